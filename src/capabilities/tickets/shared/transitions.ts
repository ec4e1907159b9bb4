import { checkTransition } from './check-transition.ts';
import type { Transition as TransitionReply } from './records.ts';
import { ownRequirements, requirements } from './records.ts';
import { fieldFlagsIn, type Mover, type StateMachine, stateOf, type Transition, transitionsFrom } from './state-machine.ts';

type Requirement = (typeof requirements)[number];

/** What a ticket has, of what a state may require of each. */
type Present = {
  readonly state: string;
  readonly descriptionText: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly dueAt: Date | null;
  readonly tags: readonly string[];
};

/** The moves that this mover may make with a ticket, with what each asks for and the ticket has not yet. */
export function movesOf(machine: StateMachine, ticket: Present, by: Mover): TransitionReply[] {
  const has = presentIn(ticket);
  const missing = (fields: readonly Requirement[]) => fields.filter((field) => !has.has(field));
  return transitionsReply(machine, ticket.state, by).map((move) => ({
    ...move,
    requires: missing(move.requires),
    holdReasons: move.holdReasons.map(({ reason, requires }) => ({ reason, requires: missing(requires) })),
  }));
}

function presentIn({ descriptionText, teamId, assigneeId, dueAt, tags }: Present): Set<Requirement> {
  const values = { description: descriptionText.trim(), team: teamId, assignee: assigneeId, dueAt, tags: tags.join() };
  return new Set(ownRequirements.filter((field) => values[field] !== null && values[field] !== ''));
}

const known = new WeakMap<StateMachine, Map<string, TransitionReply[]>>();

/** The moves out of a state that this mover may make, with what each asks for; worked out once for each machine. */
export function transitionsReply(machine: StateMachine, state: string, by: Mover): TransitionReply[] {
  const ofMachine = known.get(machine) ?? new Map<string, TransitionReply[]>();
  known.set(machine, ofMachine);
  const key = `${by}/${state}`;
  const moves = ofMachine.get(key) ?? transitionsFrom(machine, state, by).map((move) => transitionReply(machine, move, by));
  ofMachine.set(key, moves);
  return moves;
}

function transitionReply(machine: StateMachine, move: Transition, by: Mover): TransitionReply {
  const { to, reopens } = move;
  const group = stateOf(machine, to)?.group ?? 'open';
  const requires = namesOf(neededFor(machine, move, by, {}));
  const reasons = group === 'onHold' ? (machine.fields['holdReason']?.options ?? []) : [];
  return {
    to,
    group,
    reopens,
    requires,
    holdReasons: reasons.map((reason) => ({
      reason,
      requires: namesOf(neededFor(machine, move, by, { holdReason: reason })).filter((name) => !requires.includes(name)),
    })),
    resolutionCodes: requires.includes('resolutionCode') ? [...(machine.fields['resolutionCode']?.options ?? [])] : [],
  };
}

const nowhen = { now: new Date(0), timeZone: 'UTC', personId: null, teamIds: [] };

/** What is still missing for a move when only this is given. */
const neededFor = (machine: StateMachine, { from, to }: Transition, by: Mover, given: Record<string, unknown>): string[] =>
  checkTransition(machine, { from, to, by, given }, nowhen)
    .filter(({ code }) => code === 'required')
    .map(({ path }) => path.slice(1));

const namesOf = (fields: readonly string[]): Requirement[] => requirements.filter((name) => fields.includes(name));

/** Whether a state keeps a field empty. */
export const isHiddenIn = (machine: StateMachine, state: string, field: string): boolean =>
  fieldFlagsIn(machine, state)[field] === 'hidden';
