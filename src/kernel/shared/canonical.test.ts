import { expect, test } from 'vitest';
import { canonical } from './canonical.ts';

test('the same value is the same text, in whichever order its keys were written', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  expect(canonical({ a: { y: 1, x: 2 } })).toBe(canonical({ a: { x: 2, y: 1 } }));
});

test('the order of a list is part of what it says', () => expect(canonical([1, 2])).not.toBe(canonical([2, 1])));

test('what is not there has no text: a hash over it would prove nothing', () => expect(() => canonical({ a: undefined })).toThrow());
