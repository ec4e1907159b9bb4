import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import { plainWords } from '../shared/words.ts';

type Term = { text: string; quoted: boolean; without: boolean };

const token = /(-?)"([^"]+)"|(-?)(\S+)/g;
const mostTerms = 12;

/** What somebody typed, as terms: "in quotes" is a phrase, a leading - leaves out. */
export function termsOf(text: string): Term[] {
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

/** What was typed, as the three arguments of the search functions: words by themselves or their stems; phrases wanted; phrases unwanted. */
export function queryOf(text: string): Sql {
  const terms = termsOf(text);
  const words = terms.flatMap((term, index) => wordQueries(term, index === terms.length - 1));
  const query = words.length === 0 ? sql`''::tsquery` : words.reduce((all, one) => sql`${all} && ${one}`);
  const phrases = terms.filter(isPhrase);
  const wanted = phrases.filter(({ without }) => !without).map(({ text: said }) => inOrder(said));
  const unwanted = phrases.filter(({ without }) => without).map(({ text: said }) => inOrder(said));
  return sql`${query}, ${wanted}::text[], ${unwanted}::text[]`;
}

/** In quotes, or one that holds a number and signs, such as an address of the network: there the order counts. */
const isPhrase = ({ text, quoted }: Term): boolean => plainWords(text).length > 1 && (quoted || /\p{N}/u.test(text));

function wordQueries(term: Term, isLast: boolean): Sql[] {
  const words = plainWords(term.text);
  if (isPhrase(term)) return term.without ? [] : words.map((word) => sql`${word}::tsquery`);
  const each = words.map((word, index) => wordQuery(word, term, isLast && index === words.length - 1));
  if (!term.without || each.length === 0) return each;
  return [sql`!! (${join(each, '&&')})`];
}

function wordQuery(word: string, { quoted, without }: Term, isLast: boolean): Sql {
  const isUnfinished = isLast && !quoted && !without && word.length >= 3;
  return isUnfinished ? sql`(app.either(${word}) || ${`${word}:*`}::tsquery)` : sql`app.either(${word})`;
}

const sign = '[^[:alnum:]]';

/** Words with nothing but signs between them, as a regular expression of PostgreSQL; words hold letters and digits only. */
const inOrder = (text: string): string => `(^|${sign})${plainWords(text).join(`${sign}+`)}(${sign}|$)`;

/** Neither a phrase nor a word left out: only then may something else have been meant. */
export const isPlain = (text: string): boolean => termsOf(text).every(({ quoted, without }) => !quoted && !without);
