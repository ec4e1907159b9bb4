/** Somebody who may answer for another. */
export type StandIn = {
  readonly forId: string;
  readonly byId: string;
  /** A delegate beside one who is there, one for an absence, or one for always. */
  readonly kind: 'delegate' | 'outOfOffice' | 'substitute';
  /** First moment; null: since ever. */
  readonly from: Date | null;
  /** The moment at which it has ended; null: never. */
  readonly until: Date | null;
  /** From when on: `from`, or when it was said of one for always. */
  readonly since?: Date;
};

/** Those who stood in already when something ended, or do so now while it goes on: what was over before is none of theirs. */
export const notBefore = (standIns: readonly StandIn[], endedAt: Date | null): readonly StandIn[] =>
  endedAt === null ? standIns : standIns.filter(({ since }) => since === undefined || since <= endedAt);

const isActive = ({ from, until }: StandIn, at: Date): boolean => (from === null || from <= at) && (until === null || at < until);

/**
 * Who may answer for this person at that moment. What was delegated is not delegated again; only whoever is away hands on what he stands in
 * for, or two holidays would leave nobody. A circle of absences ends where it began.
 */
export function standInsOf(standIns: readonly StandIn[], personId: string, at: Date): readonly string[] {
  const active = standIns.filter((one) => isActive(one, at));
  const found = new Set(active.flatMap(({ forId, byId }) => (forId === personId ? [byId] : [])));
  for (const person of found) for (const next of whileAway(active, person)) found.add(next);
  found.delete(personId);
  return [...found];
}

const whileAway = (active: readonly StandIn[], personId: string): string[] =>
  active.flatMap(({ forId, byId, kind }) => (forId === personId && kind === 'outOfOffice' ? [byId] : []));
