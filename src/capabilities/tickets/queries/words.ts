import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import { joinedWords, plainWords } from '../shared/words.ts';

type Term = { text: string; quoted: boolean; without: boolean };

const token = /(-?)"([^"]+)"|(-?)(\S+)/g;
const mostTerms = 12;

/** What somebody typed, as terms: "in quotes" is a phrase, a leading - leaves out. */
function termsOf(text: string): Term[] {
  const found = [...text.matchAll(token)].slice(0, mostTerms);
  return found
    .map(([, not1, phrase, not2, word]) => ({
      text: (phrase ?? word ?? '').trim(),
      quoted: phrase !== undefined,
      without: (not1 || not2) === '-',
    }))
    .filter(({ text: said }) => /[\p{L}\p{N}]/u.test(said));
}

/** The words that were looked for, without those left out: what a typing error may hide in. */
export const wordsIn = (text: string): string[] =>
  termsOf(text)
    .filter(({ without }) => !without)
    .flatMap(({ text: said }) => said.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 6);

/** One thing that a text has to have, or must not have: words by themselves or by their stems, and what they look like if they are a phrase. */
type Wanted = { readonly query: Sql; readonly phrase: string | null };

/** What was typed, taken apart. */
export type Asked = { readonly wanted: readonly Wanted[]; readonly unwanted: readonly Wanted[] };

/** What was typed, term by term: each has to be in some text of a ticket, and nothing left out in any. */
export function askedIn(text: string): Asked {
  const terms = termsOf(text);
  const parts = terms.map((term, at) => ({ without: term.without, found: partsOf(term, at === terms.length - 1) }));
  const of = (without: boolean): Wanted[] => parts.filter((part) => part.without === without).flatMap(({ found }) => found);
  return { wanted: of(false), unwanted: of(true) };
}

function partsOf(term: Term, isLast: boolean): Wanted[] {
  const words = plainWords(term.text);
  if (words.length === 0) return [];
  if (isPhrase(term)) return [{ query: together(words.map((word) => sql`${word}::tsquery`)), phrase: inOrder(term.text) }];
  const each = words.map((word, at) => wordQuery(word, term, isLast && at === words.length - 1));
  const [joined] = joinedWords(term.text);
  if (joined !== undefined && !term.quoted)
    return [{ query: sql`(${together(each)} || ${wordQuery(joined, term, isLast)})`, phrase: null }];
  // Words joined by a sign are left out together.
  return term.without ? [{ query: together(each), phrase: null }] : each.map((query) => ({ query, phrase: null }));
}

const together = (queries: readonly Sql[]): Sql => sql`(${join(queries, '&&')})`;

/** One term as the three arguments of the functions that search text by text: its words; phrases wanted; phrases unwanted. */
export const argumentsOf = ({ query, phrase }: Wanted): Sql => sql`${query}, ${phrase === null ? [] : [phrase]}::text[], ${[]}::text[]`;

/** All terms as the four arguments of the function that searches over all texts of a ticket. */
export function argumentsOver({ wanted, unwanted }: Asked): Sql {
  const queries = (parts: readonly Wanted[]): Sql =>
    sql`array[${join(
      parts.map(({ query }) => query),
      ',',
    )}]::tsquery[]`;
  const phrases = (parts: readonly Wanted[]): Sql => sql`${parts.map(({ phrase }) => phrase)}::text[]`;
  return sql`${queries(wanted)}, ${phrases(wanted)}, ${queries(unwanted)}, ${phrases(unwanted)}`;
}

/** In quotes, or one that holds a number and signs, such as an address of the network: there the order counts. */
const isPhrase = ({ text, quoted }: Term): boolean => plainWords(text).length > 1 && (quoted || /\p{N}/u.test(text));

function wordQuery(word: string, { quoted, without }: Term, isLast: boolean): Sql {
  const isUnfinished = isLast && !quoted && !without && word.length >= 3;
  return isUnfinished ? sql`(app.either(${word}) || ${`${word}:*`}::tsquery)` : sql`app.either(${word})`;
}

const sign = '[^[:alnum:]]';

/** Words with nothing but signs between them, as a regular expression of PostgreSQL; words hold letters and digits only. */
const inOrder = (text: string): string => `(^|${sign})${plainWords(text).join(`${sign}+`)}(${sign}|$)`;

/** Neither a phrase nor a word left out: only then may something else have been meant. */
export const isPlain = (text: string): boolean => termsOf(text).every(({ quoted, without }) => !quoted && !without);
