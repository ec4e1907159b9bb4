import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { hoursOf, openBetween } from './hours.ts';
import { type Offset, offsetFrom } from './offset.ts';

const office = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const vienna: Calendar = {
  timeZone: 'Europe/Vienna',
  week: [office, office, office, office, [{ from: '09:00', to: '12:00' }], [], []],
  holidays: [{ date: '2027-05-06', name: 'Ascension' }],
  exceptions: [],
};
const after = (from: string, amount: number, unit: Offset['unit'], calendar = vienna) => {
  const at = offsetFrom(hoursOf(calendar), Date.parse(from) / 1000, { amount, unit });
  return at === null ? null : new Date(at * 1000).toISOString();
};

test('two open days after Wednesday are over on Monday at five: Thursday is a holiday, and the weekend is closed', () => {
  expect(after('2027-05-05T08:00:00Z', 1, 'openDays')).toBe('2027-05-07T10:00:00.000Z');
  expect(after('2027-05-05T08:00:00Z', 2, 'openDays')).toBe('2027-05-10T15:00:00.000Z');
});

test('what begins on a closed day counts from the next open one; no day is until today closes, or the next day that opens', () => {
  expect(after('2027-05-08T08:00:00Z', 1, 'openDays')).toBe('2027-05-10T15:00:00.000Z');
  expect(after('2027-05-05T08:00:00Z', 0, 'openDays')).toBe('2027-05-05T15:00:00.000Z');
  expect(after('2027-05-05T16:00:00Z', 0, 'openDays')).toBe('2027-05-07T10:00:00.000Z');
});

test('open hours leave out the break, the night and the holiday', () => {
  expect(after('2027-05-05T08:00:00Z', 3, 'openHours')).toBe('2027-05-05T12:00:00.000Z');
  expect(after('2027-05-05T08:00:00Z', 7, 'openHours')).toBe('2027-05-07T08:00:00.000Z');
});

test('the evening of the day on which clocks go back closes when the wall says so', () => {
  const sundays: Calendar = { ...vienna, week: [[], [], [], [], [], [], [{ from: '00:00', to: '24:00' }]] };
  expect(after('2027-10-30T10:00:00Z', 1, 'openDays', sundays)).toBe('2027-10-31T23:00:00.000Z');
  expect(openBetween(hoursOf(sundays), Date.parse('2027-10-30T22:00:00Z') / 1000, Date.parse('2027-10-31T23:00:00Z') / 1000)).toBe(90_000);
});

test('a calendar that never opens says no moment', () => {
  const never: Calendar = { ...vienna, week: [[], [], [], [], [], [], []] };
  expect([after('2027-05-05T08:00:00Z', 1, 'openDays', never), after('2027-05-05T08:00:00Z', 1, 'openHours', never)]).toEqual([null, null]);
});
