import { expect, test } from 'vitest';
import { clashOf, keysOf, whyNot } from './key-map.ts';

test('a key that another deed has is refused, also where the other was given it', () => {
  expect(clashOf('select', 'j', {})).toBe('next');
  expect(clashOf('select', 'q', {})).toBeUndefined();
  expect(clashOf('select', 'q', { assign: 'q' })).toBe('assign');
  expect(clashOf('select', 'j', { next: 'ArrowDown' })).toBeUndefined();
  expect(clashOf('select', 'j', { next: '' })).toBeUndefined();
});

test('deeds that never meet may share a key: one writes, or one reads', () => {
  expect(clashOf('openBeside', 'Mod+Enter', {})).toBeUndefined();
  expect(clashOf('palette', 'Mod+Enter', {})).toBe('openBeside');
});

test('keys of the browser, of moving about and letters while writing are refused', () => {
  expect(whyNot('select', 'Tab')).toBe('kept');
  expect(whyNot('select', 'Escape')).toBe('kept');
  expect(whyNot('back', 'Escape')).toBeUndefined();
  expect(whyNot('palette', 'Mod+t')).toBe('browser');
  expect(whyNot('send', 's')).toBe('writing');
  expect(whyNot('send', 'Mod+s')).toBeUndefined();
  expect(whyNot('go', 'F2')).toBe('letter');
});

test('keys are written as the person has them; one that is switched off has none', () => {
  expect(keysOf('go:m')).toEqual(['g', 'm']);
  expect(keysOf('go:m', { go: 'h' })).toEqual(['h', 'm']);
  expect(keysOf('select', { select: '' })).toEqual([]);
});
