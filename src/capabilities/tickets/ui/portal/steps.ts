import type { TicketRow } from '../../shared/records.ts';

/** The three steps that every ask takes, whatever its own states are called. */
export const steps = ['sent', 'work', 'done'] as const;
type Step = (typeof steps)[number];

const stepOfState: Record<string, Step> = {
  submitted: 'sent',
  pendingApproval: 'sent',
  approved: 'sent',
  new: 'sent',
  fulfilment: 'work',
  inProgress: 'work',
  onHold: 'work',
  delivered: 'done',
  resolved: 'done',
};

/** Where an ask stands, from 1; nothing for states that an admin added, and for what is over. */
export function stepOf({ state }: Pick<TicketRow, 'state'>): { now: number; step: Step } | undefined {
  const step = stepOfState[state];
  return step === undefined ? undefined : { now: steps.indexOf(step) + 1, step };
}
