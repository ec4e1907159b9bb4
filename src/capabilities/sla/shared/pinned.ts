import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { readClock } from './clock.ts';
import type { ClockEvent } from './clock-events.ts';
import { endOf, type Snapshot, type Standing, turned } from './clock-rules.ts';
import type { Hours } from './hours.ts';
import type { InForce } from './in-force.ts';
import { rulesOf } from './rules-of.ts';
import { ticketFacts } from './ticket-facts.ts';

/** A calendar's version on the line of time; laid out by the caller, for its years are worth keeping. */
export type HoursFor = (level: InForce) => Hours;

/** A moment of a ticket's history, by its place there. */
export type Place = { readonly history: readonly Snapshot[]; readonly hoursFor: HoursFor; readonly at: number };

/** A cycle of a clock with the version it keeps; places are those of the history. */
export type Pinned = {
  readonly level: InForce;
  /** From where on it counts; before `pinned` where it was counted anew. */
  readonly begin: number;
  readonly pinned: number;
  /** Business seconds that the cycle before it had counted, and that count on. */
  readonly carried: number;
  readonly events: readonly ClockEvent[];
  readonly standing: Standing;
  /** Where it ended by itself. */
  readonly over: number | null;
  /** Where something took its place, or nothing that was agreed fits any more. */
  readonly replaced: number | null;
};

/** Whose ticket it is decides nothing that a condition could say of whoever reads. */
const nobody = { personId: null, teamIds: [] };

function holdsAt({ calendar: { timeZone } }: InForce, { history, at }: Place): (condition: Condition) => boolean {
  const { record = {}, at: second = 0 } = history[at] ?? {};
  const context = { ...nobody, timeZone, now: new Date(second * 1000) };
  return (condition) => evaluate(condition, record, ticketFacts, context);
}

const secondOf = ({ history, at }: Place): number => history[at]?.at ?? 0;

/** Whether an agreement is about the ticket as it is then. */
export function fits(level: InForce, place: Place): boolean {
  const { workspaceId, definition } = level;
  if (place.history[place.at]?.record['workspace'] !== workspaceId) return false;
  return definition.when === null || holdsAt(level, place)(definition.when);
}

export const isStarted = (level: InForce, place: Place): boolean => holdsAt(level, place)(rulesOf(level.definition).start);
export const isEnded = (level: InForce, place: Place): boolean => endOf(rulesOf(level.definition), holdsAt(level, place)) !== undefined;

/** A cycle that begins at a place, waiting for whatever it waits for then. */
export function begun(level: InForce, place: Place, carried: number): Pinned {
  const [at, holds] = [secondOf(place), holdsAt(level, place)];
  const reasons = rulesOf(level.definition)
    .pauses.filter(({ when }) => holds(when))
    .map(({ reason }) => reason);
  const events: ClockEvent[] = [...reasons.map((reason) => ({ at, did: 'paused', reason }) as const), { at, did: 'started' }];
  const standing = { isStarted: true, isOver: false, reasons };
  return { level, begin: place.at, pinned: place.at, carried, events, standing, over: null, replaced: null };
}

/** What happens at a place, to a cycle that runs or waits. */
export function goneOn(pinned: Pinned, place: Place): Pinned {
  const { level, standing, events } = pinned;
  const turn = turned(standing, rulesOf(level.definition), holdsAt(level, place), secondOf(place));
  return { ...pinned, events: [...events, ...turn.events], standing: turn.next, over: turn.next.isOver ? place.at : null };
}

/** The same stretch of the history, counted anew by another version from where the cycle began. */
export function renewed(level: InForce, { begin, carried }: Pinned, place: Place): Pinned {
  let anew = begun(level, { ...place, at: begin }, carried);
  for (let at = begin + 1; at <= place.at; at += 1) anew = goneOn(anew, { ...place, at });
  return { ...anew, pinned: place.at };
}

/** Business seconds that a cycle has counted by a place. */
export function countedBy({ level, events, carried }: Pinned, place: Place): number {
  const target = { version: level.number, target: level.definition.minutes, marks: [], carried };
  return readClock(events, target, place.hoursFor(level), secondOf(place))?.elapsed ?? carried;
}
