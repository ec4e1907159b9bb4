import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { isDeeperThan } from '../../../kernel/shared/is-deeper-than.ts';
import { catalogueOfMachine } from './check-transition.ts';
import { ticketFields } from './field-rules.ts';
import { type State, StateMachine, stateOf, type Transition } from './state-machine.ts';

/** What is wrong with a machine, and where: `path` is a JSON pointer into it. */
export interface MachineProblem {
  path: string;
  code: string;
  /** One English sentence; screens translate `code`. */
  reason: string;
}

const deepest = 64;

/** All problems of a machine; none means that tickets can live by it and come to an end. */
export function validateMachine(input: unknown): MachineProblem[] {
  if (isDeeperThan(deepest, input)) return [at('', 'tooDeep', `A machine nests at most ${deepest} deep.`)];
  const { success, data: machine, error } = StateMachine.safeParse(input);
  if (!success) return error.issues.map(({ path, message }) => at(path.map((step) => `/${String(step)}`).join(''), 'shape', message));

  const names = nameProblems(machine);
  return names.length > 0 ? names : [...ruleProblems(machine), ...wayProblems(machine)];
}

const at = (path: string, code: string, reason: string): MachineProblem => ({ path, code, reason });

function nameProblems(machine: StateMachine): MachineProblem[] {
  const keys = machine.states.map(({ key }) => key);
  return [
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) < index ? [at(`/states/${index}/key`, 'repeatedKey', `There are two states '${key}'.`)] : [],
    ),
    ...(keys.includes(machine.initial) ? [] : [at('/initial', 'unknownState', `There is no state '${machine.initial}'.`)]),
    ...machine.states.flatMap((state, index) => flagProblems(machine, state, `/states/${index}/fields`)),
    ...machine.transitions.flatMap((move, index) => transitionNameProblems(machine, move, `/transitions/${index}`)),
  ];
}

/** A state flags what its machine names, and what every ticket has; the latter is nowhere kept empty. */
function flagProblems(machine: StateMachine, { fields }: State, path: string): MachineProblem[] {
  const common = Object.keys(fields).filter((name) => ticketFields.some((field) => field === name));
  const others = Object.keys(fields).filter((name) => !common.includes(name));
  return [
    ...fieldNameProblems(machine, others, path),
    ...common
      .filter((name) => fields[name] === 'hidden' && !Object.hasOwn(machine.fields, name))
      .map((name) => at(`${path}/${name}`, 'neverHidden', `'${name}' can be required or read-only, not hidden.`)),
  ];
}

function transitionNameProblems(machine: StateMachine, { from, to, needs }: Transition, path: string): MachineProblem[] {
  const ends = [
    { key: from, path: `${path}/from` },
    { key: to, path: `${path}/to` },
  ];
  return [
    ...ends
      .filter(({ key }) => stateOf(machine, key) === undefined)
      .map((end) => at(end.path, 'unknownState', `There is no state '${end.key}'.`)),
    ...fieldNameProblems(
      machine,
      needs.map(({ field }) => field),
      `${path}/needs`,
    ),
    ...needs.flatMap(({ when }, index) =>
      when === undefined ? [] : typeCheck(when, catalogueOfMachine(machine), `${path}/needs/${index}/when`),
    ),
  ];
}

const fieldNameProblems = ({ fields }: StateMachine, names: string[], path: string): MachineProblem[] =>
  names.filter((name) => !Object.hasOwn(fields, name)).map((name) => at(path, 'unknownField', `The machine has no field '${name}'.`));

function ruleProblems(machine: StateMachine): MachineProblem[] {
  return machine.transitions.flatMap((move, index) => {
    const path = `/transitions/${index}`;
    const isRepeated = machine.transitions.findIndex(({ from, to }) => from === move.from && to === move.to) < index;
    return [
      ...(isRepeated ? [at(path, 'repeatedTransition', 'This move is there twice.')] : []),
      ...(move.from === move.to ? [at(path, 'nowhere', 'A move must lead to another state.')] : []),
      ...(stateOf(machine, move.to)?.retired
        ? [at(path, 'entersRetired', `'${move.to}' is retired: no ticket gets into it any more.`)]
        : []),
      ...(leavesItsEnd(machine, move) ? [at(path, 'leavesClosed', 'A closed ticket is left by a reopening only.')] : []),
    ];
  });
}

const leavesItsEnd = (machine: StateMachine, { from, reopens }: Transition): boolean =>
  stateOf(machine, from)?.group === 'closed' && !reopens;

/** No ticket is stranded: each state can be got into unless it is retired, and an agent can bring a ticket from it to an end. */
function wayProblems(machine: StateMachine): MachineProblem[] {
  const ends = machine.states.filter(({ group }) => group === 'closed').map(({ key }) => key);
  if (ends.length === 0) return [at('/states', 'noEnd', 'At least one state must be closed.')];
  if (stateOf(machine, machine.initial)?.retired) return [at('/initial', 'retiredStart', 'A new ticket cannot begin in a retired state.')];

  const begun = reachable([machine.initial], machine.transitions);
  const ending = reachable(
    ends,
    machine.transitions.filter(({ by }) => by.includes('agent')).map(({ from, to }) => ({ from: to, to: from })),
  );
  return machine.states.flatMap(({ key, retired = false }, index) => [
    ...(begun.has(key) || retired ? [] : [at(`/states/${index}`, 'unreachable', `No ticket can ever get into '${key}'.`)]),
    ...(ending.has(key) ? [] : [at(`/states/${index}`, 'deadEnd', `From '${key}' no agent can bring a ticket to an end.`)]),
  ]);
}

/** All states to which the moves lead from the given ones, those included. */
function reachable(starts: string[], moves: Pick<Transition, 'from' | 'to'>[]): Set<string> {
  const found = new Set(starts);
  // A set visits what is added while it is walked through.
  for (const state of found) for (const { from, to } of moves) if (from === state) found.add(to);
  return found;
}
