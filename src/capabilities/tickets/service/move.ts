import { type Actor, type Call, Refusal } from '../../../kernel/access/access.ts';
import { moverOf } from '../policy.ts';
import { checkTransition, type TransitionProblem } from '../shared/check-transition.ts';
import { machineOf } from '../shared/machine-of.ts';
import { type Mover, type StateGroup, type StateMachine, stateOf, transitionsFrom } from '../shared/state-machine.ts';
import { isHiddenIn } from '../shared/transitions.ts';
import type { WaitingOn } from '../shared/types.ts';
import { holderOf } from '../shared/waiting-on.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { givenBy, isFinal } from './field-rules.ts';

/** A change of state as it is asked for. Texts are without markup. */
export type Move = {
  readonly state: string;
  readonly holdReason?: string | undefined;
  readonly followUpAt?: string | null | undefined;
  readonly resolutionCode?: string | undefined;
  readonly resolutionNotes?: string | undefined;
  readonly comment?: string | undefined;
  readonly workNote?: string | undefined;
  readonly tags?: readonly string[] | undefined;
};

export const groupOf = (machine: StateMachine, state: string): StateGroup => stateOf(machine, state)?.group ?? 'open';

/** The ticket after a move, checked against its machine as this actor may move it. */
export function moved(actor: Actor, held: HeldTicket, ticket: Ticket, move: Move, now: Date, as?: Mover): Ticket {
  const machine = machineOf(ticket.type, held.machine);
  const by = as ?? moverOf(actor, held);
  if (by === null) throw new Refusal('forbidden', 'You may see this, but not do that with it');
  if (move.state === ticket.state) return stayed(machine, ticket, move, by);
  refuseProblems(problemsOf({ actor, now }, held, ticket, { ...move, by }));
  return arrived(machine, ticket, move, now);
}

/** What keeps this actor from making a move; null where nothing does. */
export function obstacleTo({ actor, tx }: Call, held: HeldTicket, move: Move): string | null {
  const by = moverOf(actor, held);
  return by === null ? 'notYours' : (problemsOf({ actor, now: tx.now }, held, held, { ...move, by })[0]?.code ?? null);
}

type When = { actor: Actor; now: Date };

function problemsOf({ actor, now }: When, held: HeldTicket, ticket: Ticket, { by, ...move }: Move & { by: Mover }): TransitionProblem[] {
  const context = { now, timeZone: actor.timeZone, personId: actor.id, teamIds: actor.teamIds };
  const given = givenFor(ticket, { ...move, tags: move.tags ?? held.tags });
  return checkTransition(machineOf(ticket.type, held.machine), { from: ticket.state, to: move.state, by, given }, context);
}

/** Whether the house may make this move: what it cannot give along, people have to. */
export const fits = ({ actor, tx }: Call, held: HeldTicket, ticket: Ticket, move: Move): boolean =>
  problemsOf({ actor, now: tx.now }, held, ticket, { ...move, by: 'system' }).length === 0;

/** Stays in its state: what waits may get another reason or date, what is resolved another code or other notes. */
function stayed(machine: StateMachine, ticket: Ticket, move: Move, by: Mover): Ticket {
  const group = groupOf(machine, ticket.state);
  if (group === 'resolved' && by !== 'requester') return resolvedAnew(machine, ticket, move);
  if (group !== 'onHold') return ticket;
  refuseUnknown(machine, 'holdReason', move.holdReason);
  return {
    ...ticket,
    holdReason: move.holdReason ?? ticket.holdReason,
    followUpAt: move.followUpAt === undefined ? ticket.followUpAt : day(move.followUpAt),
  };
}

function resolvedAnew(machine: StateMachine, ticket: Ticket, { resolutionCode, resolutionNotes }: Move): Ticket {
  refuseUnknown(machine, 'resolutionCode', resolutionCode);
  return {
    ...ticket,
    resolutionCode: resolutionCode ?? ticket.resolutionCode,
    resolutionNotes: resolutionNotes ?? ticket.resolutionNotes,
  };
}

/** Whoever names no state means the one that the ticket is in: what does not belong to it is refused, not dropped. */
export function refuseMisplaced(actor: Actor, held: HeldTicket, move: Omit<Move, 'state'>): void {
  const group = groupOf(machineOf(held.type, held.machine), held.state);
  const holds = partsOf(move, ['holdReason', 'followUpAt']);
  const resolves = partsOf(move, ['resolutionCode', 'resolutionNotes']);
  if (resolves.length > 0 && moverOf(actor, held) === 'requester') throw new Refusal('forbidden', 'Agents say how it was resolved');
  if (group === 'closed' && resolves.length + holds.length > 0) throw isFinal([...resolves, ...holds]);
  if (holds.length > 0 && group !== 'onHold') throw misplaced(holds, 'The ticket is not on hold');
  if (resolves.length > 0 && group !== 'resolved') throw misplaced(resolves, 'The ticket is not resolved');
}

const partsOf = (move: Omit<Move, 'state'>, names: readonly (keyof Omit<Move, 'state'>)[]): string[] =>
  names.filter((name) => move[name] !== undefined && move[name] !== null);

const misplaced = (fields: readonly string[], reason: string): Refusal =>
  new Refusal('wrong_input', reason, {
    errors: fields.map((field) => ({ pointer: `/${field}`, reason, fix: 'Give the state to go to as well.' })),
    next: 'Give the state to go to as well.',
  });

function refuseUnknown(machine: StateMachine, field: 'holdReason' | 'resolutionCode', value: string | undefined): void {
  const options = machine.fields[field]?.options;
  if (value === undefined || options === undefined || options.includes(value)) return;
  throw new Refusal('wrong_input', 'One field cannot be accepted', {
    errors: [{ pointer: `/${field}`, reason: `'${field}' cannot have this value`, fix: `Choose one of: ${options.join(', ')}.` }],
  });
}

const day = (at: string | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

const givenFor = (ticket: Ticket, move: Move): Record<string, unknown> => ({
  ...givenBy(ticket, move.tags ?? []),
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
  // Nobody asked for a problem, so nobody is waited for who says that it is gone.
  if (ticket.type === 'problem' && groupOf(machine, ticket.state) === 'resolved') return 'team';
  return holderOf({ group: groupOf(machine, ticket.state), holdReason, approverIds: [], requesterId, assigneeId }).who;
}
