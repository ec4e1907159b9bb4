import type { Call } from '../../../kernel/access/access.ts';
import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join, unescaped } from '../../../kernel/openapi/html.ts';
import type { ReadableRow } from '../contract.ts';
import type { HitsReply } from '../contract-finding.ts';
import type { ReadingReply } from '../contract-reading.ts';
import { listReadable, readArticle } from '../service/reading.ts';
import { searchArticles } from '../service/search.ts';
import { htmlOf } from '../shared/document/to-html.ts';
import { feedbackReasons } from '../shared/feedback.ts';
import { openWords } from './words.ts';

/** Where the public articles are read without any script. */
export const openAddress = '/kb/plain';

export type Shown = { readonly locale: Locale; readonly organisation: string };

const most = 200;

/** What is open to everybody, and what a search finds of it, for a browser without scripts. */
export async function openHome(call: Call, shown: Shown, q: string): Promise<string> {
  const words = openWords(shown.locale);
  const language = shown.locale;
  const typed = q.trim().slice(0, 200);
  const body =
    typed === ''
      ? allPart((await listReadable(call, { language, limit: most })).items, shown)
      : foundPart(await searchArticles(call, { q: typed, language, limit: 50 }), shown);
  return page(shown, words.knowledge, html`<h1>${words.knowledge}</h1><p>${words.line}</p>${searchForm(shown, typed)}${body}`);
}

const searchForm = ({ locale }: Shown, typed: string): Html => {
  const { label, search } = openWords(locale);
  return html`<form role="search" method="get" action="${openAddress}"><p><label for="q">${label}</label></p><p><input id="q" name="q" type="search" maxlength="200" value="${typed}"> <button>${search}</button></p></form>`;
};

function allPart(rows: readonly ReadableRow[], { locale }: Shown): Html {
  const { all, nothing } = openWords(locale);
  if (rows.length === 0) return html`<p>${nothing}</p>`;
  return html`<section aria-labelledby="all"><h2 id="all">${all}</h2><ul class="plain">${join(rows.map((row) => entry(row, row.summary)))}</ul></section>`;
}

function foundPart({ items, corrected }: HitsReply, { locale }: Shown): Html {
  const words = openWords(locale);
  if (items.length === 0) return html`<p role="status">${words.none}</p>`;
  const told = corrected === null ? html`` : html`<p role="status">${words.corrected} “${corrected}”</p>`;
  return html`<section aria-labelledby="found"><h2 id="found">${words.found}</h2>${told}<ul class="plain">${join(items.map((hit) => entry(hit, hit.excerpt)))}</ul></section>`;
}

const entry = ({ number, title, language }: ReadableRow, line: string): Html =>
  html`<li lang="${language}"><a href="${openAddress}/${number}">${title}</a><br>${marked(line)}</li>`;

/** An excerpt with what was sought between « and » made to stand out. */
const marked = (line: string): Html =>
  join(line.split(/«([^»]*)»/).map((piece, at) => (at % 2 === 1 ? html`<mark>${piece}</mark>` : html`${piece}`)));

/** What became of a voice: it was counted, came too often, or says not why. */
export type Voiced = 'thanks' | 'often' | 'chooseWhy';

/** One public article, for a browser without scripts. */
export async function openArticle(call: Call, shown: Shown, number: string, voiced?: Voiced): Promise<string> {
  const article = await readArticle(call, number, { language: shown.locale });
  return page(shown, article.title, html`${articlePart(article, shown)}${voicePart(article, shown, voiced)}`);
}

/** Whether it helped, by a form that needs no script. */
function voicePart({ number }: ReadingReply, { locale }: Shown, voiced: Voiced | undefined): Html {
  const words = openWords(locale);
  const told = voiced === undefined ? html`` : html`<p role="status">${words[voiced]}</p>`;
  if (voiced === 'thanks') return html`<section id="voice" aria-label="${words.helped}">${told}</section>`;
  const at = `${openAddress}/${number}#voice`;
  const reasons = join(
    feedbackReasons.map((one) => html`<p><label><input type="radio" name="reason" value="${one}" required> ${words[one]}</label></p>`),
  );
  return html`<section id="voice" aria-labelledby="helped"><h2 id="helped">${words.helped}</h2>${told}<form method="post" action="${at}"><button name="answer" value="yes">${words.yes}</button></form>
<form method="post" action="${at}"><fieldset><legend>${words.whyNot}</legend>${reasons}</fieldset><button name="answer" value="no">${words.no}</button></form><p class="muted">${words.counted}</p></section>`;
}

function articlePart(article: ReadingReply, { locale }: Shown): Html {
  const words = openWords(locale);
  const names: Readonly<Record<string, string>> = words;
  const file = (id: string): string => `/api/v1/knowledge/articles/${article.number}/files/${id}`;
  const body = htmlOf(article.body, { picture: file, callout: (kind) => names[kind] ?? kind });
  const day = article.updatedAt.slice(0, 10);
  return html`<p><a href="${openAddress}">${words.back}</a></p><article lang="${article.language}"><h1>${article.title}</h1><p class="muted">${article.number} · ${words.updated} <time datetime="${day}">${day}</time></p>${unescaped(body)}</article>${filesPart(article, file, words.files)}`;
}

function filesPart({ files }: ReadingReply, at: (id: string) => string, heading: string): Html {
  const others = files.filter(({ mediaType }) => !mediaType.startsWith('image/'));
  if (others.length === 0) return html``;
  return html`<section aria-labelledby="files"><h2 id="files">${heading}</h2><ul class="plain">${join(others.map(({ id, name }) => html`<li><a href="${at(id)}">${name}</a></li>`))}</ul></section>`;
}

const page = ({ locale, organisation }: Shown, title: string, body: Html): string => {
  const words = openWords(locale);
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${organisation}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css"><link rel="stylesheet" href="/kb/plain.css"></head>
<body><a class="skip" href="#main">${words.skip}</a>
<header class="topbar"><div><a class="brand" href="${openAddress}">${organisation}</a><nav aria-label="${words.knowledge}"><a href="/sign-in">${words.signIn}</a></nav></div></header>
<main id="main" class="single">${html`<div class="open">${body}</div>`}</main>
<footer><a href="/privacy/${locale}">${words.privacy}</a></footer>
</body></html>`.text;
};

/** What the looks of the pages without scripts have not: a form, and the blocks of an article. */
export const openStyle = `
.open{display:grid;grid-template-columns:minmax(0,72ch);gap:16px}.open h2{margin-block:24px 8px}.open h3{margin-block:16px 4px}
.open form label{font-weight:500}.open input{inline-size:min(100%,420px);min-block-size:44px;padding:0 12px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:inherit}
.open button{min-block-size:44px;padding:0 16px;border:1px solid var(--control);border-radius:6px;background:var(--text);color:var(--canvas);font:500 15px/24px var(--font)}
.open form input[type=radio]{inline-size:20px;min-block-size:20px;margin-inline-end:8px;vertical-align:middle}.open form label{display:inline-flex;align-items:center;min-block-size:32px}.open fieldset{margin-block:16px;padding:12px 16px;border:1px solid var(--line);border-radius:6px}.open li{padding-block:6px}.open mark{background:var(--selected);color:inherit}.open article>*+*{margin-block-start:12px}.open article ul{list-style:disc;padding-inline-start:20px}
.open pre{overflow-x:auto;padding:12px;border:1px solid var(--line);border-radius:6px}.open img{max-inline-size:100%}.open .callout,.open blockquote{padding:12px 16px;border-inline-start:3px solid var(--accent);background:var(--surface)}.open .table{overflow-x:auto}
`;
