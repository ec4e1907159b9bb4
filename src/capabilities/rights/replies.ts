import type { Actor } from '../../kernel/access/access.ts';
import type { RequestOfType } from '../tickets/public/asked.ts';
import { type Clock, dueOf } from './clock.ts';
import type { RightRequest } from './contract.ts';
import { mayDecide, mayWork } from './policy.ts';
import type { StepRow } from './queries/clocks.ts';
import type { HandedRow } from './queries/desk.ts';
import { isOver, progressOf, type Step } from './shared/progress.ts';
import { isAboutTenantData, type Right } from './shared/rights.ts';

/** A request by right as it is: the ticket that carries it, its clock, and what was decided. */
export type Kept = {
  readonly ticket: RequestOfType;
  readonly right: Right;
  readonly clock: Clock;
  readonly steps: readonly StepRow[];
  readonly handed: readonly HandedRow[];
  /** Sentences at hand where it takes longer. */
  readonly reasons: readonly string[];
  /** The organisation is the operator itself: nobody else has to decide. */
  readonly isOperators: boolean;
};

export function requestReply(actor: Actor, kept: Kept, now: Date): RightRequest {
  const { ticket, right, clock, steps } = kept;
  const taken = steps.map(({ step }) => step);
  const progress = progressOf(taken, ticket);
  const isExtended = taken.includes('extended');
  const { dueOn, dueAt } = dueOf(clock, isExtended);
  const open = openSteps(actor, kept, now);
  const isWithin = mayWork(actor, ticket) || mayDecide(actor);
  return {
    number: ticket.number,
    title: ticket.title,
    right,
    requester: { id: ticket.requesterId, name: ticket.requesterName },
    progress,
    law: clock.rule.law,
    source: clock.rule.source,
    receivedAt: ticket.madeAt.toISOString(),
    firstDueOn: clock.firstDueOn,
    dueOn,
    dueAt: dueAt.toISOString(),
    latestOn: clock.rule.extension === 0 || isExtended ? null : clock.latestOn,
    confirmOn: clock.confirmOn,
    overdue: !isOver(progress) && dueAt <= now,
    decision: decisionOf(kept, taken),
    steps: steps.map(({ step, reason, by, at }) => ({ step, reason, by: isWithin ? by : null, at: at.toISOString() })),
    reasons: open.includes('extended') ? [...kept.reasons] : [],
    handed: kept.handed.map(({ kind, entries, fingerprint, at }) => ({
      kind,
      entries,
      fingerprint: fingerprint.toString('hex'),
      at: at.toISOString(),
    })),
    can: { take: open },
  };
}

function decisionOf({ right, isOperators }: Kept, taken: readonly Step[]): RightRequest['decision'] {
  if (isOperators || !isAboutTenantData(right)) return 'none';
  if (taken.includes('tenantDeclined')) return 'declined';
  return taken.includes('tenantAgreed') ? 'agreed' : 'pending';
}

/** What may be decided now, by this person. */
export function openSteps(actor: Actor, kept: Kept, now: Date): Step[] {
  const taken = kept.steps.map(({ step }) => step);
  const progress = progressOf(taken, kept.ticket);
  if (isOver(progress)) return [];
  const decision = decisionOf(kept, taken);
  const isAsked = progress === 'identityPending';
  const isFirst = !taken.includes('extended') && kept.clock.rule.extension > 0 && dueOf(kept.clock, false).dueAt > now;
  const works: [Step, boolean][] = [
    ['identityAsked', !isAsked],
    ['identityProved', isAsked],
    ['extended', isFirst],
    ['refused', true],
    ['fulfilled', !isAsked && decision !== 'pending'],
  ];
  const decides: [Step, boolean][] = [
    ['tenantAgreed', decision === 'pending'],
    ['tenantDeclined', decision === 'pending'],
  ];
  const open = [...(mayWork(actor, kept.ticket) ? works : []), ...(mayDecide(actor) ? decides : [])];
  return open.filter(([, isOpen]) => isOpen).map(([step]) => step);
}
