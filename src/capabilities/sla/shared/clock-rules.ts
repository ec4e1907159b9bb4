import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { ConditionRecord } from '../../../kernel/shared/conditions/evaluate.ts';
import type { ClockEvent } from './clock-events.ts';

/**
 * When a clock starts, waits and stops: conditions over the ticket, part of the pinned version. Of an agreement between teams `start` is that
 * a team has the ticket and `stop` that it has not; of a contract with a supplier, that it lies with them.
 */
export type ClockRules = {
  readonly start: Condition;
  readonly stop: Condition;
  /** Of several that hold at once each pauses; the clock goes on when none does. */
  readonly pauses: readonly { readonly reason: string; readonly when: Condition }[];
  /** The clock no longer applies to the ticket: what it has counted is not judged. */
  readonly cancel?: Condition | undefined;
  /** When the stop no longer holds: on from where it stood, or anew from zero as a new cycle. */
  readonly onReopen: 'continues' | 'restarts';
};

/** What the ticket was from a moment on (seconds since 1970), in the order of the log. */
export type Snapshot = {
  readonly at: number;
  /** The same moment to the millisecond: what was published in that second may be earlier or later. */
  readonly millis?: number;
  readonly record: ConditionRecord;
  /** Agreements whose running clocks somebody had counted anew at that moment, by the versions that were published then. */
  readonly renewed?: readonly string[];
};

export type Standing = { readonly isStarted: boolean; readonly isOver: boolean; readonly reasons: readonly string[] };

/** What a moment makes of a clock. */
export function turned(standing: Standing, rules: ClockRules, holds: (condition: Condition) => boolean, at: number) {
  const reasons = rules.pauses.filter(({ when }) => holds(when)).map(({ reason }) => reason);
  const end = endOf(rules, holds);
  const isBegun = !standing.isStarted && end === undefined && holds(rules.start);
  const isReopened = standing.isStarted && standing.isOver && end === undefined;
  const isEnded = standing.isStarted && !standing.isOver && end !== undefined;
  const events: ClockEvent[] = [
    ...standing.reasons.filter((one) => !reasons.includes(one)).map((reason) => ({ at, did: 'resumed', reason }) as const),
    ...reasons.filter((one) => !standing.reasons.includes(one)).map((reason) => ({ at, did: 'paused', reason }) as const),
    ...(isBegun ? [{ at, did: 'started' } as const] : []),
    ...(isReopened ? [{ at, did: rules.onReopen === 'restarts' ? 'restarted' : 'started' } as const] : []),
    ...(isEnded ? [{ at, did: end } as const] : []),
  ];
  const isStarted = standing.isStarted || isBegun;
  return { events, next: { isStarted, isOver: isStarted && end !== undefined, reasons } };
}

/** A ticket to which the clock no longer applies cannot meet it: canceled goes before stopped. */
export function endOf({ cancel, stop }: ClockRules, holds: (condition: Condition) => boolean): 'canceled' | 'stopped' | undefined {
  if (cancel !== undefined && holds(cancel)) return 'canceled';
  return holds(stop) ? 'stopped' : undefined;
}
