import type { Transition } from './records.ts';

/** The moves that all of several tickets may make: what any of them asks for is asked, and only what all accept can be chosen. */
export function commonMoves(each: readonly (readonly Transition[])[]): Transition[] {
  const [first = [], ...others] = each;
  return first.flatMap((move) => {
    const same = others.map((moves) => moves.find(({ to }) => to === move.to));
    const all = same.filter((one) => one !== undefined);
    const merged = all.length === same.length ? all.reduce(both, move) : undefined;
    return merged === undefined || asksTheImpossible(move, merged) ? [] : [merged];
  });
}

const both = (one: Transition, other: Transition): Transition => ({
  ...one,
  reopens: one.reopens || other.reopens,
  requires: union(one.requires, other.requires),
  holdReasons: one.holdReasons.flatMap(({ reason, requires }) => {
    const same = other.holdReasons.find((known) => known.reason === reason);
    return same === undefined ? [] : [{ reason, requires: union(requires, same.requires) }];
  }),
  resolutionCodes: shared(one.resolutionCodes, other.resolutionCodes),
});

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** Where only one of them asks for a code at all, its codes are offered. */
const shared = (one: readonly string[], other: readonly string[]): string[] => {
  if (one.length === 0 || other.length === 0) return [...one, ...other];
  return one.filter((code) => other.includes(code));
};

/** A reason or a code is asked for, and none is left that all know; or a description, which is nobody's for many at once. */
const asksTheImpossible = (one: Transition, { holdReasons, resolutionCodes, requires }: Transition): boolean =>
  requires.includes('description') ||
  (one.holdReasons.length > 0 && holdReasons.length === 0) ||
  (requires.includes('resolutionCode') && resolutionCodes.length === 0);
