import type { Kind } from '../statements/statement.ts';
import { statements } from '../statements/statements.ts';
import type { ProofRow } from './row.ts';

const hour = 3_600_000;
/** For how long a result counts. What looks at the running installation looks often; tests belong to a release. */
const freshFor: Readonly<Record<Exclude<Kind, 'drill'>, number>> = {
  database: 6 * hour,
  runtime: 6 * hour,
  static: 90 * 24 * hour,
  e2e: 90 * 24 * hour,
};

const cycles = new Map<string, number>(
  statements.flatMap(({ id, shownBy }) =>
    shownBy.flatMap((showing) => (showing.kind === 'drill' ? [[`${id}.drill`, showing.everyDays * 24 * hour] as const] : [])),
  ),
);

/** After how long a drill comes round, in milliseconds. */
export const cycleOf = (assertion: string): number => cycles.get(assertion) ?? 0;

/** A drill that was left out once is forgiven, twice it is not. */
function staysFreshFor(assertion: string): number {
  const kind = kindOf(assertion);
  return kind === 'drill' ? 2 * cycleOf(assertion) : freshFor[kind];
}

/** `suspect` failed once and waits for the run that confirms or clears it: until then what held before still counts. */
export type ProofState = {
  readonly assertion: string;
  readonly state: 'green' | 'suspect' | 'red';
  /** When it last held. */
  readonly heldAt: Date | null;
  /** Since when it is not proved. */
  readonly since: Date | null;
  readonly fault: string | null;
  /** Red only because the last run is too long ago. */
  readonly stale: boolean;
};

const never: Omit<ProofState, 'assertion'> = { state: 'red', heldAt: null, since: null, fault: 'It never ran here', stale: false };

/** What is proved now. What never ran and what ran too long ago are red. */
function stateOf(assertion: string, row: ProofRow | undefined, now: Date): ProofState {
  if (row === undefined || row.heldAt === null)
    return { assertion, ...never, fault: row?.fault ?? never.fault, since: row?.redSince ?? null };
  const { heldAt, failures, redSince, fault } = row;
  const staleAt = new Date(heldAt.getTime() + staysFreshFor(assertion));
  if (failures >= 2) return { assertion, state: 'red', heldAt, since: redSince, fault, stale: false };
  if (staleAt.getTime() < now.getTime())
    return { assertion, state: 'red', heldAt, since: staleAt, fault: 'The last run is too long ago', stale: true };
  return { assertion, state: failures === 1 ? 'suspect' : 'green', heldAt, since: null, fault, stale: false };
}

const kindOf = (assertion: string): Kind => assertion.split('.')[1] as Kind;

/** Every assertion of what is built, in the order of the statements. */
export const builtAssertions: readonly string[] = statements
  .filter(({ built }) => built)
  .flatMap(({ id, shownBy }) => shownBy.map(({ kind }) => `${id}.${kind}`));

export function statesOf(rows: readonly ProofRow[], now: Date): ReadonlyMap<string, ProofState> {
  const byName = new Map(rows.map((row) => [row.assertion, row]));
  return new Map(builtAssertions.map((name) => [name, stateOf(name, byName.get(name), now)]));
}
