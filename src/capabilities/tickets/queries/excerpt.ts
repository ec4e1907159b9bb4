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
