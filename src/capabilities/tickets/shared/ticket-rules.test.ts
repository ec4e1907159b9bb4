import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClosingRules, effectOfReply, nextStep } from './follow-up.ts';
import { holdReasons, incidentMachine } from './machines/incident.ts';
import { requestMachine } from './machines/request.ts';
import { taskMachine } from './machines/task.ts';
import { confidentialReference, defaultFormats, formatNumber, numberInSubject, parseNumber, subjectTag } from './numbers.ts';
import { bumped, defaultMatrix, type Level, PriorityMatrix, priorityOf } from './priority.ts';
import { rollUp, taskEnd } from './roll-up.ts';
import { outcomeOf, outcomes } from './state-machine.ts';
import { holderOf, type Turn } from './waiting-on.ts';

const level = fc.constantFrom<Level>(1, 2, 3);

describe('priority', () => {
  test('is the one of the table that every desk knows', () => {
    const levels: Level[] = [1, 2, 3];

    expect(levels.map((impact) => levels.map((urgency) => priorityOf(defaultMatrix, impact, urgency)))).toEqual([
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
    ]);
    expect(PriorityMatrix.parse(defaultMatrix)).toEqual(defaultMatrix);
  });

  test('never falls when impact or urgency rise, and a bump never lowers it', () => {
    fc.assert(
      fc.property(level, level, level, (impact, a, b) => {
        const [more, less] = a <= b ? [a, b] : [b, a];
        expect(priorityOf(defaultMatrix, impact, more)).toBeLessThanOrEqual(priorityOf(defaultMatrix, impact, less));
        expect(bumped(priorityOf(defaultMatrix, impact, a))).toBeLessThanOrEqual(priorityOf(defaultMatrix, impact, a));
      }),
    );
  });
});

describe('a number', () => {
  const format = fc.record({ prefix: fc.constantFrom('INC', 'REQ', 'KB', 'MATTER'), padding: fc.integer({ min: 7, max: 12 }) });
  const sequence = fc.integer({ min: 1, max: 999_999_999_999 });

  test('is read back as it was written, with and without prefix, zeros, case and space', () => {
    fc.assert(
      fc.property(format, sequence, (how, n) => {
        const { prefix } = how;
        expect(parseNumber(formatNumber(how, n), [prefix])).toEqual({ prefix, sequence: n });
        expect(parseNumber(` ${prefix.toLowerCase()} ${n} `, [prefix])).toEqual({ prefix, sequence: n });
        expect(parseNumber(String(n), [prefix])).toEqual({ prefix: null, sequence: n });
        expect(numberInSubject(`Re: ${subjectTag(formatNumber(how, n))} printer`)).toBe(formatNumber(how, n));
      }),
    );
  });

  test('INC1 is INC0000001, and INC12345678 is not cut', () => {
    expect(formatNumber(defaultFormats.incident, parseNumber('INC1', ['INC'])?.sequence ?? 0)).toBe('INC0000001');
    expect(formatNumber(defaultFormats.incident, 12_345_678)).toBe('INC12345678');
  });

  test.each(['', 'INC', 'INC0', 'printer 5', 'INC-1-2', '1e5', '12345678901234567890'])('is not read into %j', (text) =>
    expect(parseNumber(text, ['INC'])).toBeNull(),
  );

  test('of a confidential case tells nothing but itself, also in a subject', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
        const reference = confidentialReference('HRC', random);
        expect(reference).toMatch(/^HRC-[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(numberInSubject(subjectTag(reference))).toBe(reference);
      }),
    );
  });
});

describe('the tasks of a request', () => {
  const states = fc.array(fc.constantFrom(...taskMachine.states.map(({ key }) => taskEnd(taskMachine, key))));
  const over = fc.array(fc.constantFrom(...outcomes), { minLength: 1 });

  test('roll up alike in any order, and canceled ones count for nothing', () => {
    fc.assert(
      fc.property(
        states.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(rollUp(shuffled)).toBe(rollUp(list));
          expect(rollUp([...list, 'canceled'])).toBe(rollUp(list));
        },
      ),
    );
  });

  test('make it incomplete if one is, else complete if one is, else skipped; one open task keeps it running', () => {
    fc.assert(
      fc.property(over, (list) => {
        expect(rollUp([...list, 'running'])).toBe('running');
        expect(rollUp([...list, 'incomplete'])).toBe('incomplete');
        expect(rollUp([...list.filter((end) => end !== 'incomplete'), 'complete'])).toBe('complete');
      }),
    );
    expect(rollUp(['skipped', 'canceled'])).toBe('skipped');
  });

  test('end it in a state that its own machine has', () => {
    fc.assert(
      fc.property(over, (list) => {
        expect(requestMachine.states.map(outcomeOf)).toContain(rollUp(list));
      }),
    );
  });
});

describe('who has the ball', () => {
  const turn: Turn = { group: 'open', holdReason: null, approverIds: [], requesterId: 'bob', assigneeId: null };

  test.each([
    [{}, { who: 'team', personIds: [] }],
    [{ assigneeId: 'ada' }, { who: 'team', personIds: ['ada'] }],
    [
      { assigneeId: 'ada', approverIds: ['carol'] },
      { who: 'approval', personIds: ['carol'] },
    ],
    [
      { group: 'onHold', holdReason: 'awaitingRequester', assigneeId: 'ada' },
      { who: 'requester', personIds: ['bob'] },
    ],
    [
      { group: 'onHold', holdReason: 'awaitingVendor', assigneeId: 'ada' },
      { who: 'vendor', personIds: [] },
    ],
    [
      { group: 'onHold', holdReason: 'untilDate' },
      { who: 'date', personIds: [] },
    ],
    [
      { group: 'onHold', holdReason: 'toString', assigneeId: 'ada' },
      { who: 'team', personIds: ['ada'] },
    ],
    [
      { group: 'resolved', assigneeId: 'ada' },
      { who: 'requester', personIds: ['bob'] },
    ],
    [
      { group: 'closed', assigneeId: 'ada' },
      { who: 'nobody', personIds: [] },
    ],
  ] as const)('given %j it is %j', (given, expected) => expect(holderOf({ ...turn, ...given })).toEqual(expected));
});

describe("a requester's reply", () => {
  test('resumes what waited for it, reopens what was resolved, follows up what is closed', () => {
    expect(effectOfReply(incidentMachine, 'onHold', 'awaitingRequester')).toEqual({ effect: 'resume', to: 'inProgress' });
    expect(effectOfReply(incidentMachine, 'onHold', 'awaitingVendor')).toEqual({ effect: 'append' });
    expect(effectOfReply(incidentMachine, 'resolved', null)).toEqual({ effect: 'reopen', to: 'inProgress' });
    expect(effectOfReply(incidentMachine, 'closed', null)).toEqual({ effect: 'followUp' });
    expect(effectOfReply(requestMachine, 'delivered', null)).toEqual({ effect: 'reopen', to: 'fulfilment' });
  });

  test('leads only along moves which the requester may make', () => {
    const at = fc
      .tuple(fc.constantFrom(incidentMachine, requestMachine), fc.option(fc.constantFrom(...holdReasons)))
      .chain(([machine, reason]) =>
        fc.record({
          machine: fc.constant(machine),
          reason: fc.constant(reason),
          state: fc.constantFrom(...machine.states.map(({ key }) => key)),
        }),
      );
    fc.assert(
      fc.property(at, ({ machine, reason, state }) => {
        const effect = effectOfReply(machine, state, reason);
        if (!('to' in effect)) return;
        expect(machine.transitions.some(({ from, to, by }) => from === state && to === effect.to && by.includes('requester'))).toBe(true);
      }),
    );
  });
});

test('silence brings two reminders, then the resolution, and seven days later the end', () => {
  const rules = ClosingRules.parse({});
  const since = new Date('2026-03-01T10:00:00Z');
  const silent = { group: 'onHold', holdReason: 'awaitingRequester', since };
  const day = (n: number) => new Date(`2026-03-0${n}T10:00:00Z`);

  expect(nextStep({ ...silent, reminders: 0 }, rules)).toEqual({ step: 'remind', at: day(3) });
  expect(nextStep({ ...silent, reminders: 1 }, rules)).toEqual({ step: 'remind', at: day(5) });
  expect(nextStep({ ...silent, reminders: 2 }, rules)).toEqual({ step: 'resolve', at: day(8) });
  expect(nextStep({ ...silent, group: 'resolved', reminders: 0 }, rules)).toEqual({ step: 'close', at: day(8) });
  expect(nextStep({ ...silent, reminders: 2 }, { ...rules, resolveAfterDays: null })).toBeNull();
  expect(nextStep({ ...silent, group: 'open', reminders: 0 }, rules)).toBeNull();
});
