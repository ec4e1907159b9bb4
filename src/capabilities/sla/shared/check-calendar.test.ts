import { expect, test } from 'vitest';
import type { OwnDay } from './again.ts';
import type { Calendar } from './calendar.ts';
import { problemsOf } from './check-calendar.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const fine: Calendar = {
  timeZone: 'Europe/Berlin',
  week: [nine, nine, nine, nine, nine, [], []],
  holidays: [{ date: '2028-02-29', name: 'Leap day', part: { from: '12:00', to: '24:00' } }],
  exceptions: [{ date: '2026-12-24', name: 'Christmas Eve', open: [{ from: '09:00', to: '12:00' }] }],
};
const said = (changes: Partial<Calendar>): string[] => problemsOf({ ...fine, ...changes }).map(({ at, why }) => `${at} ${why}`);
const onMonday = (...spans: { from: string; to: string }[]): string[] => said({ week: [spans, nine, nine, nine, nine, [], []] });

test('Tara’s calendar is as it should be, with hours that touch and a break between others', () => {
  expect(said({})).toEqual([]);
  expect(onMonday({ from: '08:00', to: '12:00' }, { from: '12:00', to: '13:00' }, { from: '14:00', to: '24:00' })).toEqual([]);
});

test.each([
  ['a zone that nobody knows', () => said({ timeZone: 'Europe/Atlantis' }), '/timeZone unknown-zone'],
  ['a week of six days', () => said({ week: [nine, nine, nine, nine, nine, []] }), '/week not-seven-days'],
  ['a week without an hour', () => said({ week: [[], [], [], [], [], [], []] }), '/week never-open'],
  ['twenty-five o’clock', () => onMonday({ from: '08:00', to: '25:00' }), '/week/0/0/to no-time'],
  ['a beginning at the end of the day', () => onMonday({ from: '24:00', to: '24:00' }), '/week/0/0/from no-time'],
  ['hours that end before they begin', () => onMonday({ from: '12:00', to: '08:00' }), '/week/0/0 ends-before-it-begins'],
  ['hours that lie over each other', () => onMonday({ from: '12:00', to: '18:00' }, { from: '08:00', to: '12:01' }), '/week/0/1 overlaps'],
  ['a leap day in a year without', () => said({ holidays: [{ date: '2026-02-29', name: 'x' }] }), '/holidays/0/date no-day'],
  [
    'a part of a holiday that is none',
    () => said({ holidays: [{ date: '2026-05-01', name: 'x', part: { from: '12:00', to: '12:00' } }] }),
    '/holidays/0/part ends-before-it-begins',
  ],
  [
    'a rule that nobody follows',
    () =>
      said({
        holidays: [
          {
            date: '2026-05-01',
            name: 'x',
            again: { every: 1, until: null, without: [], rule: { says: 'FREQ=NEVER', before: 0 } },
          } as OwnDay,
        ],
      }),
    '/holidays/0/again/rule no-rule',
  ],
  ['two sets of hours for one day', () => said({ exceptions: [...fine.exceptions, ...fine.exceptions] }), '/exceptions/1/date twice'],
] as const)('%s is said beside its field', (_, told, problem) => expect(told()).toEqual([problem]));
