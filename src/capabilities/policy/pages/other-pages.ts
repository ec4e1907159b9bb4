import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import type { Facts } from '../compile/facts.ts';
import { ofTenants } from '../compile/notice.ts';
import type { ProofRow } from '../proofs/row.ts';
import { cycleOf, type ProofState } from '../proofs/state.ts';
import { basisWords, purposeWords } from '../words/purposes.ts';
import { recipientWords } from '../words/stores.ts';
import { frame } from './frame.ts';
import { type Clock, momentOf } from './moments.ts';
import { cell, retentionTable } from './tables.ts';
import { pageWords } from './words.ts';

export const plain = (items: readonly string[]): Html => html`<ul class="plain">${join(items.map((item) => html`<li>${item}</li>`))}</ul>`;

export const purposesOf = ({ purposes }: Facts, locale: Locale): string[] =>
  purposes.map(({ key, bases }) => `${purposeWords[key][locale]}: ${bases.map((basis) => basisWords[basis][locale]).join('; ')}`);

export type Page = { readonly facts: Facts; readonly serviceName: string; readonly locale: Locale };

/** The annex of the processing agreement (Art. 28(3) GDPR), as the software is now. */
export function annexPage({ facts, serviceName, locale }: Page, green: readonly string[]): string {
  const words = pageWords(locale);
  const own = ofTenants(facts);
  const block = (title: string, content: Html): Html => html`<section><h2>${title}</h2>${content}</section>`;
  const body = html`<main id="main" class="single"><article><header class="head"><h1>${words.annexTitle}</h1><p class="facts">${words.annexLead}</p></header>
${block(words.annexSubject, html`<p>${words.annexSubjectIs}</p>${plain(purposesOf(own, locale))}`)}
${block(words.annexPersons, html`<p>${words.annexPersonsAre}</p>`)}
${block(words.category, retentionTable(own, locale))}
${block(words.annexRecipients, plain(own.recipients.map(({ name }) => recipientWords[name]?.[locale] ?? name)))}
${block(words.annexMeasures, plain(green))}</article></main>`;
  return frame({ locale, serviceName, title: words.annexTitle, path: '/privacy/processing', body });
}

type Proofs = { readonly states: readonly ProofState[]; readonly rows: readonly ProofRow[] };

/** The evidence: each assertion, how it is shown, and when it last held. */
export function proofsPage({ states, rows }: Proofs, serviceName: string, clock: Clock): string {
  const words = pageWords(clock.locale);
  const software = new Map(rows.map((row) => [row.assertion, row.software]));
  const heads = [words.assertion, words.how, words.lastHeld, words.result, words.version];
  const held = ({ heldAt }: ProofState): string => (heldAt === null ? words.never : momentOf(heldAt, clock));
  const seen = new Set<string>();
  const line = (state: ProofState): Html => {
    const [statement = '', kind = ''] = state.assertion.split('.');
    const how = `${words.kinds[kind as keyof typeof words.kinds]}${kind === 'drill' ? cycleIn(state.assertion, words) : ''}`;
    const cells = [how, held(state), resultOf(state, clock), software.get(state.assertion) ?? ''];
    const anchor = seen.has(statement) ? html`` : html` id="${statement}"`;
    seen.add(statement);
    return html`<tr${anchor}><th scope="row"><code>${state.assertion}</code></th>${join(cells.map((text, at) => cell(heads[at + 1] ?? '', text)))}</tr>`;
  };
  const body = html`<main id="main" class="single"><article><header class="head"><h1>${words.proofsTitle}</h1><p class="facts">${words.proofsIntro}</p></header>
<div class="scroll" tabindex="0" role="group" aria-label="${words.proofsTitle}"><table class="rows"><thead><tr>${join(heads.map((head) => html`<th scope="col">${head}</th>`))}</tr></thead><tbody>${join(states.map(line))}</tbody></table></div></article></main>`;
  return frame({ locale: clock.locale, serviceName, title: words.proofsTitle, path: '/privacy/proofs', body });
}

/** How often a drill is practised. */
function cycleIn(assertion: string, words: ReturnType<typeof pageWords>): string {
  const days = cycleOf(assertion) / 86_400_000;
  return `, ${days === 1 ? words.daily : words.everyDays.replace('{days}', String(days))}`;
}

function resultOf({ state, since }: ProofState, clock: Clock): string {
  const words = pageWords(clock.locale);
  if (state === 'green') return words.held;
  if (state === 'suspect') return words.waits;
  return since === null ? words.notProved : `${words.notProved} ${words.since} ${momentOf(since, clock)}`;
}

/** Before anything is published there is nothing to read, and the page says why. */
export function nothingYetPage(serviceName: string, locale: Locale): string {
  const words = pageWords(locale);
  const body = html`<main id="main" class="single"><article><header class="head"><h1>${words.title}</h1></header><section><p>${words.nonePublished} ${words.noneWhy}</p></section></article></main>`;
  return frame({ locale, serviceName, title: words.title, path: '/privacy', body });
}
