import type { Call } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { excerpts } from '../queries/excerpt.ts';
import { meantBy, type Nearness } from '../queries/near-words.ts';
import { searchWords } from '../queries/search-words.ts';
import { correctionOf, isSlipIn } from '../queries/slips.ts';
import { askedIn, isPlain, type Asked as Terms, wordsIn } from '../queries/words.ts';
import { type Learnt, learntFrom, peopleOf, type Question, questionOf } from '../service/for-articles.ts';
import { reserveNumbers } from '../store/numbers.ts';

/** A ticket that the caller may see, by its number: who asked, and what. */
export const questionIn = (call: Call, number: string): Promise<Question | undefined> => questionOf(call, number);
export type TicketQuestion = Question;

/** Who asked, reported or works in these tickets, as far as the caller may see them. */
export const peopleOfTickets = (call: Call, ids: readonly string[]): Promise<string[]> => peopleOf(call, ids);

/** The next number of an article: numbers of all that has one come from the same place, and none is given twice. */
export const numberForArticle = ({ tx }: Call): Promise<number> => reserveNumbers(tx, 'knowledge', 1);

/** What a ticket tells that others could learn from: what was asked and how it was solved. */
export const ticketForArticle = (call: Call, number: string): Promise<Learnt> => learntFrom(call, number);

/** The words of a heading and a text as search keeps them: text of a `tsvector`. */
export const wordsToKeep = (tx: Tx, heading: string, text: string): Promise<string> => searchWords(tx, heading, text);

/** What somebody typed into a search, taken apart the same way wherever one searches. */
export type Sought = Terms & { readonly words: readonly string[]; readonly isPlain: boolean; readonly excerpt: (text: string) => string };

export function soughtIn(typed: string): Sought {
  const words = wordsIn(typed);
  return { ...askedIn(typed), words, isPlain: isPlain(typed), excerpt: excerpts(words) };
}

/** The words that were probably meant, where nothing has those typed; null where each is known or none is near. */
export const wordsMeant = (call: Call, words: readonly string[], near: Nearness): Promise<string[] | null> => meantBy(call, words, near);

/** Of titles somewhat like what was typed those that have each word but for a slip, and what was meant by the first of them. */
export function slipsAmong<T extends { readonly title: string }>(
  rows: readonly T[],
  words: readonly string[],
): { meant: T[]; corrected: string | null } {
  const meant = rows.filter(({ title }) => words.every((word) => isSlipIn(title, word)));
  return { meant, corrected: correctionOf(words, meant) };
}
