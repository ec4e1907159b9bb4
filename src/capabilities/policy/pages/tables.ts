import type { Locale } from '../../../kernel/i18n/locale.ts';
import { type Html, html, join } from '../../../kernel/openapi/html.ts';
import type { ToldControl } from '../../controls/public.ts';
import type { Facts } from '../compile/facts.ts';
import { storeWords } from '../shared/store-words.ts';
import { categoryWords } from '../words/categories.ts';
import { retentionWords } from '../words/retentions.ts';
import { type Clock, momentOf } from './moments.ts';
import { pageWords } from './words.ts';

type Table = { readonly caption: string; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

const table = ({ caption, heads, rows }: Table): Html =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="rows"><caption>${caption}</caption><thead><tr>${join(heads.map((head) => html`<th scope="col">${head}</th>`))}</tr></thead><tbody>${join(rows.map((cells) => row(cells, heads)))}</tbody></table></div>`;

const row = ([first = '', ...cells]: readonly string[], [, ...heads]: readonly string[]): Html =>
  html`<tr><th scope="row">${first}</th>${join(cells.map((text, at) => cell(heads[at] ?? '', text)))}</tr>`;

/** It carries the name of its column: on a phone it stands below the others, with that name before it. */
export const cell = (head: string, text: string): Html => html`<td data-head="${head}">${text}</td>`;

/** What was found of each measure, and when: bad news in the same table as good. */
export function controlsTable(controls: readonly ToldControl[], clock: Clock): Html {
  const words = pageWords(clock.locale);
  const rows = controls.map(({ name, summary, state, at }) => [
    name,
    summary,
    words.standing[state],
    at === null ? words.never : momentOf(at, clock),
  ]);
  return table({ caption: words.controlsCaption, heads: [words.measure, words.found, words.result, words.lookedAt], rows });
}

/** Everything that lies on a person's device, by the name it has there. */
export function storageTable({ stores }: Facts, locale: Locale): Html {
  const words = pageWords(locale);
  const rows = stores.map(({ name, kind, ends, essential }) => [
    name.replace(/^caches .*/, 'candor-files').replace(/^(sessionStorage|serviceWorker) /, ''),
    storeWords[name]?.[locale] ?? '',
    words[kind],
    words[ends],
    essential ? words.yes : words.no,
  ]);
  return table({ caption: words.storageCaption, heads: [words.name, words.purpose, words.kind, words.ends, words.needed], rows });
}

/** How long each kind is kept; where several rules hold, each of them. */
export function retentionTable({ categories }: Pick<Facts, 'categories'>, locale: Locale): Html {
  const words = pageWords(locale);
  const rows = categories.map(({ key, retentions }) => [
    categoryWords[key][locale],
    retentions.map((retention) => retentionWords[retention][locale]).join('; '),
  ]);
  return table({ caption: words.retentionCaption, heads: [words.category, words.retention], rows });
}
