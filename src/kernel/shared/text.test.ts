import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayName, initialsOf, shorten } from './text.ts';

test('a text is never cut within what Ada calls a character', () => {
  expect(shorten('👩‍👧👩‍👧👩‍👧', 2)).toBe('👩‍👧…');
  expect(shorten('Ada', 3)).toBe('Ada');
});

test('a shortened text is a beginning of the text, no longer than asked, and well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      const short = shorten(text, limit);
      expect(short === text || text.startsWith(short.slice(0, -1))).toBe(true);
      expect(short.isWellFormed()).toBe(true);
      expect([...new Intl.Segmenter().segment(short)].length).toBeLessThanOrEqual(
        Math.max(limit, [...new Intl.Segmenter().segment(text)].length),
      );
    }),
  );
});

test.each([
  ['Ada Lovelace', 'AL'],
  ['Ludwig van Beethoven', 'LB'],
  ['  bob ', 'B'],
  ['éva ørsted', 'ÉØ'],
  ['李 小龍', '李小'],
  ['👩🏽‍🚀👨‍👩‍👧 Zo\u0351\u036Be\u0308', 'Z'],
  ['👩🏽‍🚀', '👩🏽‍🚀'],
  ['E\u0301va "Zo\u0351" <b>', 'ÉB'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => expect(initialsOf(name)).toBe(initials));

test('a person without a name is called by the address', () => {
  expect(displayName({ given: ' Ada', family: 'Lovelace ', email: 'ada@example.org' })).toBe('Ada Lovelace');
  expect(displayName({ given: null, family: 'Bob' })).toBe('Bob');
  expect(displayName({ given: '', email: 'eve@example.org' })).toBe('eve');
});
