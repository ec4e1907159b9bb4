import { expect, test } from 'vitest';
import { formatDuration, formatRelative } from './formats.ts';

const ada = { locale: 'en', timeZone: 'Europe/Berlin' };
const now = new Date('2026-03-29T10:00:00Z');
const hour = 3_600_000;

test.each([
  [0, '0m'],
  [3 * hour + 20 * 60_000, '3h 20m'],
  [3 * hour, '3h'],
  [77 * hour, '3d 5h'],
  [-2 * hour, '2h'],
])('%d ms last %s', (milliseconds, expected) => expect(formatDuration('en', milliseconds)).toBe(expected));

test.each([
  [-30_000, 'now'],
  [-5 * 60_000, '5 minutes ago'],
  [3 * hour, 'in 3 hours'],
  [-24 * hour, 'yesterday'],
  [-60 * 24 * hour, '28 January 2026'],
])('what is %d ms away is %s', (away, expected) => {
  expect(formatRelative({ ...ada, locale: 'en-GB' }, new Date(now.getTime() + away), now)).toBe(expected);
});
