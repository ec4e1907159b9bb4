import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import type { ConditionContext } from '../../../kernel/shared/conditions/condition.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { fieldFlagsIn, type Mover, type StateMachine, stateOf, type Transition } from './state-machine.ts';

/** A move somebody asks for. */
export interface Move {
  from: string;
  to: string;
  by: Mover;
  /** The fields as they will be after the move, and what is given along with it, such as a comment. */
  given: Readonly<Record<string, unknown>>;
}

/** Why a move is refused; screens translate `code`. */
export interface TransitionProblem {
  /** JSON pointer: `/state`, `/holdReason`. */
  path: string;
  code: 'unknownState' | 'notAllowed' | 'notByYou' | 'required' | 'notAnOption';
  reason: string;
  fix: string;
}

/** What keeps a ticket from moving so; nothing, when it may. */
export function checkTransition(machine: StateMachine, move: Move, context: ConditionContext): TransitionProblem[] {
  const { from, to, by } = move;
  if (stateOf(machine, to) === undefined) return [refusal('unknownState', `There is no state '${to}'.`, wayOut(machine, move))];

  const transition = machine.transitions.find((one) => one.from === from && one.to === to);
  if (transition === undefined) return [refusal('notAllowed', `'${to}' doesn't follow '${from}'.`, wayOut(machine, move))];
  if (!transition.by.includes(by)) return [refusal('notByYou', `This move is not for the ${by} to make.`, wayOut(machine, move))];
  return neededBy(machine, transition, move, context).flatMap((field) => fieldProblems(machine, field, move.given));
}

const refusal = (code: TransitionProblem['code'], reason: string, fix: string): TransitionProblem => ({
  path: '/state',
  code,
  reason,
  fix,
});

function wayOut(machine: StateMachine, { from, by }: Move): string {
  const next = transitionsOut(machine, from, by);
  return next.length === 0 ? 'Open a follow-up instead.' : `Choose one of: ${next.join(', ')}.`;
}

const transitionsOut = (machine: StateMachine, from: string, by: Mover): string[] =>
  machine.transitions.filter((one) => one.from === from && one.by.includes(by)).map(({ to }) => to);

function neededBy(machine: StateMachine, transition: Transition, { to, given }: Move, context: ConditionContext): string[] {
  const catalogue = catalogueOfMachine(machine);
  const inState = Object.entries(fieldFlagsIn(machine, to)).flatMap(([field, flag]) => (flag === 'required' ? [field] : []));
  const alongWith = transition.needs.filter(({ when }) => when === undefined || evaluate(when, given, catalogue, context));
  return [...new Set([...inState, ...alongWith.map(({ field }) => field)])];
}

/** The fields that the conditions of a machine may name. */
export const catalogueOfMachine = ({ fields }: StateMachine): Catalogue =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { type, options }]) => [
      name,
      { type, nullable: true, ...(options === undefined ? {} : { options }) },
    ]),
  );

function fieldProblems(machine: StateMachine, field: string, given: Move['given']): TransitionProblem[] {
  const value = Object.hasOwn(given, field) ? given[field] : undefined;
  const path = `/${field}`;
  if (isBlank(value)) return [{ path, code: 'required', reason: `This move needs '${field}'.`, fix: 'Fill it in.' }];
  const options = machine.fields[field]?.options;
  if (options === undefined || options.some((option) => option === value)) return [];
  return [{ path, code: 'notAnOption', reason: `'${field}' can't have this value.`, fix: `Choose one of: ${options.join(', ')}.` }];
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
