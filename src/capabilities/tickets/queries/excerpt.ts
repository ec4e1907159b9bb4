const around = 90;

/** The piece of a text in which the first of the words stands, matches between « and ». */
export function excerptOf(text: string, words: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const places = words.map((word) => flat.toLowerCase().indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, flat.length) - around);
  const start = places.length === 0 ? 0 : from;
  const cut = flat.slice(start, start + 2 * around);
  return `${start > 0 ? '…' : ''}${marked(cut, words)}${start + 2 * around < flat.length ? '…' : ''}`;
}

const marked = (text: string, words: readonly string[]): string =>
  words.length === 0 ? text : text.replace(new RegExp(words.map(literal).join('|'), 'giu'), (found) => `«${found}»`);

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What was probably meant: for each word the one most like it in the best title. */
export function correctionOf(words: readonly string[], rows: readonly { title: string }[]): string | null {
  const titleWords = rows[0]?.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return titleWords.length === 0 ? null : words.map((word) => nearest(word, titleWords)).join(' ');
}

const nearest = (word: string, others: readonly string[]): string =>
  others.reduce((best, other) => (distance(word, other) < distance(word, best) ? other : best), others[0] ?? word);

/** How many letters have to be changed, put in or taken out (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
}
