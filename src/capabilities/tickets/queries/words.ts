import { type Sql, sql } from '../../../kernel/db/sql.ts';

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

/** The tsquery of what was typed: each term as it stands or by its English or German stem; the last word may be unfinished. */
export function queryOf(text: string): Sql {
  const terms = termsOf(text);
  const [first, ...rest] = terms.map((term, index) => piece(term, index === terms.length - 1));
  return first === undefined ? sql`plainto_tsquery('simple', '')` : rest.reduce((all, one) => sql`${all} && ${one}`, first);
}

function piece({ text, quoted, without }: Term, isLast: boolean): Sql {
  const stems = sql`phraseto_tsquery('simple', ${text}) || phraseto_tsquery('english', ${text}) || phraseto_tsquery('german', ${text})`;
  const unfinished = isLast && !quoted && !without && /^[\p{L}\p{N}]{3,}$/u.test(text);
  const any = unfinished ? sql`(${stems} || to_tsquery('simple', ${`${text}:*`}))` : sql`(${stems})`;
  return without ? sql`!! ${any}` : any;
}

/** Neither a phrase nor a word left out: only then may something else have been meant. */
export const isPlain = (text: string): boolean => termsOf(text).every(({ quoted, without }) => !quoted && !without);
