import { expect, test } from 'vitest';
import { wordChange } from './shared/word-changes.ts';

function marked(from: string, to: string): string {
  const { start, gone, come, end } = wordChange(from, to);
  return [start, gone && `-${gone}-`, come && `+${come}+`, end].filter((part) => part !== '').join(' ');
}

test('a reader of a changed sentence sees which words differ, and what stayed only once', () => {
  expect(marked('published at least 30 days before', 'published at least 14 days before')).toBe('published at least -30- +14+ days before');
  expect(marked('Nobody reads it', 'Nobody ever reads it')).toBe('Nobody +ever+ reads it');
  expect(marked('The log holds names', 'The log')).toBe('The log -holds names-');
  expect(marked('so so', 'so')).toBe('so -so-');
  expect(marked('one', 'two')).toBe('-one- +two+');
});
