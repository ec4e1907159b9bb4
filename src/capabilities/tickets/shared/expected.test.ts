import { expect, test } from 'vitest';
import { expectedBy } from './expected.ts';

test.each([
  ['2026-11-26T09:00:00Z', 0, 'Europe/Berlin', '2026-11-26T22:59:00.000Z'],
  ['2026-11-26T09:00:00Z', 1, 'Europe/Berlin', '2026-11-27T22:59:00.000Z'],
  ['2026-11-26T09:00:00Z', 2, 'Europe/Berlin', '2026-11-30T22:59:00.000Z'],
  ['2026-11-28T09:00:00Z', 1, 'Europe/Berlin', '2026-11-30T22:59:00.000Z'],
  ['2026-10-23T23:30:00Z', 1, 'Europe/Berlin', '2026-10-26T22:59:00.000Z'],
  ['2026-11-26T23:30:00Z', 1, 'Asia/Tokyo', '2026-11-30T14:59:00.000Z'],
])('asked %s, %i working days in %s end %s', (asked, days, zone, due) => {
  expect(expectedBy(new Date(asked), days, zone).toISOString()).toBe(due);
});
