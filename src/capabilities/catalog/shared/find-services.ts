/** What can be found: words by weight, the heaviest first. */
export type Findable = { readonly name: string; readonly keywords: readonly string[]; readonly summary: string };

const marks = /\p{Diacritic}/gu;
const folded = (text: string): string => text.normalize('NFKD').replace(marks, '').replaceAll('ß', 'ss').toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const weights = { name: 8, keywords: 4, summary: 1 };
const exact = 4;
const beginning = 3;
const inside = 2;
const almost = 1;

/** What fits all words that were typed, best first; beginnings, parts of compounds and one typing error count too. */
export function findServices<T extends Findable>(things: readonly T[], query: string, most = 8): T[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return things
    .map((thing) => ({ thing, score: scoreOf(thing, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.thing.name.localeCompare(b.thing.name))
    .slice(0, most)
    .map(({ thing }) => thing);
}

/** Zero unless every word asked for is found somewhere. */
function scoreOf({ name, keywords, summary }: Findable, asked: readonly string[]): number {
  const places = [
    { words: wordsOf(name), weight: weights.name },
    { words: keywords.flatMap(wordsOf), weight: weights.keywords },
    { words: wordsOf(summary), weight: weights.summary },
  ];
  const scores = asked.map((word) => Math.max(...places.map(({ words, weight }) => weight * bestMatch(word, words))));
  return scores.every((score) => score > 0) ? scores.reduce((sum, score) => sum + score, 0) : 0;
}

const bestMatch = (asked: string, words: readonly string[]): number => Math.max(0, ...words.map((word) => match(asked, word)));

function match(asked: string, word: string): number {
  if (word === asked) return exact;
  if (word.startsWith(asked)) return beginning;
  if (asked.length >= 4 && word.includes(asked)) return inside;
  return asked.length >= 4 && isOneErrorAway(asked, word.slice(0, asked.length + 1)) ? almost : 0;
}

/** One letter more, less, other or swapped (Damerau-Levenshtein distance 1), against the word or its beginning. */
function isOneErrorAway(asked: string, word: string): boolean {
  const at = [...asked].findIndex((letter, index) => letter !== word[index]);
  if (at === -1) return true;
  const [a, b] = [asked.slice(at), word.slice(at)];
  const swapped = a[0] === b[1] && a[1] === b[0];
  return begins(b, a.slice(1)) || begins(b.slice(1), a.slice(1)) || begins(b.slice(1), a) || (swapped && begins(b.slice(2), a.slice(2)));
}

const begins = (word: string, start: string): boolean => word.startsWith(start) && word.length - start.length <= 1;
