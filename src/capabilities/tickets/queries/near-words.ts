import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { stemsFor } from './search-words.ts';

type Near = { word: string; texts: number };

const [shortest, longest] = [4, 24];
/** Who types more words wrong than this means something else. */
const mostWrong = 2;

/**
 * What was meant, for each word that nothing has: the one a single slip away that stands in most of what this person may read. Nothing where
 * each word is known, or one has nothing near it.
 */
export async function meantBy(call: Call, words: readonly string[], near: Nearness = nearInTickets): Promise<string[] | null> {
  const stems = await stemsFor(call.tx, words);
  const forms = (word: string): string[] => [word, ...(stems.get(word) ?? [])];
  const known = new Set((await near(call, words.flatMap(forms))).map(({ word }) => word));
  const wrong = words.filter((word) => !forms(word).some((form) => known.has(form)));
  if (wrong.length === 0 || wrong.length > mostWrong || wrong.some((word) => word.length < shortest || word.length > longest)) return null;
  const slips = new Map(wrong.map((word) => [word, [...new Set(forms(word).flatMap(slipsOf))]]));
  const found = await near(call, [...slips.values()].flat());
  const meant = words.map((word) => (wrong.includes(word) ? likeliest(slips.get(word) ?? [], found) : word));
  return meant.every((word) => word !== undefined) ? meant : null;
}

/** Which of these words stand in what a person may read, and in how many texts. */
export type Nearness = (call: Call, candidates: readonly string[]) => Promise<Near[]>;

const nearInTickets: Nearness = ({ tx }, candidates) =>
  tx.rows<Near>(sql`select word, texts from app.words_near(${candidates}::text[])`, 'tickets.words-near');

/** Of those in equally many texts the likelier slip, which stands first among them. */
function likeliest(slips: readonly string[], found: readonly Near[]): string | undefined {
  const texts = new Map(found.map((one) => [one.word, one.texts]));
  return slips.filter((word) => texts.has(word)).sort((a, b) => (texts.get(b) ?? 0) - (texts.get(a) ?? 0))[0];
}

const letters = [...'abcdefghijklmnopqrstuvwxyzäöüß'];

/** All words that one slip makes of a word: two letters swapped, one too many, one too few, a wrong one. */
function slipsOf(word: string): string[] {
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  const own = [...new Set([...letters, ...word])].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const swapped = places.flatMap(([head, tail]) => (tail.length < 2 ? [] : [`${head}${tail[1]}${tail[0]}${tail.slice(2)}`]));
  const without = places.flatMap(([head, tail]) => (tail === '' ? [] : [head + tail.slice(1)]));
  const more = places.flatMap(([head, tail]) => own.map((letter) => head + letter + tail));
  const other = places.flatMap(([head, tail]) => (tail === '' ? [] : own.map((letter) => head + letter + tail.slice(1))));
  return [...new Set([...swapped, ...without, ...more, ...other])].filter((one) => one !== word && one.length >= 3);
}
