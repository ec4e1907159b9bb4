import { expect, test } from 'vitest';
import { z } from 'zod';
import { Condition } from '../shared/conditions/condition.ts';
import { type FieldIssue, meant, reasonFor } from './field-reasons.ts';

/** What is said of a value, each with where it stands. */
function saidOf(schema: z.ZodType, value: unknown, language: 'en' | 'de' = 'en'): string[] {
  const issues = (schema.safeParse(value).error?.issues ?? []) as readonly FieldIssue[];
  return issues.flatMap(meant).map((issue) => `/${issue.path?.join('/')} ${reasonFor(issue)?.[language] ?? issue.message}`);
}

const Absence = z.object({
  who: z.uuid(),
  days: z.int().min(1).max(30),
  reason: z.string().min(1).max(5),
  from: z.iso.date(),
  at: z.iso.datetime(),
  kind: z.enum(['leave', 'ill']),
  code: z.string().regex(/^[A-Z]{2}$/),
  stands: z.array(z.string()).max(2).min(2),
  share: z.number().positive(),
});

test('what a schema refuses is told in sentences that a person understands, in both languages', () => {
  const wrong = { who: 'Ada', days: 31, reason: 'holiday', from: 'May', at: 'noon', kind: 'gone', code: 'a', stands: ['Bob'], share: 0 };
  expect(saidOf(Absence, wrong)).toEqual([
    '/who This is no identifier (UUID)',
    '/days At most 30',
    '/reason At most 5 characters',
    '/from This is no day, such as 2027-05-01',
    '/at This is no moment by ISO 8601, such as 2027-05-01T09:00:00Z',
    '/kind One of: leave, ill',
    '/code It must match /^[A-Z]{2}$/',
    '/stands At least 2 entries',
    '/share More than 0',
  ]);
  expect(saidOf(Absence, wrong, 'de')).toEqual([
    '/who Das ist keine Kennung (UUID)',
    '/days Höchstens 30',
    '/reason Höchstens 5 Zeichen',
    '/from Das ist kein Tag, etwa 2027-05-01',
    '/at Das ist kein Zeitpunkt nach ISO 8601, etwa 2027-05-01T09:00:00Z',
    '/kind Eines von: leave, ill',
    '/code Es muss /^[A-Z]{2}$/ entsprechen',
    '/stands Mindestens 2 Einträge',
    '/share Mehr als 0',
  ]);
});

test('of the wrong kind it says which is meant and which came', () => {
  const said = (schema: z.ZodType, value: unknown) => saidOf(schema, value)[0];
  expect(said(z.string(), 7)).toBe('/ This must be a text, not a number');
  expect(said(z.array(z.string()), 'Ada')).toBe('/ This must be a list, not a text');
  expect(said(z.int(), 1.5)).toBe('/ This must be a whole number, not a number');
  expect(said(z.strictObject({}), { ada: 1 })).toBe('/ Not known here: ada');
  expect(said(z.literal('incident'), 'case')).toBe('/ Only incident is possible');
  expect(said(z.string().min(1), '')).toBe('/ This is empty');
});

test('what a schema says in its own words stays', () => {
  expect(saidOf(z.string().max(3, 'Three letters are enough for Ada'), 'Lovelace')).toEqual(['/ Three letters are enough for Ada']);
});

test('of a value that may have several forms it is said what is wrong with the one that is meant, else that it is none', () => {
  expect(saidOf(Condition, { field: 'title', op: 'matches', value: 'vpn' })[0]).toMatch(/^\/op One of: eq, ne, /);
  expect(
    saidOf(Condition, {
      all: [
        {
          any: [
            { field: 'title', op: 'eq' },
            { field: '', op: 'eq' },
          ],
        },
      ],
    }),
  ).toEqual(['/all/0/any/1/field This is empty']);
  expect(saidOf(Condition, { x: 1 })).toEqual(['/ This has none of the forms that are possible here']);
});
