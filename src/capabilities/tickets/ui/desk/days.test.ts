import { parseDate } from '@internationalized/date';
import { expect, test } from 'vitest';
import type { TicketRow } from '../../shared/records.ts';
import { boundsOf, byDay, daysOf, stepped } from './days.ts';

const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
const boston = { locale: 'en-US', timeZone: 'America/New_York' };
const day = parseDate('2026-11-26');

test('a week begins on Monday in Berlin and on Sunday in Boston; a month has whole weeks', () => {
  expect(daysOf(day, 'week', berlin).map(String)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
  expect(String(daysOf(day, 'week', boston)[0])).toBe('2026-11-22');
  const month = daysOf(day, 'month', berlin).map(String);
  expect([month[0], month.at(-1), month.length % 7]).toEqual(['2026-10-26', '2026-12-06', 0]);
  expect(stepped(day, 'month', -1)).toBe('2026-10-26');
});

test('days are those of the reader, also where the clocks change', () => {
  expect(boundsOf([parseDate('2026-03-29')], berlin)).toEqual({
    datedFrom: '2026-03-28T23:00:00.000Z',
    datedBefore: '2026-03-29T22:00:00.000Z',
  });
  const row = { number: 'INC0000001', dueAt: '2026-11-26T23:30:00.000Z', followUpAt: null } as TicketRow;
  expect([...byDay([row], berlin).keys()]).toEqual(['2026-11-27']);
  expect([...byDay([row], boston).keys()]).toEqual(['2026-11-26']);
});
