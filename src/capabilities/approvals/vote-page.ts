import { type Locale, localeOf, type Translated } from '../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../kernel/openapi/html.ts';
import { formatDateTime } from '../../kernel/shared/formats.ts';
import { priceIn } from './price-in.ts';
import type { Offered } from './service/link.ts';
import { answerFacts, type Fact } from './shared/answer-facts.ts';

type PageWords = Readonly<
  Record<
    'title' | 'intro' | 'number' | 'requester' | 'requestType' | 'price' | 'description' | 'comment' | 'commentHelp' | 'approve' | 'reject',
    string
  >
> &
  Readonly<Record<'endsAt' | 'approved' | 'rejected' | 'over' | 'overTitle' | 'signIn' | 'done', string>>;

const words: Translated<PageWords> = {
  en: {
    title: 'Your approval is asked for',
    intro: 'You answer as {name}. Nothing happens before you press a button.',
    number: 'Number',
    requester: 'Asked by',
    requestType: 'Kind',
    price: 'Price',
    description: 'In words',
    comment: 'Comment',
    commentHelp: 'Needed for a rejection. Whoever asked reads it.',
    approve: 'Approve',
    reject: 'Reject',
    endsAt: 'This link works once, until {time}. Whoever holds it answers in your name: do not pass it on.',
    done: 'Answered',
    approved: 'You approved {number}.',
    rejected: 'You rejected {number}.',
    overTitle: 'This link leads nowhere any more',
    over: 'It was used already, is too old, or nobody has to answer any more.',
    signIn: 'Sign in and see what waits for you',
  },
  de: {
    title: 'Ihre Genehmigung wird gebraucht',
    intro: 'Sie antworten als {name}. Vor einem Druck auf einen Knopf geschieht nichts.',
    number: 'Nummer',
    requester: 'Angefragt von',
    requestType: 'Art',
    price: 'Preis',
    description: 'In Worten',
    comment: 'Kommentar',
    commentHelp: 'Für eine Ablehnung nötig. Wer angefragt hat, liest ihn.',
    approve: 'Genehmigen',
    reject: 'Ablehnen',
    endsAt: 'Dieser Link gilt einmal, bis {time}. Wer ihn hat, antwortet in Ihrem Namen: Geben Sie ihn nicht weiter.',
    done: 'Beantwortet',
    approved: 'Sie haben {number} genehmigt.',
    rejected: 'Sie haben {number} abgelehnt.',
    overTitle: 'Dieser Link führt nirgends mehr hin',
    over: 'Er wurde schon benutzt, ist zu alt, oder niemand muss mehr antworten.',
    signIn: 'Anmelden und sehen, was auf Sie wartet',
  },
};

const filled = (text: string, name: string, value: string): string => text.replace(`{${name}}`, () => value);

type Framing = { readonly locale: Locale; readonly tenant: string; readonly title: string };

const framed = ({ locale, tenant, title }: Framing, body: Html): string =>
  html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${tenant}</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="stylesheet" href="/privacy/style.css"></head>
<body><header class="topbar"><div><a class="brand" href="/">${tenant}</a></div></header>
<main id="main" class="single"><article class="vote"><header class="head"><h1>${title}</h1></header>${body}</article></main></body></html>`
    .text;

export type Typed = { readonly comment: string; readonly wrong: string | undefined };

/** What is asked, as it was shown, and two buttons: no script, no sign-in. Looking at it answers nothing, for mail programs look too. */
export function votePage(tenant: string, offered: Offered, path: string, { comment, wrong }: Typed): string {
  const { voter, endsAt } = offered;
  const locale = localeOf(voter.locale);
  const said = words[locale];
  const facts = join(factsOf(offered, said).map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`));
  const alarm = wrong === undefined ? html`` : html`<p class="wrong" role="alert" id="wrong">${wrong}</p>`;
  const form = html`<form method="post" action="${path}">${alarm}
<p><label for="comment">${said.comment}</label><textarea id="comment" name="comment" rows="4" maxlength="2000" aria-describedby="comment-help">${comment}</textarea>
<small id="comment-help">${said.commentHelp}</small></p>
<p class="deeds"><button name="answer" value="approve">${said.approve}</button><button name="answer" value="reject">${said.reject}</button></p></form>`;
  const body = html`<p>${filled(said.intro, 'name', voter.name)}</p><h2>${offered.shown.title}</h2><dl>${facts}</dl>${form}
<p><small>${filled(said.endsAt, 'time', formatDateTime(voter, endsAt))}</small></p>`;
  return framed({ locale, tenant, title: said.title }, body);
}

function factsOf({ voter, number, requester, shown }: Offered, said: PageWords): Fact[] {
  const locale = localeOf(voter.locale);
  const { price } = shown;
  return [
    { name: said.number, value: number },
    { name: said.requester, value: requester },
    { name: said.requestType, value: shown.requestType[locale] },
    ...(price === null ? [] : [{ name: said.price, value: priceIn(price, voter.locale) }]),
    ...answerFacts(shown.answers, voter, locale),
    ...(shown.description.trim() === '' ? [] : [{ name: said.description, value: shown.description }]),
  ];
}

/** What was answered. */
export function votedPage(tenant: string, { voter, number }: Offered, answer: 'approve' | 'reject'): string {
  const locale = localeOf(voter.locale);
  const said = words[locale];
  const text = filled(answer === 'approve' ? said.approved : said.rejected, 'number', number);
  return framed({ locale, tenant, title: said.done }, html`<p role="status">${text}</p><p><a href="/">${said.signIn}</a></p>`);
}

/** Behind a link that is over or that nobody sent, and what else was refused: the same way on. */
export function overPage(tenant: string, locale: Locale, why?: string): string {
  const said = words[locale];
  return framed({ locale, tenant, title: said.overTitle }, html`<p>${why ?? said.over}</p><p><a href="/">${said.signIn}</a></p>`);
}

export const voteStyle = `.vote dl{display:grid;grid-template-columns:minmax(8em,auto) 1fr;gap:4px 16px;margin-block:16px}.vote dt{color:var(--muted)}.vote dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}.vote label{display:block;font-weight:500}.vote textarea{inline-size:100%;padding:8px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:inherit}.vote .deeds{display:flex;gap:16px;flex-wrap:wrap}.vote button{min-block-size:44px;padding:0 24px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:500 15px/20px var(--font);cursor:pointer}.vote .wrong{font-weight:500}.vote a{color:var(--accent);text-decoration:underline}
`;
