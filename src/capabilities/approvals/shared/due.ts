import type { ApprovalStep } from '../../../kernel/shared/approval-plan.ts';
import { type Approval, type RunningStep, runningStep, silentIn, stepOf } from './approval.ts';

/** What comes next by itself, and when. */
export type Due = { readonly what: 'remind' | 'timeOut'; readonly at: Date };

/** The next moment at which somebody is reminded or the time runs out; null while nothing comes by itself. */
export function nextDue(approval: Approval): Due | null {
  const step = runningStep(approval);
  const planned = step && stepOf(approval, step);
  if (step === undefined || planned === undefined) return null;
  const out = timeOutOf(planned, step);
  const reminder = reminderOf(planned, step);
  return reminder !== null && (out === null || reminder.at < out.at) ? reminder : out;
}

/** An escalation gives as much time again. */
function timeOutOf({ timeout }: ApprovalStep, step: RunningStep): Due | null {
  return timeout === null ? null : { what: 'timeOut', at: later(step.escalatedAt ?? step.askedAt, timeout.afterHours) };
}

function reminderOf({ remindEveryHours }: ApprovalStep, step: RunningStep): Due | null {
  if (remindEveryHours === null || silentIn(step).length === 0) return null;
  return { what: 'remind', at: later(step.remindedAt ?? step.askedAt, remindEveryHours) };
}

const later = (from: Date, hours: number): Date => new Date(from.getTime() + hours * 3_600_000);
