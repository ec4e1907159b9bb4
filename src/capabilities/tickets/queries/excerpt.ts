const around = 90;

/**
 * Makes of a text the piece in which the first of the words stands, matches between « and ». The words are made ready once for all texts of an
 * answer, and only the piece is made flat: a text may be long.
 */
export function excerpts(words: readonly string[]): (text: string) => string {
  if (words.length === 0) return (text) => piece(text, 0, flat);
  const found = new RegExp(words.map(literal).join('|'), 'giu');
  return (text) => piece(text, text.search(found), (cut) => flat(cut).replace(found, '«$&»'));
}

function piece(text: string, place: number, shown: (cut: string) => string): string {
  const from = Math.max(0, place - around);
  const to = from + 2 * around;
  return `${from > 0 ? '…' : ''}${shown(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
