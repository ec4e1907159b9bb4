import { type Actor, Refusal } from '../../../kernel/access/access.ts';
import { moverOf } from '../policy.ts';
import { checkTransition, type TransitionProblem } from '../shared/check-transition.ts';
import { machineOf } from '../shared/machine-of.ts';
import { type Mover, type StateGroup, type StateMachine, stateOf, transitionsFrom } from '../shared/state-machine.ts';
import { isHiddenIn } from '../shared/transitions.ts';
import type { WaitingOn } from '../shared/types.ts';
import { holderOf } from '../shared/waiting-on.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';

/** A change of state as it is asked for. Texts are without markup. */
export type Move = {
  readonly state: string;
  readonly holdReason?: string | undefined;
  readonly followUpAt?: string | null | undefined;
  readonly resolutionCode?: string | undefined;
  readonly resolutionNotes?: string | undefined;
  readonly comment?: string | undefined;
  readonly workNote?: string | undefined;
};

export const groupOf = (machine: StateMachine, state: string): StateGroup => stateOf(machine, state)?.group ?? 'open';

/** The ticket after a move, checked against its machine as this actor may move it. */
export function moved(actor: Actor, held: HeldTicket, ticket: Ticket, move: Move, now: Date, as?: Mover): Ticket {
  const machine = machineOf(ticket.type, held.machine);
  const by = as ?? moverOf(actor, held);
  if (by === null) throw new Refusal('forbidden', 'You may see this, but not do that with it');
  if (move.state === ticket.state) return heldOn(machine, ticket, move);
  const context = { now, timeZone: actor.timeZone, personId: actor.id, teamIds: actor.teamIds };
  refuseProblems(checkTransition(machine, { from: ticket.state, to: move.state, by, given: givenFor(ticket, move) }, context));
  return arrived(machine, ticket, move, now);
}

/** Stays in its state; a ticket on hold may get another reason or date. */
function heldOn(machine: StateMachine, ticket: Ticket, { holdReason, followUpAt }: Move): Ticket {
  if (groupOf(machine, ticket.state) !== 'onHold') return ticket;
  const reasons = machine.fields['holdReason']?.options ?? [];
  if (holdReason !== undefined && !reasons.includes(holdReason)) throw wrongReason(reasons);
  return {
    ...ticket,
    holdReason: holdReason ?? ticket.holdReason,
    followUpAt: followUpAt === undefined ? ticket.followUpAt : day(followUpAt),
  };
}

const wrongReason = (reasons: readonly string[]): Refusal =>
  new Refusal('wrong_input', 'One field cannot be accepted', {
    errors: [{ pointer: '/holdReason', reason: 'There is no such reason', fix: `Choose one of: ${reasons.join(', ')}.` }],
  });

const day = (at: string | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

const givenFor = (ticket: Ticket, move: Move): Record<string, unknown> => ({
  holdReason: move.holdReason,
  followUpAt: move.followUpAt,
  comment: move.comment,
  workNote: move.workNote,
  resolutionCode: move.resolutionCode ?? ticket.resolutionCode,
  resolutionNotes: move.resolutionNotes ?? ticket.resolutionNotes,
});

/** Who may not make the move at all is told so; what does not follow is a conflict; what is missing is named field by field. */
function refuseProblems(problems: readonly TransitionProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  if (first.code === 'notByYou') throw new Refusal('forbidden', first.reason, { next: first.fix });
  if (first.code === 'notAllowed') throw new Refusal('conflict', first.reason, { next: first.fix });
  throw new Refusal('wrong_input', problems.length === 1 ? first.reason : 'This change of state needs more', {
    errors: problems.map(({ path, reason, fix }) => ({ pointer: path, reason, fix })),
    next: 'Fill in the fields named in errors and send it again.',
  });
}

function arrived(machine: StateMachine, ticket: Ticket, move: Move, now: Date): Ticket {
  const { state } = move;
  const group = groupOf(machine, state);
  const reopens = transitionsFrom(machine, ticket.state).some((one) => one.to === state && one.reopens);
  const kept = (field: string, value: string | null) => (isHiddenIn(machine, state, field) ? null : value);
  return {
    ...ticket,
    state,
    open: group === 'open' || group === 'onHold',
    holdReason: group === 'onHold' ? (move.holdReason ?? null) : null,
    followUpAt: group === 'onHold' ? day(move.followUpAt) : null,
    resolutionCode: kept('resolutionCode', move.resolutionCode ?? ticket.resolutionCode),
    resolutionNotes: kept('resolutionNotes', move.resolutionNotes ?? ticket.resolutionNotes),
    reopens: ticket.reopens + (reopens ? 1 : 0),
    ...endsOf(group, ticket, now),
  };
}

/** Put elsewhere because its state is gone: nobody made a move, so nothing is asked and nothing counts as reopened. */
export function relocated(machine: StateMachine, ticket: Ticket, state: string, now: Date): Ticket {
  const isAlike = groupOf(machine, state) === groupOf(machine, ticket.state);
  return isAlike ? { ...ticket, state } : { ...arrived(machine, ticket, { state }, now), reopens: ticket.reopens };
}

export function endsOf(group: StateGroup, { resolvedAt }: Ticket, now: Date): Pick<Ticket, 'resolvedAt' | 'closedAt'> {
  if (group === 'resolved') return { resolvedAt: now, closedAt: null };
  return group === 'closed' ? { resolvedAt: resolvedAt ?? now, closedAt: now } : { resolvedAt: null, closedAt: null };
}

/** Who has the ball once everything is said. */
export function withBall(machine: StateMachine, ticket: Ticket, now: Date): Ticket {
  const next = ballOf(machine, ticket);
  return next === ticket.waitingOn ? ticket : { ...ticket, waitingOn: next, waitingSince: now };
}

/** Approval has its own state until votes are rows. */
export function ballOf(machine: StateMachine, ticket: Omit<Ticket, 'waitingOn' | 'waitingSince'>): WaitingOn {
  if (ticket.state === 'pendingApproval') return 'approval';
  const { requesterId, assigneeId, holdReason } = ticket;
  return holderOf({ group: groupOf(machine, ticket.state), holdReason, approverIds: [], requesterId, assigneeId }).who;
}
