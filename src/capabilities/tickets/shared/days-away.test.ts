import { expect, test } from 'vitest';
import { daysAway, namedBy } from './days-away.ts';

test('days are counted as the calendar of the reader has them, not by hours', () => {
  const now = new Date('2026-11-17T23:30:00Z');
  expect(daysAway('2026-11-17T22:30:00Z', now, 'Europe/Berlin')).toBe(-1);
  expect(daysAway('2026-11-17T22:30:00Z', now, 'UTC')).toBe(0);
  expect(daysAway('2026-11-20T08:00:00Z', now, 'UTC')).toBe(3);
});

test('also over the night in which the clocks change', () => {
  expect(daysAway('2026-10-26T00:30:00+01:00', new Date('2026-10-24T23:30:00+02:00'), 'Europe/Berlin')).toBe(2);
});

test('a day is named only where nobody takes it for another: one that has passed, or the one since when they wait', () => {
  expect([0, 1, 2, 6, 7].map((away) => namedBy(away))).toEqual(['today', 'tomorrow', 'weekday', 'weekday', 'date']);
  expect(namedBy(-1), 'yesterday is not the next day of that name').toBe('date');
  expect(namedBy(4, -3), 'since Tuesday, expected Tuesday').toBe('date');
  expect(namedBy(4, -2)).toBe('weekday');
});
