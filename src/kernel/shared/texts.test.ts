import { expect, test } from 'vitest';
import { textsIn } from './texts.ts';

const say = textsIn('en', { rows_one: '{{count}} row', rows_other: '{{count}} rows', hello: 'Hello {{name}}, {{name}}!', save: 'Save' });

test('a count chooses the form that the language has for it', () => {
  expect([0, 1, 2].map((count) => say('rows', { count }))).toEqual(['0 rows', '1 row', '2 rows']);
  const welsh = textsIn('cy', { cats_two: 'dwy gath', cats_other: '{{count}} cath' });
  expect([2, 3].map((count) => welsh('cats', { count }))).toEqual(['dwy gath', '3 cath']);
});

test('what somebody is called is put in as it is', () => {
  expect(say('hello', { name: '$& {{name}} <b>' })).toBe('Hello $& {{name}} <b>, $& {{name}} <b>!');
  expect(say('hello', { name: 'ليلى' })).toBe('Hello \u2068ليلى\u2069, \u2068ليلى\u2069!');
});

test('a key without a text says itself, also one that every object has', () => {
  expect(say('save')).toBe('Save');
  expect(say('constructor')).toBe('constructor');
});
