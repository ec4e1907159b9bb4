import { z } from 'zod';
import { type StateMachine, stateOf, transitionsFrom } from './state-machine.ts';

/** What a workspace may set about silence and the end. */
export const ClosingRules = z.strictObject({
  remindAfterDays: z
    .array(z.int().min(1).max(365))
    .max(5)
    .default([2, 4])
    .describe('Days of silence after which the requester is reminded'),
  resolveAfterDays: z
    .int()
    .min(1)
    .max(365)
    .nullable()
    .default(7)
    .describe('Days of silence after which it counts as resolved; null: never'),
  closeAfterDays: z.int().min(1).max(365).nullable().default(7).describe('Days after which resolved becomes closed; null: never'),
});
export type ClosingRules = z.infer<typeof ClosingRules>;

/** What a requester's reply does. */
export type ReplyEffect = { effect: 'append' } | { effect: 'resume' | 'reopen'; to: string } | { effect: 'followUp' };

/**
 * A reply to a ticket that waits for the requester resumes it; to a resolved one reopens it; to a closed one opens a
 * linked follow-up, for closed is final; to any other it is simply added.
 */
export function effectOfReply(machine: StateMachine, state: string, holdReason: string | null): ReplyEffect {
  const group = stateOf(machine, state)?.group;
  const moves = transitionsFrom(machine, state, 'requester');
  if (group === 'onHold' && holdReason === 'awaitingRequester')
    return resumed(
      machine,
      moves.map(({ to }) => to),
    );
  const reopening = moves.find(({ reopens }) => reopens);
  if (reopening !== undefined) return { effect: 'reopen', to: reopening.to };
  return group === 'closed' ? { effect: 'followUp' } : { effect: 'append' };
}

function resumed(machine: StateMachine, ways: string[]): ReplyEffect {
  const to = ways.find((key) => stateOf(machine, key)?.group === 'open');
  return to === undefined ? { effect: 'append' } : { effect: 'resume', to };
}

/** A ticket at rest. */
export interface Resting {
  group: string;
  holdReason: string | null;
  /** When it came into its state. */
  since: Date;
  /** Reminders already sent since then. */
  reminders: number;
}

/** What happens by itself next, and when; null when nothing does. */
export type NextStep = { step: 'remind' | 'resolve' | 'close'; at: Date } | null;

/** Silence brings the reminders one by one, then the resolution; a resolved ticket closes after its days of grace. */
export function nextStep({ group, holdReason, since, reminders }: Resting, rules: ClosingRules): NextStep {
  if (group === 'resolved') return stepAfter('close', since, rules.closeAfterDays);
  if (group !== 'onHold' || holdReason !== 'awaitingRequester') return null;

  const days = rules.remindAfterDays.toSorted((a, b) => a - b)[reminders];
  const isLate = days === undefined || days >= (rules.resolveAfterDays ?? Number.POSITIVE_INFINITY);
  return isLate ? stepAfter('resolve', since, rules.resolveAfterDays) : stepAfter('remind', since, days);
}

const aDay = 86_400_000;

/** Days of 24 hours: what is promised is time to answer, not a date. */
function stepAfter(step: 'remind' | 'resolve' | 'close', since: Date, days: number | null): NextStep {
  return days === null ? null : { step, at: new Date(since.getTime() + days * aDay) };
}
