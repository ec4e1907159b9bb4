/** Text as a reader counts it: a family emoji or a letter with its accent is one character. */
const segmenter = new Intl.Segmenter();
const charactersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Cuts at the limit, counted in what a reader calls a character, and shows that something is missing. */
export function shorten(text: string, limit: number): string {
  const characters = charactersOf(text);
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join('')}…`;
}

/** The first letter of the first and of the last word of a name, for a circle without a picture. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const spelled = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = spelled.length > 1 ? [spelled[0], spelled.at(-1)] : [spelled[0] ?? words[0]];
  return ends.map((word) => initialOf(word ?? '')).join('');
}

/** A letter if there is one, without what is stacked on it beyond its accent. */
function initialOf(word: string): string {
  const letters = charactersOf(word).map((character) => character.normalize('NFC'));
  const first = letters.find((character) => /^[\p{L}\p{N}]/u.test(character));
  return (first?.replace(/\p{M}+/gu, '') ?? letters[0] ?? '').toUpperCase();
}

/** Who somebody is on the screen: given and family name, whichever there are, else the address before the @. */
export function displayName({ given, family, email }: { given?: string | null; family?: string | null; email?: string | null }): string {
  const name = [given, family].map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return name.length > 0 ? name.join(' ') : (email?.split('@')[0] ?? '');
}
