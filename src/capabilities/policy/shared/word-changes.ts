/** A sentence that was changed: what it begins and ends with as before, and between them what left it and what came. */
export type WordChange = { readonly start: string; readonly gone: string; readonly come: string; readonly end: string };

/** What became of a sentence, so that a reader sees what differs instead of reading it twice. */
export function wordChange(from: string, to: string): WordChange {
  const [old, now] = [from.split(' '), to.split(' ')];
  const start = alike(old, now);
  const end = alike(old.slice(start).reverse(), now.slice(start).reverse());
  const middle = (words: readonly string[]): string => words.slice(start, words.length - end).join(' ');
  return { start: now.slice(0, start).join(' '), gone: middle(old), come: middle(now), end: now.slice(now.length - end).join(' ') };
}

/** How many words both begin with. */
function alike(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs === -1 ? one.length : differs;
}
