import { expect, test } from 'vitest';
import { daysIn, placeOf, segmentsOf } from './in-time.ts';

const at = (time: string): string => `2026-11-${time}:00.000Z`;
const line = (from: string, to: string, did: 'ran' | 'paused' | 'closed') => {
  const lasted = (Date.parse(at(to)) - Date.parse(at(from))) / 1000;
  return { from: at(from), to: at(to), did, closed: null, reasons: [], lasted, counted: did === 'ran' ? lasted : 0, total: 0 };
};
const clock = {
  lines: [
    line('09T13:00', '09T15:00', 'ran'),
    line('09T15:00', '09T17:00', 'paused'),
    line('09T17:00', '10T08:00', 'closed'),
    line('10T08:00', '10T10:00', 'ran'),
  ],
  remaining: 7200,
  isRunning: true,
  isPast: false,
  asOf: at('10T10:00'),
  dueAt: at('10T12:00'),
};

test('what ran, waited and is left lies to scale, a night is short, and together they fill the picture', () => {
  const segments = segmentsOf(clock);
  expect(segments.map(({ did }) => did)).toEqual(['ran', 'paused', 'closed', 'ran', 'ahead']);
  const [ran, paused, night, again, ahead] = segments.map(({ width }) => width);
  expect([paused, again, ahead]).toEqual([ran, ran, ran].map((width) => expect.closeTo(width ?? 0)));
  expect(night).toBeLessThan((ran ?? 0) / 2);
  expect(segments.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
  expect(placeOf(segments, Date.parse(clock.dueAt))).toBeCloseTo(100);
  expect(placeOf(segments, Date.parse(at('08T10:00')))).toBeUndefined();
  expect(daysIn(segments, (moment) => new Date(moment).toISOString().slice(0, 10)).map((day) => new Date(day.at).toISOString())).toEqual([
    at('09T13:00'),
    at('10T00:00'),
  ]);
});

test('nothing lies ahead of what is past, waits, or is over, and what never ran is nothing', () => {
  for (const change of [{ isPast: true }, { isRunning: false }, { remaining: -60 }, { dueAt: null }])
    expect(segmentsOf({ ...clock, ...change }).map(({ did }) => did)).toEqual(['ran', 'paused', 'closed', 'ran']);
  expect(segmentsOf({ ...clock, lines: [], isRunning: false })).toEqual([]);
  expect(daysIn([], String)).toEqual([]);
});
