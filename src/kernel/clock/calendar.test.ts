import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, openingAt, type Span } from './calendar.ts';
import { holidaysOf } from './holidays.ts';

const minute = 60_000;
const chicago: Calendar = { timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const illinois = await holidaysOf({ country: 'US', region: 'IL' });
const says = (calendar: Calendar, at: string, holidays = illinois): [boolean, string | undefined] => {
  const { isOpen, changesAt } = openingAt(calendar, new Date(at), holidays);
  return [isOpen, changesAt?.toISOString().slice(0, 16)];
};

test.each([
  ['a minute before eight it opens at eight', '2026-11-25T13:59:00Z', false, '2026-11-25T14:00'],
  ['at eight it is open until five', '2026-11-25T14:00:00Z', true, '2026-11-25T23:00'],
  ['after five it opens the day after Thanksgiving', '2026-11-25T23:00:00Z', false, '2026-11-27T14:00'],
  ['on a holiday it is closed at noon', '2026-11-26T18:00:00Z', false, '2026-11-27T14:00'],
  ['on Friday evening it opens on Monday', '2026-12-04T23:30:00Z', false, '2026-12-07T14:00'],
  [
    'from the Friday before the clocks go forward eight on Monday is an hour earlier by UTC',
    '2026-03-06T23:30:00Z',
    false,
    '2026-03-09T13:00',
  ],
  ['and in autumn an hour later', '2026-10-30T22:30:00Z', false, '2026-11-02T14:00'],
  ['the last day of a month leads to the first of the next', '2026-03-31T23:00:00Z', false, '2026-04-01T13:00'],
  ['the last day of a year leads over New Year’s Day and a weekend', '2027-12-31T23:30:00Z', false, '2028-01-03T14:00'],
  ['the leap day is a day', '2028-02-28T23:30:00Z', false, '2028-02-29T14:00'],
] as const)('S62.static %s', (_, at, isOpen, turns) => expect(says(chicago, at)).toEqual([isOpen, turns]));

test('S62.static lunch is closed, a short Friday is short, and a day of one’s own wins over weekday and holiday', () => {
  const name = { en: 'Works outing', de: 'Betriebsausflug' };
  const calendar: Calendar = {
    ...chicago,
    breaks: [{ from: '12:00', to: '12:30' }],
    otherDays: [{ day: 5, from: '08:00', to: '12:00' }],
    ownDays: [
      { date: '2026-12-07', name },
      { date: '2026-12-25', name, from: '09:00', to: '10:00' },
    ],
  };
  expect(says(calendar, '2026-11-25T18:10:00Z')).toEqual([false, '2026-11-25T18:30']);
  expect(says(calendar, '2026-11-27T17:59:00Z')).toEqual([true, '2026-11-27T18:00']);
  expect(says(calendar, '2026-12-04T19:00:00Z')).toEqual([false, '2026-12-08T14:00']);
  expect(says(calendar, '2026-12-25T15:30:00Z')).toEqual([true, '2026-12-25T16:00']);
});

test('S62.static who is there around the clock never closes, and who is never there never opens', () => {
  const always: Calendar = { ...chicago, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
  expect(openingAt(always, new Date('2026-11-25T14:00:00Z'))).toEqual({ isOpen: true, changesAt: null });
  expect(openingAt({ ...chicago, days: [] }, new Date('2026-11-25T14:00:00Z'))).toEqual({ isOpen: false, changesAt: null });
});

const weekly = (calendar: Calendar, day: number): readonly Span[] => {
  const other = calendar.otherDays?.filter((one) => one.day === day) ?? [];
  const usual = calendar.days.includes(day) ? [calendar] : [];
  return other.length > 0 ? other : usual;
};

/** As slow as it is plain: looks at the clock on the wall there, minute after minute. */
function slowly(calendar: Calendar, now: Date, holidays: (date: string) => string | undefined) {
  const wall = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: calendar.timeZone });
  const hoursOn = (date: string): readonly Span[] => {
    const day = ((new Date(date).getUTCDay() + 6) % 7) + 1;
    const own = calendar.ownDays?.find((one) => one.date === date);
    if (own !== undefined) return [{ from: own.from ?? '', to: own.to ?? '' }];
    return holidays(date) === undefined ? weekly(calendar, day) : [];
  };
  const isOpen = (at: number): boolean => {
    const [date = '', time = ''] = wall.format(at).split(' ');
    const within = ({ from, to }: Span): boolean => from <= time && time < to;
    const isBreak = calendar.ownDays?.every((one) => one.date !== date) !== false && calendar.breaks?.some(within) === true;
    return hoursOn(date).some(within) && !isBreak;
  };
  const first = isOpen(now.getTime());
  for (let at = now.getTime() + minute, end = at + 9 * 1440 * minute; at < end; at += minute)
    if (isOpen(at) !== first) return { isOpen: first, changesAt: new Date(at) };
  return { isOpen: first, changesAt: null };
}

const clock = fc
  .integer({ min: 0, max: 96 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
const span = fc
  .tuple(clock, clock)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
/** Around changes of the clock, ends of months and years, and holidays; half an hour of a change in one zone. */
const interesting = [
  '2026-03-08',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2026-12-31',
  '2028-02-28',
  '2026-11-25',
  '2026-04-04',
  '2026-10-03',
];
const moment = fc
  .tuple(fc.constantFrom(...interesting), fc.integer({ min: -1500, max: 2900 }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00Z`) + minutes * minute));
const calendars = fc.record({
  timeZone: fc.constantFrom('America/Chicago', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago', 'UTC'),
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  breaks: fc.array(span, { maxLength: 2 }),
  otherDays: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 7 }), span).map(([day, hours]) => ({ day, ...hours })),
    { maxLength: 2 },
  ),
  ownDays: fc.array(
    fc
      .tuple(fc.constantFrom('2026-03-09', '2026-11-02', '2026-12-31', '2027-01-01'), fc.option(span, { nil: undefined }))
      .map(([date, hours]) => ({
        date,
        name: { en: 'x', de: 'x' },
        ...hours,
      })),
    { maxLength: 2 },
  ),
  usual: span,
});

test('S62.static whatever the hours, it tells what somebody sees who looks at the clock there minute after minute', () => {
  fc.assert(
    fc.property(calendars, moment, fc.boolean(), ({ usual, ...rest }, now, withHolidays) => {
      const calendar: Calendar = { ...rest, ...usual };
      const holidays = withHolidays ? illinois : () => undefined;
      const slow = slowly(calendar, now, holidays);
      const fast = openingAt(calendar, now, holidays);
      expect(fast.isOpen).toBe(slow.isOpen);
      if (slow.changesAt !== null) expect(fast.changesAt).toEqual(slow.changesAt);
      else expect(fast.changesAt === null || fast.changesAt.getTime() - now.getTime() > 9 * 1440 * minute - minute).toBe(true);
    }),
    { numRuns: 60 },
  );
});
