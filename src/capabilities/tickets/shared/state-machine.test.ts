import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../../../../tests/support/proofs.ts';
import { checkTransition } from './check-transition.ts';
import { lostStates } from './lost-states.ts';
import { incidentMachine } from './machines/incident.ts';
import { requestMachine } from './machines/request.ts';
import { taskMachine } from './machines/task.ts';
import { type Mover, StateMachine, stateOf, transitionsFrom } from './state-machine.ts';
import { validateMachine } from './validate-machine.ts';

const context = { now: new Date('2026-03-29T10:00:00Z'), timeZone: 'UTC', personId: null, teamIds: [] };
const everything = {
  holdReason: 'awaitingVendor',
  comment: 'Because',
  resolutionCode: 'solved',
  resolutionNotes: 'Rebooted',
  workNote: 'Done',
  followUpAt: '2026-04-01T08:00:00.000Z',
};
const machines = { incident: incidentMachine, request: requestMachine, task: taskMachine };

describe.each(Object.entries(machines))('the machine of a %s', (_, machine) => {
  test('is one that an administrator may publish', () => {
    expect(validateMachine(machine)).toEqual([]);
    expect(StateMachine.parse(JSON.parse(JSON.stringify(machine)))).toEqual(machine);
  });

  test('is walked at random along its moves only, and left at its end by a reopening only', () => {
    const steps = fc.array(
      fc.record({
        to: fc.constantFrom(...machine.states.map(({ key }) => key)),
        by: fc.constantFrom<Mover>('agent', 'requester', 'system'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (walk) => {
        let at = machine.initial;
        for (const { to, by } of walk) {
          const move = transitionsFrom(machine, at, by).find((one) => one.to === to);
          const problems = checkTransition(machine, { from: at, to, by, given: everything }, context);
          expect(problems.length === 0).toBe(move !== undefined);
          if (move === undefined) continue;
          expect(move.reopens || stateOf(machine, at)?.group !== 'closed').toBe(true);
          at = to;
        }
      }),
    );
  });
});

describe('an incident', () => {
  const asAgent = (from: string, to: string, given: object = {}) =>
    checkTransition(incidentMachine, { from, to, by: 'agent', given: { ...given } }, context);

  test('waits for its requester only after a question', () => {
    expect(asAgent('inProgress', 'onHold')).toMatchObject([{ path: '/holdReason', code: 'required' }]);
    expect(asAgent('inProgress', 'onHold', { holdReason: 'awaitingRequester', comment: ' ' })).toMatchObject([
      { path: '/comment', code: 'required' },
    ]);
    expect(asAgent('inProgress', 'onHold', { holdReason: 'awaitingVendor' })).toEqual([]);
    expect(asAgent('inProgress', 'onHold', { holdReason: 'lunch' })).toMatchObject([{ code: 'notAnOption' }]);
  });

  test('is resolved with a code and notes, by Ada its agent as by Bob its requester', () => {
    expect(asAgent('inProgress', 'resolved', { resolutionCode: 'solved' })).toMatchObject([{ path: '/resolutionNotes' }]);
    expect(asAgent('inProgress', 'resolved', { resolutionCode: 'solved', resolutionNotes: 'Rebooted' })).toEqual([]);
  });

  test('is closed for good', () => {
    expect(asAgent('closed', 'inProgress')).toMatchObject([{ path: '/state', code: 'notAllowed', fix: 'Open a follow-up instead.' }]);
    expect(transitionsFrom(incidentMachine, 'closed')).toEqual([]);
  });

  test('is not taken into work by its requester, nor moved to a state nobody knows', () => {
    expect(checkTransition(incidentMachine, { from: 'new', to: 'inProgress', by: 'requester', given: {} }, context)).toMatchObject([
      { code: 'notByYou' },
    ]);
    expect(asAgent('new', 'lost')).toMatchObject([{ code: 'unknownState' }]);
  });
});

const keys = ['a', 'b', 'c', 'd', 'e'];
const someMachine = fc
  .record({
    initial: fc.constantFrom(...keys),
    states: fc.uniqueArray(fc.record({ key: fc.constantFrom(...keys), group: fc.constantFrom('open', 'onHold', 'resolved', 'closed') }), {
      selector: ({ key }) => key,
      minLength: 2,
    }),
    transitions: fc.array(fc.record({ from: fc.constantFrom(...keys), to: fc.constantFrom(...keys), reopens: fc.boolean() }), {
      maxLength: 12,
    }),
  })
  .map(({ initial, states, transitions }) => ({
    initial,
    fields: {},
    states: states.map((state) => ({ ...state, label: state.key })),
    transitions: transitions.map((move) => ({ ...move, by: ['agent'] })),
  }));

/** Whether one state is reached from another, found out by walking rather than by the validator's way. */
function leads(machine: StateMachine, from: string, to: (key: string) => boolean, steps = machine.states.length, by?: Mover): boolean {
  return to(from) || (steps > 0 && transitionsFrom(machine, from, by).some((move) => leads(machine, move.to, to, steps - 1, by)));
}

test('of random machines exactly those are taken in which each state is reached and comes to an end', () => {
  fc.assert(
    fc.property(someMachine, (input) => {
      const problems = validateMachine(input).filter(({ code }) => ['unreachable', 'deadEnd', 'noEnd'].includes(code));
      const isNamed = validateMachine(input).every(({ code }) => code !== 'unknownState');
      if (!isNamed) return;
      const machine = StateMachine.parse(input);
      const isClosed = (key: string) => stateOf(machine, key)?.group === 'closed';
      const isSound = machine.states.every(
        ({ key }) => leads(machine, machine.initial, (found) => found === key) && leads(machine, key, isClosed),
      );
      expect(problems.length === 0).toBe(isSound);
    }),
    { numRuns: counted(2000, 100_000) },
  );
});

type Edit = { removed: string[]; retired: string[]; muted: number[]; added: { key: string; from: string; to: string }[] };

/** A machine as an administrator may leave it: states gone, retired and new, moves taken from agents. */
function edited(machine: StateMachine, { removed, retired, muted, added }: Edit): unknown {
  const states = machine.states.filter(({ key }) => !removed.includes(key));
  const isThere = (key: string) => states.some((state) => state.key === key) || added.some((state) => state.key === key);
  const moves = machine.transitions.map((move, at) => (muted.includes(at) ? { ...move, by: ['requester'] } : move));
  const ways = added.flatMap(({ key, from, to }) => [
    { from, to: key, by: ['agent'] },
    { from: key, to, by: ['agent'] },
  ]);
  return {
    ...machine,
    states: [
      ...states.map((state) => (retired.includes(state.key) ? { ...state, retired: true } : state)),
      ...added.map(({ key }) => ({ key, group: 'open', label: key, name: { en: key } })),
    ],
    transitions: [...moves.filter(({ to }) => !retired.includes(to)), ...ways].filter(({ from, to }) => isThere(from) && isThere(to)),
  };
}

const placeAfter = (next: StateMachine, state: string, destinations: Readonly<Record<string, string>>): string =>
  stateOf(next, state) === undefined ? (destinations[state] ?? 'nowhere') : state;

/** Whether a ticket there is somewhere, and an agent can bring it to an end. */
const isEnded = (next: StateMachine, place: string): boolean =>
  stateOf(next, place) !== undefined && leads(next, place, (key) => stateOf(next, key)?.group === 'closed', next.states.length, 'agent');

test.each(Object.entries(machines))('however the machine of a %s is edited, what may be published strands no ticket', (_, machine) => {
  const anyOf = fc.constantFrom(...machine.states.map(({ key }) => key));
  const edit: fc.Arbitrary<Edit> = fc.record({
    removed: fc.uniqueArray(anyOf, { maxLength: 3 }),
    retired: fc.uniqueArray(anyOf, { maxLength: 2 }),
    muted: fc.uniqueArray(fc.nat(machine.transitions.length - 1), { maxLength: 4 }),
    added: fc.array(fc.record({ key: fc.constantFrom('triage', 'parked'), from: anyOf, to: anyOf }), { maxLength: 2 }),
  });
  const moves = fc.dictionary(anyOf, fc.constantFrom('triage', 'lost', ...machine.states.map(({ key }) => key)));
  const tally = { published: 0, moved: 0 };
  fc.assert(
    fc.property(edit, fc.uniqueArray(anyOf), moves, (change, used, destinations) => {
      const input = edited(machine, change);
      if (validateMachine(input).length > 0) return;
      const next = StateMachine.parse(input);
      const inUse = used.map((state) => ({ state, count: 1 }));
      if (lostStates(machine, next, inUse, destinations).length > 0) return;
      tally.published += 1;
      for (const state of used) {
        const place = placeAfter(next, state, destinations);
        tally.moved += place === state ? 0 : 1;
        expect(isEnded(next, place), `from ${state}`).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
  // A property that is never asked proves nothing.
  expect(tally.published).toBeGreaterThan(100);
  expect(tally.moved).toBeGreaterThan(5);
});

test.each([
  [
    'an end that is left without reopening',
    { transitions: [...incidentMachine.transitions, { from: 'closed', to: 'new', by: ['agent'] }] },
    'leavesClosed',
  ],
  [
    'the same move twice',
    { transitions: [...incidentMachine.transitions, ...incidentMachine.transitions.slice(0, 1)] },
    'repeatedTransition',
  ],
  [
    'a move into a retired state',
    { states: incidentMachine.states.map((state) => ({ ...state, retired: state.key === 'onHold' })) },
    'entersRetired',
  ],
  [
    'a retired first state',
    { states: incidentMachine.states.map((state) => ({ ...state, retired: state.key === 'new' })) },
    'retiredStart',
  ],
  [
    'a state that only its requester can leave',
    { transitions: incidentMachine.transitions.map((move) => (move.from === 'onHold' ? { ...move, by: ['requester'] } : move)) },
    'deadEnd',
  ],
  ['no such first state', { initial: 'draft' }, 'unknownState'],
  ['a required field that is not there', { fields: {} }, 'unknownField'],
])('a machine with %s is refused', (_, change, code) => {
  expect(validateMachine({ ...incidentMachine, ...change }).map((problem) => problem.code)).toContain(code);
});

test('no input crashes the check of a machine', () => {
  fc.assert(fc.property(fc.anything(), (input) => Array.isArray(validateMachine(input))));
});
