const wordsOf = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a title has a word that differs by a slip or two; short words forgive less. */
export const isSlipIn = (title: string, word: string): boolean =>
  wordsOf(title).some((other) => distance(word, other) <= Math.min(3, Math.ceil(word.length / 4)));

/** What was probably meant: for each word the one nearest to it in the best title. */
export function correctionOf(words: readonly string[], rows: readonly { title: string }[]): string | null {
  const others = wordsOf(rows[0]?.title ?? '');
  return others.length === 0 ? null : words.map((word) => nearest(word, others)).join(' ');
}

const nearest = (word: string, others: readonly string[]): string =>
  others.reduce((best, other) => (distance(word, other) < distance(word, best) ? other : best));

/** How many letters have to be changed, put in, taken out or swapped with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(step({ a, b, rows, row, i, j }));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

type Step = { a: string; b: string; rows: readonly number[][]; row: readonly number[]; i: number; j: number };

function step({ a, b, rows, row, i, j }: Step): number {
  const at = (back: number, column: number): number => rows[i - back]?.[column] ?? 0;
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const changed = at(1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
  return Math.min(changed, at(1, j) + 1, (row[j - 1] ?? 0) + 1, swapped ? at(2, j - 2) + 1 : changed);
}
