import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldMerge } from './field-merge.ts';
import { sameJson } from './same-json.ts';

const value = fc.oneof(fc.constantFrom<unknown>(null, 0, 1, 'a', 'b', [1], [1, 2], { a: 1 }), fc.jsonValue());
// Through JSON, which knows no -0.
const record = fc
  .dictionary(fc.constantFrom('title', 'state', 'tags', 'constructor'), value)
  .map((fields): Record<string, unknown> => JSON.parse(JSON.stringify(fields)));
const heldIn = (fields: Record<string, unknown>, field: string) => (Object.hasOwn(fields, field) ? fields[field] : undefined);

describe('two edits of one record', () => {
  test('of different fields are both kept, as when Ada assigns while Bob retitles', () => {
    const base = { title: 'Printer', assignee: null, state: 'new' };

    expect(fieldMerge(base, { ...base, title: 'Printer on fire' }, { ...base, assignee: 'ada' })).toEqual({
      merged: { title: 'Printer on fire', assignee: 'ada', state: 'new' },
      conflicts: [],
    });
  });

  test('of one field are a conflict that shows both values and keeps the stored one', () => {
    expect(fieldMerge({ state: 'new' }, { state: 'resolved' }, { state: 'onHold' })).toEqual({
      merged: { state: 'onHold' },
      conflicts: [{ field: 'state', base: 'new', mine: 'resolved', theirs: 'onHold' }],
    });
  });

  test('one of which is none give the other', () => {
    fc.assert(
      fc.property(record, record, (base, edit) => {
        expect(fieldMerge(base, edit, base)).toEqual({ merged: edit, conflicts: [] });
        expect(fieldMerge(base, base, edit)).toEqual({ merged: edit, conflicts: [] });
        expect(fieldMerge(base, edit, edit)).toEqual({ merged: edit, conflicts: [] });
      }),
    );
  });

  test('conflict in the same fields whoever comes first, and agree on all others', () => {
    fc.assert(
      fc.property(record, record, record, (base, a, b) => {
        const [one, other] = [fieldMerge(base, a, b), fieldMerge(base, b, a)];
        const fields = one.conflicts.map(({ field }) => field);
        expect(other.conflicts.map(({ field }) => field).toSorted()).toEqual(fields.toSorted());
        const rest = (merged: object) => Object.fromEntries(Object.entries(merged).filter(([field]) => !fields.includes(field)));
        expect(rest(one.merged)).toEqual(rest(other.merged));
      }),
    );
  });

  test('lose nothing: each changed value is in the result or in a conflict', () => {
    fc.assert(
      fc.property(record, record, record, (base, mine, theirs) => {
        const { merged, conflicts } = fieldMerge(base, mine, theirs);
        for (const [field, wanted] of Object.entries(mine)) {
          const isKept = sameJson(heldIn(merged, field), wanted);
          const isChange = !sameJson(wanted, heldIn(base, field));
          expect(!isChange || isKept || conflicts.some((conflict) => conflict.field === field)).toBe(true);
        }
      }),
    );
  });
});

test('the same JSON is the same in any order of keys, and survives a copy', () => {
  expect(sameJson({ a: 1, b: [null] }, { b: [null], a: 1 })).toBe(true);
  expect(sameJson({ a: undefined }, {})).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson([], {})).toBe(false);
  fc.assert(fc.property(fc.jsonValue(), (json) => sameJson(json, JSON.parse(JSON.stringify(json)))));
});
