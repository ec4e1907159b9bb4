import { expect, test } from 'vitest';
import type { Rule } from '../../shared/definition.ts';
import { differencesOf } from './differences.ts';

const rule = (id: string, change: Partial<Rule> = {}): Rule => ({
  id,
  name: { en: id },
  when: null,
  team: null,
  method: 'none',
  sticky: false,
  skills: [],
  otherwise: 'queue',
  active: true,
  ...change,
});
const of = (...rules: Rule[]) => ({ rules, calendar: null, capacity: null });
const what = (...args: Parameters<typeof differencesOf>) => differencesOf(...args).map((one) => one.what);

test('a rule that came, went, moved or changed is told, and one that only makes room is not', () => {
  const [a, b, c] = [rule('a'), rule('b'), rule('c')];
  expect(what(of(a, b), of(a, b))).toEqual([]);
  expect(what(of(a, b), of(c, a, b))).toEqual(['added']);
  expect(what(of(a, b, c), of(a, c))).toEqual(['removed']);
  expect(what(of(a, b), of(b, a))).toEqual(['moved']);
  expect(differencesOf(of(a), of(rule('a', { sticky: true, team: 'x' })))).toMatchObject([{ what: 'changed', fields: ['team', 'sticky'] }]);
  expect(differencesOf(of(), { ...of(), capacity: 20 })).toEqual([{ what: 'around', field: 'capacity', from: null, to: 20 }]);
});
