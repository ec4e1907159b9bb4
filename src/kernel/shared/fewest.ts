/** Of fewer people nothing is told: a sum over four can be guessed apart. */
export const fewest = 5;

/**
 * Parts of one whole as they may be told: a part with somebody in it and fewer than five is not. Where only one would be left out it could be
 * subtracted from the whole, so the next smallest is left out with it.
 */
export function toldParts<Part extends string>(parts: Readonly<Record<Part, number>>): Record<Part, number | null> {
  const sorted = (Object.entries(parts) as [Part, number][]).filter(([, count]) => count > 0).sort(([, one], [, other]) => one - other);
  const small = sorted.filter(([, count]) => count < fewest).length;
  const left = new Set(sorted.slice(0, small === 1 ? 2 : small).map(([part]) => part));
  return Object.fromEntries(
    (Object.entries(parts) as [Part, number][]).map(([part, count]) => [part, left.has(part) ? null : count]),
  ) as Record<Part, number | null>;
}

/** A number of people that is no part of a whole: null for one to four. */
export const toldOf = (people: number): number | null => (people === 0 || people >= fewest ? people : null);
