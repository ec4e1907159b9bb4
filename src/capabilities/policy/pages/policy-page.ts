import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import type { ToldControl } from '../../controls/public.ts';
import type { DocumentPart, Sentence } from '../compile/document.ts';
import type { VersionRow } from '../queries.ts';
import { frame, icon } from './frame.ts';
import { dayOf } from './moments.ts';
import { type Shown, sentenceHtml } from './sentence.ts';
import { controlsTable, retentionTable, storageTable } from './tables.ts';
import { pageWords } from './words.ts';

/** A page tells of the measures of the installation too, as they stand. */
type Whole = Shown & { readonly controls: readonly ToldControl[] };

/** The policy as people read it: the binding text in the order of the source. */
export function policyPage(version: VersionRow, now: Omit<Whole, 'document'>): string {
  const { document } = version;
  const { clock } = now;
  const words = pageWords(clock.locale);
  const shown: Whole = { document, ...now };
  const [introduction, ...rest] = document.parts;
  const body = html`<main id="main"><nav class="toc" aria-label="${words.sections}">${join(document.parts.filter(({ level }) => level === 2).map((part) => html`<a href="#${part.id}">${part.heading[clock.locale]}</a>`))}</nav>
<article>${head(version, clock)}
<section aria-label="${words.introduction}">${introduction === undefined ? html`` : sentences(shown, introduction)}</section>
${join(sections(rest).map((group) => section(shown, group)))}</article></main>`;
  const zone = clock.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? clock.timeZone;
  const foot = `${words.timesIn} ${zone}, ${words.todayUnlessDated}`;
  return frame({ locale: clock.locale, serviceName: document.serviceName, title: words.title, path: '/privacy', body, foot });
}

function head({ number, effectiveAt, hash }: VersionRow, clock: Shown['clock']): Html {
  const words = pageWords(clock.locale);
  return html`<header class="head"><h1>${words.title}</h1>
<div class="facts"><span>${words.version} ${String(number)}, ${words.inForceSince} ${dayOf(effectiveAt, clock)}</span><a href="/privacy/versions/${clock.locale}">${words.allVersions}</a><a href="/privacy.json">${words.asData}</a><span>${words.fingerprint} <code title="${hash.toString('hex')}">${hash.toString('hex').slice(0, 16)}</code></span></div>
<dl class="legend">${join((['enforced', 'tested', 'attested', 'unbuilt'] as const).map((name) => html`<div><dt>${icon(name)}${words[name]}</dt><dd>${words[about[name]]}</dd></div>`))}</dl></header>`;
}

const about = { enforced: 'aboutEnforced', tested: 'aboutTested', attested: 'aboutAttested', unbuilt: 'aboutUnbuilt' } as const;

/** The same page at the address of a tenant: below its head stands what that tenant decides. */
export const withNoticeOf = (page: string, tenant: string, locale: Locale): string =>
  page.replace('</dl></header>', (end) => end + noticeCard(tenant, locale).text);

/** The same head as the pages around it, where the operator offers the service. */
export const withPrices = (page: string, locale: Locale): string =>
  page.replace(/(<nav aria-label="[^"]*">)/, (nav) => `${nav}<a class="roomy" href="/plans/${locale}">${pageWords(locale).prices}</a>`);

function noticeCard(tenant: string, locale: Locale): Html {
  const words = pageWords(locale);
  const named = (text: string): string => text.replaceAll('{tenant}', tenant);
  return html`<aside class="card" aria-label="${named(words.noticeOf)}"><p>${named(words.noticeLead)} <a href="/privacy/notice/${locale}">${named(words.noticeLink)}</a></p></aside>`;
}

/** Each part of level 2 with the parts below it. */
function sections(parts: readonly DocumentPart[]): DocumentPart[][] {
  const groups: DocumentPart[][] = [];
  for (const part of parts) {
    if (part.level === 2) groups.push([part]);
    else groups.at(-1)?.push(part);
  }
  return groups;
}

function section(shown: Whole, group: readonly DocumentPart[]): Html {
  const [first] = group;
  if (first === undefined) return html``;
  return html`<section id="${first.id}" aria-labelledby="h-${first.id}">${join(group.map((part) => partHtml(shown, part, group.length === 1 || isLeaf(group, part))))}</section>`;
}

/** Nothing stands below it, so it should say something itself. */
const isLeaf = (group: readonly DocumentPart[], part: DocumentPart): boolean => (group[group.indexOf(part) + 1]?.level ?? 0) <= part.level;

function partHtml(shown: Whole, part: DocumentPart, isToSpeak: boolean): Html {
  const { locale } = shown.clock;
  const silent = isToSpeak && part.sentences.length === 0;
  return html`${heading(part, locale)}${silent ? html`<p class="later">${pageWords(locale).notStated}</p>` : sentences(shown, part)}`;
}

function heading({ id, level, heading: text }: DocumentPart, locale: Shown['clock']['locale']): Html {
  if (level === 2) return html`<h2 id="h-${id}">${text[locale]}</h2>`;
  return level === 3 ? html`<h3>${text[locale]}</h3>` : html`<h4>${text[locale]}</h4>`;
}

/** Sentences, their lists and tables. */
function sentences(shown: Whole, { sentences: all }: DocumentPart): Html {
  return join(
    all.filter(({ item }) => !item).map((one) => html`${sentenceHtml(shown, one)}${list(shown, one, all)}${tableOf(shown, one)}`),
  );
}

function list(shown: Shown, { id }: Sentence, all: readonly Sentence[]): Html {
  const items = all.filter((one) => one.item && one.id.startsWith(`${id}.`));
  return items.length === 0 ? html`` : html`<div role="list">${join(items.map((one) => sentenceHtml(shown, one)))}</div>`;
}

function tableOf({ document: { facts }, clock, controls }: Whole, { table }: Sentence): Html {
  const { locale } = clock;
  if (table === 'controls') return controlsTable(controls, clock);
  if (table === 'storage') return storageTable(facts, locale);
  return table === 'retention' ? retentionTable(facts, locale) : html``;
}
