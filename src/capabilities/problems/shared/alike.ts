/** Words that say nothing about what is wrong. */
const empty = new Set(
  `the and for with not from this that have has had was were are can cannot does don't after since please hello hi dear again still when what
  which who will would could should there their them then than into over under about also just very more most some any all our your his her its
  der die das und oder nicht mit von dem den des ein eine einen einer ist sind war hat haben kann können bitte hallo seit nach auch noch nur wie
  was wenn dass ich wir sie ihr mein meine unser für auf aus bei beim zum zur im am an in on at to of is it my me we be by or no as up if do so`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text that tell something, in their order, in small letters. */
export const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((word) => word.length > 1 && !empty.has(word));

/** The trigrams of a text as PostgreSQL makes them: of each word, with two blanks before it and one behind. */
export function trigramsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** What two sets share, of all that they have: 0 nothing … 1 the same. */
export function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let both = 0;
  for (const item of small) if (large.has(item)) both += 1;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}
