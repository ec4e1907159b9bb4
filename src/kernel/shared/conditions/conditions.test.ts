import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionOver, someCatalogue } from '../../../../tests/support/conditions.ts';
import type { Catalogue } from './catalogue.ts';
import { Condition, type ConditionContext } from './condition.ts';
import { type ConditionRecord, evaluate } from './evaluate.ts';
import { referencedFields } from './referenced-fields.ts';
import { typeCheck } from './type-check.ts';

const ada = '0198c0de-0000-7000-8000-00000000000a';
const firstLine = '0198c0de-0000-7000-8000-0000000000f1';
const inBerlin: ConditionContext = {
  now: new Date('2026-03-29T10:00:00.000Z'),
  timeZone: 'Europe/Berlin',
  personId: ada,
  teamIds: [firstLine],
};
const ticket: Catalogue = {
  title: { type: 'text', nullable: false },
  priority: { type: 'number', nullable: true },
  price: { type: 'money', nullable: true },
  colour: { type: 'choice', nullable: true, options: ['red', 'green'] },
  tags: { type: 'choices', nullable: true },
  due: { type: 'date', nullable: true },
  openedAt: { type: 'dateTime', nullable: false },
  assignee: { type: 'person', nullable: true },
  group: { type: 'team', nullable: true },
};

const holds = (condition: Condition, record: ConditionRecord, context = inBerlin) => evaluate(condition, record, ticket, context);

describe('a comparison', () => {
  test('with an absent value is false, and its opposite by `not` is true', () => {
    for (const op of ['eq', 'lt', 'gte'] as const) {
      expect(holds({ field: 'priority', op, value: 1 }, {})).toBe(false);
      expect(holds({ not: { field: 'priority', op, value: 1 } }, { priority: null })).toBe(true);
    }
  });

  test('that keeps something out lets through what is empty, for every type of field', () => {
    const keptOut: Condition[] = [
      { field: 'priority', op: 'ne', value: 1 },
      { field: 'priority', op: 'notIn', value: [1, 2] },
      { field: 'assignee', op: 'notIn', value: [ada] },
      { field: 'assignee', op: 'ne', value: { me: true } },
      { field: 'tags', op: 'notIn', value: ['printer'] },
      { field: 'due', op: 'ne', value: '2026-03-29' },
      { field: 'openedAt', op: 'ne', value: '2026-03-29' },
    ];
    for (const condition of keptOut) expect([condition, holds(condition, {})]).toEqual([condition, true]);
    expect(holds({ field: 'assignee', op: 'notIn', value: [ada] }, { assignee: ada })).toBe(false);
    expect(holds({ field: 'tags', op: 'notIn', value: ['printer'] }, { tags: ['printer', 'urgent'] })).toBe(false);
    expect(holds({ not: { field: 'priority', op: 'ne', value: 1 } }, {})).toBe(false);
    expect(holds({ field: 'assignee', op: 'ne', value: { me: true } }, { assignee: ada }, { ...inBerlin, personId: null })).toBe(true);
  });

  test('of text ignores case in every script, and takes % and _ as they are', () => {
    expect(holds({ field: 'title', op: 'contains', value: 'STRASSE' }, { title: 'Hauptstraße 5' })).toBe(true);
    expect(holds({ field: 'title', op: 'contains', value: 'ΣΕΎΣ' }, { title: 'Ὀδυσσεύς' })).toBe(true);
    expect(holds({ field: 'title', op: 'contains', value: '100%' }, { title: '1000' })).toBe(false);
  });

  test("of a moment with a day asks for the day in the reader's zone", () => {
    const late = { openedAt: new Date('2026-03-28T23:30:00.000Z') };

    expect(holds({ field: 'openedAt', op: 'eq', value: '2026-03-29' }, late)).toBe(true);
    expect(holds({ field: 'openedAt', op: 'eq', value: '2026-03-29' }, late, { ...inBerlin, timeZone: 'UTC' })).toBe(false);
  });

  test('counts a day back over the change to summer time as 23 hours', () => {
    const lastDay = { field: 'openedAt', op: 'withinLast', value: { days: 1 } } as const;

    expect(holds(lastDay, { openedAt: '2026-03-28T11:00:00.000Z' })).toBe(true);
    expect(holds(lastDay, { openedAt: '2026-03-28T10:59:59.999Z' })).toBe(false);
  });

  test('with me and my teams asks for who acts, and for nobody when nobody does', () => {
    const mine: Condition = {
      any: [
        { field: 'assignee', op: 'eq', value: { me: true } },
        { field: 'group', op: 'in', value: { myTeams: true } },
      ],
    };

    expect(holds(mine, { assignee: ada })).toBe(true);
    expect(holds(mine, { assignee: null, group: firstLine })).toBe(true);
    expect(holds(mine, { assignee: null, group: firstLine }, { ...inBerlin, personId: null, teamIds: [] })).toBe(false);
  });
});

test.each([
  [{ all: [{ field: 'colour', op: 'eq', value: 'blue' }] }, '/all/0/value', 'unknownOption'],
  [{ not: { field: 'titel', op: 'isEmpty' } }, '/not/field', 'unknownField'],
  [{ field: 'toString', op: 'isEmpty' }, '/field', 'unknownField'],
  [{ field: 'title', op: 'lt', value: 'b' }, '/op', 'operatorNotForType'],
  [{ field: 'priority', op: 'eq', value: '1' }, '/value', 'valueNotOfType'],
  [{ field: 'priority', op: 'in', value: 1 }, '/value', 'valueNotOfType'],
  [{ field: 'price', op: 'gt', value: 1.5 }, '/value', 'valueNotOfType'],
  [{ field: 'due', op: 'before', value: '2026-02-29' }, '/value', 'valueNotOfType'],
  [{ field: 'due', op: 'withinNext', value: { hours: 3 } }, '/value', 'valueNotOfType'],
  [{ field: 'openedAt', op: 'before', value: { relative: 'today', hours: 3 } }, '/value', 'valueNotOfType'],
  [{ field: 'assignee', op: 'eq', value: 'Ada' }, '/value', 'valueNotOfType'],
  [{ field: 'due', op: 'isEmpty', value: true }, '/value', 'valueNotWanted'],
  [{ field: 'due', op: 'before' }, '/value', 'valueMissing'],
])('%j is refused at %s: %s', (condition, path, code) => {
  expect(typeCheck(Condition.parse(condition), ticket)).toMatchObject([{ path, code }]);
});

test('a condition nested without end is refused', () => {
  const deep = Array.from({ length: 40 }).reduce<Condition>((not) => ({ not }), { field: 'due', op: 'isEmpty' });

  expect(typeCheck(deep, ticket)).toMatchObject([{ code: 'tooDeep' }]);
});

test.each([[{}], [{ all: [], any: [] }], [{ field: 'a', op: 'like', value: 'x' }], [{ field: 'a', op: 'eq', value: 'nul\0' }]])(
  '%j is no condition',
  (condition) => expect(Condition.safeParse(condition).success).toBe(false),
);

test('any condition over a catalogue names fields of that catalogue only', () => {
  const both = someCatalogue.chain((catalogue) => fc.tuple(fc.constant(catalogue), conditionOver(catalogue)));
  fc.assert(
    fc.property(both, ([catalogue, condition]) => {
      const names = referencedFields(condition);
      expect(new Set(names).size).toBe(names.length);
      expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(names));
    }),
  );
});
