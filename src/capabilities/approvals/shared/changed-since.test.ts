import { expect, test } from 'vitest';
import { changedSince } from './changed-since.ts';

test('only a change of what matters voids an answer', () => {
  expect(changedSince(['price', 'model'], { price: 1, colour: 'red' }, { price: 1, colour: 'blue', model: null })).toEqual([]);
  expect(changedSince(['price', 'rows'], { price: 1, rows: [{ a: 1 }] }, { price: 2, rows: [{ a: 2 }] })).toEqual(['price', 'rows']);
});
