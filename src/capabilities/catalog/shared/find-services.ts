/** What can be found: words by weight, the heaviest first. */
export type Findable = { readonly name: string; readonly keywords: readonly string[]; readonly summary: string };

const marks = /\p{Diacritic}/gu;
const folded = (text: string): string => text.normalize('NFKD').replace(marks, '').replaceAll('ß', 'ss').toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** With words of a hyphen as they are typed without: Wi-Fi is wifi, too. */
const wordsIn = (text: string): string[] => [
  ...wordsOf(text),
  ...(folded(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replaceAll('-', '')),
];

const weights = { name: 8, keywords: 4, summary: 1 };
const exact = 4;
const beginning = 3;
const inside = 2;
const almost = 1;

type Scored<T> = { readonly thing: T; readonly scores: readonly number[] };

/**
 * What fits all words that were typed, best first; beginnings, parts of compounds and one typing error count too. Where nothing has them all, as
 * where somebody asks in a whole sentence, what fits the rarest of them.
 */
export function findServices<T extends Findable>(things: readonly T[], query: string, most = 8): T[] {
  const asked = wordsOf(query);
  const scored = things.map((thing) => ({ thing, scores: scoresOf(thing, asked) }));
  const whole = scored.filter(({ scores }) => scores.length > 0 && scores.every((score) => score > 0));
  return (whole.length > 0 ? bestOf(whole, sum) : inPart(scored, asked)).slice(0, most);
}

/** How well each word that was asked for is found somewhere; zero where it is not. */
function scoresOf({ name, keywords, summary }: Findable, asked: readonly string[]): number[] {
  const places = [
    { words: wordsIn(name), weight: weights.name },
    { words: keywords.flatMap(wordsIn), weight: weights.keywords },
    { words: wordsIn(summary), weight: weights.summary },
  ];
  return asked.map((word) => Math.max(...places.map(({ words, weight }) => weight * bestMatch(word, words))));
}

const sum = (scores: readonly number[]): number => scores.reduce((all, score) => all + score, 0);

function bestOf<T extends Findable>(scored: readonly Scored<T>[], rank: (scores: readonly number[]) => number, least = 0): T[] {
  const ranked = scored.map(({ thing, scores }) => ({ thing, score: rank(scores) })).filter(({ score }) => score > least);
  return ranked.sort((a, b) => b.score - a.score || a.thing.name.localeCompare(b.thing.name)).map(({ thing }) => thing);
}

/** A word tells something in a name or a keyword; and the more, the fewer things have it. */
const telling = 8;
/** What holds a sentence together, and says nothing of what it is about. */
const fillers = new Set(
  (
    'a about an and any are at can do does for from get got have has how i in is it me my need new no not of on or our some that the there this to ' +
    'want we what when where who why will with would you your work works ' +
    'aber als am an auf aus bei bin brauche das dass dem den der des die ein eine einem einen einer er es fur geht habe hat ich ihr im ist kann ' +
    'kein keine mein meine meinem meinen meiner mich mir mit nach neue neuen neuer neues nicht oder sie sind uber und uns von was wer wie wir wo ' +
    'zu zum zur'
  ).split(' '),
);

function inPart<T extends Findable>(scored: readonly Scored<T>[], asked: readonly string[]): T[] {
  const tells = (score: number, at: number): boolean => score >= telling && !fillers.has(asked[at] ?? '');
  const having = asked.map((_, at) => scored.filter(({ scores }) => tells(scores[at] ?? 0, at)).length);
  const rank = (scores: readonly number[]): number => sum(scores.map((score, at) => (tells(score, at) ? score / (having[at] ?? 1) : 0)));
  const best = Math.max(0, ...scored.map(({ scores }) => rank(scores)));
  return best === 0 ? [] : bestOf(scored, rank, best / 2 - Number.EPSILON);
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
