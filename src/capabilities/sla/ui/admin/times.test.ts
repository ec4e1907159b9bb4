import { expect, test } from 'vitest';
import { asTime, isWhole, nextSpan, secondsOfWeek } from './times.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9.30', '09:30'],
  ['9:30', '09:30'],
  ['24', '24:00'],
  ['17h', '17:00'],
  ['noon', 'noon'],
])('Tom writes %s', (written, meant) => {
  expect(asTime(written)).toBe(meant);
});

test('the next hours of a day begin an hour after what is there, and never after midnight', () => {
  expect(nextSpan([])).toEqual({ from: '09:00', to: '17:00' });
  expect(nextSpan([{ from: '08:00', to: '12:00' }])).toEqual({ from: '13:00', to: '17:00' });
  expect(nextSpan([{ from: '08:00', to: '22:30' }])).toEqual({ from: '23:00', to: '24:00' });
});

test('a week is as long as its hours, and what is no time yet counts nothing', () => {
  const nine = [{ from: '09:00', to: '17:30' }];
  expect(secondsOfWeek([nine, nine, [], [], [], [], []])).toBe(17 * 3600);
  expect(secondsOfWeek([[{ from: '09:00', to: 'noon' }], [], [], [], [], [], []])).toBe(0);
});

test('a month is asked for once all times are written to their end and lie apart', () => {
  const on = (...monday: { from: string; to: string }[]): boolean =>
    isWhole({ week: [monday, [], [], [], [], [], []], holidays: [], exceptions: [] });
  expect(on({ from: '09:00', to: '12:00' }, { from: '12:00', to: '24:00' })).toBe(true);
  expect(on({ from: '09:00', to: '1' })).toBe(false);
  expect(on({ from: '12:00', to: '09:00' })).toBe(false);
  expect(on({ from: '09:00', to: '13:00' }, { from: '12:00', to: '17:00' })).toBe(false);
  expect(on()).toBe(false);
});
