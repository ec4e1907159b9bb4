import { expect, test } from 'vitest';
import { isolate } from './isolate.ts';

test('a name written from right to left is set apart in the sentence around it', () => {
  expect(isolate('עדה')).toBe('\u2068עדה\u2069');
  expect(isolate('Ada نور')).toBe('\u2068Ada نور\u2069');
});

test('a name of the same direction stays as it is, to the letter', () => {
  expect(isolate('Ada Lindqvist, 3.112 – Zürich 東京')).toBe('Ada Lindqvist, 3.112 – Zürich 東京');
});

test('signs that turn the direction end with the name, and none of them ends it early', () => {
  expect(isolate('Ada\u202egro')).toBe('\u2068Ada\u202egro\u2069');
  expect(isolate('Ada\u2069 of Acme')).toBe('\u2068Ada of Acme\u2069');
});
