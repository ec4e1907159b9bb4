import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unfolded } from '../../../kernel/shared/ical-lines.ts';
import { comingAgain, type OwnDay } from './again.ts';
import type { Calendar, Holiday } from './calendar.ts';
import { readHolidays } from './ical-read.ts';
import { writeFeed } from './ical-write.ts';

const window = { timeZone: 'Europe/Berlin', from: '2026-01-01' };
const laidOut = (holidays: readonly OwnDay[]): Holiday[] =>
  [...holidays, ...comingAgain(holidays, 2026, 2028)]
    .filter(({ date }) => date >= window.from)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
const file = (...events: string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n');
const read = (...lines: string[]) => readHolidays(file(['SUMMARY:Fair', ...lines]), window);
/** As a calendar of the years 2026 to 2028 has them. */
const days = (...lines: string[]): string[] =>
  laidOut(read(...lines).holidays).map(({ date, part }) => (part === undefined ? date : `${date} ${part.from}-${part.to}`));
const why = (...lines: string[]): string[] => read(...lines).leftOut.map((one) => one.why);

test('a day without an end is that day, and an end is the day after the last', () => {
  expect(days('DTSTART;VALUE=DATE:20260501')).toEqual(['2026-05-01']);
  expect(days('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227')).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
  expect(days('DTSTART;VALUE=DATE:20261224', 'DURATION:P2D')).toEqual(['2026-12-24', '2026-12-25']);
});

test('hours close their part of each day, as the wall of the calendar tells them', () => {
  expect(days('DTSTART:20261224T120000', 'DTEND:20261225T090030')).toEqual(['2026-12-24 12:00-24:00', '2026-12-25 00:00-09:01']);
  expect(days('DTSTART:20260701T100000Z', 'DURATION:PT1H30M')).toEqual(['2026-07-01 12:00-13:30']);
  expect(days('DTSTART;TZID=America/New_York:20260701T200000', 'DTEND;TZID="America/New_York":20260701T210000')).toEqual([
    '2026-07-02 02:00-03:00',
  ]);
  expect(days('DTSTART:20260701T120000', 'DTEND:20260702T000000')).toEqual(['2026-07-01 12:00-24:00']);
});

test('what comes every year on its date is there in each year, but for those that are taken out; a leap day in leap years', () => {
  const yearly = ['DTSTART;VALUE=DATE:20201003', 'RRULE:FREQ=YEARLY'];
  expect(days(...yearly)).toEqual(['2026-10-03', '2027-10-03', '2028-10-03']);
  expect(days(...yearly, 'EXDATE;VALUE=DATE:20271003')).toEqual(['2026-10-03', '2028-10-03']);
  expect(days('DTSTART;VALUE=DATE:20251003', 'RRULE:FREQ=YEARLY;COUNT=2;BYMONTH=10;BYMONTHDAY=3')).toEqual(['2026-10-03']);
  expect(days('DTSTART;VALUE=DATE:20201003', 'RRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20271231T000000Z')).toEqual(['2026-10-03']);
  expect(days('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')).toEqual(['2028-02-29']);
  expect(days('DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;UNTIL=20260301')).toEqual(['2026-02-28']);
});

test('what comes every year stays one day that comes again, as long as its rule says; what lies far ahead is taken, and what is past is told', () => {
  const again = (...lines: string[]) => read(...lines).holidays.map(({ date, again: one }) => [date, one]);
  expect(again('DTSTART;VALUE=DATE:20201003', 'RRULE:FREQ=YEARLY')).toEqual([['2020-10-03', { every: 1, until: null, without: [] }]]);
  expect(again('DTSTART;VALUE=DATE:20241224', 'DTEND;VALUE=DATE:20241226', 'RRULE:FREQ=YEARLY;COUNT=9', 'EXDATE:20251224')).toEqual([
    ['2024-12-24', { every: 1, until: '2032-12-24', without: ['2025-12-24'] }],
    ['2024-12-25', { every: 1, until: '2032-12-25', without: ['2025-12-25'] }],
  ]);
  expect(days('DTSTART;VALUE=DATE:20350501')).toEqual(['2035-05-01']);
  expect(why('DTSTART;VALUE=DATE:20250501')).toEqual(['past']);
  expect(why('DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY;UNTIL=20241231')).toEqual(['past']);
  expect(days('DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240302', 'RRULE:FREQ=YEARLY')).toEqual(
    [2026, 2027, 2028].flatMap((year) => [
      `${year}-02-28`,
      year === 2028 ? '2028-02-29' : `${year}-03-01`,
      `${year}-03-0${year === 2028 ? 1 : 2}`,
    ]),
  );
});

test('what comes by a rule comes by it in each year: the fourth Thursday of November, the last Friday of a quarter, the Fridays of one Advent', () => {
  const thanks = ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;WKST=SU;BYMONTH=11;BYDAY=4TH'];
  expect(days(...thanks)).toEqual(['2026-11-26', '2027-11-25', '2028-11-23']);
  expect(days(...thanks, 'EXDATE;VALUE=DATE:20271125')).toEqual(['2026-11-26', '2028-11-23']);
  expect(days('DTSTART:20261225T120000', 'DURATION:PT4H', 'RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;UNTIL=20270701T000000')).toEqual(
    ['2026-12-25', '2027-03-26', '2027-06-25'].map((day) => `${day} 12:00-16:00`),
  );
  expect(days('DTSTART;VALUE=DATE:20261204', 'RRULE:FREQ=WEEKLY;COUNT=4')).toEqual([
    '2026-12-04',
    '2026-12-11',
    '2026-12-18',
    '2026-12-25',
  ]);
  expect(days('DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261128', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2')).toEqual([
    ...['2026-11-26', '2026-11-27'],
    ...['2027-11-25', '2027-11-26'],
  ]);
  expect(why('DTSTART;VALUE=DATE:20201204', 'RRULE:FREQ=WEEKLY;COUNT=4')).toEqual(['past']);
});

test('of a file with thousands of rules no more are followed than a calendar takes, and the others are told', () => {
  const never = Array.from({ length: 3000 }, (_, at) => [
    'DTSTART;VALUE=DATE:20260501',
    'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    `SUMMARY:${at}`,
  ]);
  const { holidays, leftOut } = readHolidays(file(...never), window);
  expect(holidays.length).toBe(200);
  expect(new Set(leftOut.map(({ why: reason }) => reason))).toEqual(new Set(['too-many']));
});

test('days that an event names beside its first are days, and one that takes the place of another is the only one that year', () => {
  expect(days('DTSTART;VALUE=DATE:20261204', 'RDATE;VALUE=DATE:20271203,20281201')).toEqual(['2026-12-04', '2027-12-03', '2028-12-01']);
  const yearly = ['UID:outing', 'DTSTART;VALUE=DATE:20260917', 'RRULE:FREQ=YEARLY', 'SUMMARY:Outing'];
  const instead = ['UID:outing', 'RECURRENCE-ID;VALUE=DATE:20270917', 'DTSTART;VALUE=DATE:20270924', 'SUMMARY:Outing, later'];
  const read = laidOut(readHolidays(file(yearly, instead), window).holidays);
  expect(read.map(({ date }) => date)).toEqual(['2026-09-17', '2027-09-24', '2028-09-17']);
});

test('zones are known by the names that Windows has for them, and behind what a program puts before them', () => {
  const noon = (zone: string) => days(`DTSTART;TZID=${zone}:20260701T120000`, 'DURATION:PT1H');
  expect(noon('W. Europe Standard Time')).toEqual(['2026-07-01 12:00-13:00']);
  expect(noon('"Eastern Standard Time"')).toEqual(['2026-07-01 18:00-19:00']);
  expect(noon('/freeassociation.sourceforge.net/Europe/London')).toEqual(['2026-07-01 13:00-14:00']);
});

test('what is not taken is told with its name and why', () => {
  expect(read('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=DAILY')).toEqual({
    holidays: [],
    leftOut: [{ name: 'Fair', why: 'repeats-otherwise' }],
  });
  expect(why('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=YEARLY;BYEASTER=0')).toEqual(['repeats-otherwise']);
  expect(why('DTSTART;VALUE=DATE:20260501', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU')).toEqual(['repeats-otherwise']);
  expect(why('DTSTART;VALUE=DATE:20260501', 'RDATE;VALUE=PERIOD:20260502T000000Z/P1D')).toEqual(['repeats-otherwise']);
  expect(why('DTSTART;TZID=Asia/Tokyo:20260504T010000', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=1MO')).toEqual(['repeats-otherwise']);
  expect(why('DTSTART;VALUE=DATE:20260501', 'STATUS:CANCELLED')).toEqual(['canceled']);
  expect(why('DTSTART;VALUE=DATE:20260230')).toEqual(['no-day']);
  expect(why('DTSTART:20260501T120000', 'DTEND:20260501T110000')).toEqual(['no-day']);
  expect(why('DTSTART;TZID=Our House:20260501T120000', 'DURATION:PT1H')).toEqual(['unknown-zone']);
  expect(why('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101')).toEqual(['too-long']);
  expect(why('SUMMARY:without a day')).toEqual(['no-day']);
});

test('an alarm within an event is not the event, a folded name is one name, and what is no calendar holds none', () => {
  const text = file([
    'DTSTART;VALUE=DATE:20260501',
    'SUMMARY:Fair\\, the',
    '  big one',
    'BEGIN:VALARM',
    'DURATION:P9D',
    'SUMMARY:Wake',
    'END:VALARM',
  ]);
  expect(readHolidays(text, window).holidays).toEqual([{ date: '2026-05-01', name: 'Fair, the big one' }]);
  expect(readHolidays('<!doctype html>', window)).toEqual({ holidays: [], leftOut: [] });
});

test.each(['P99999999W', 'P99999999999999999999D', 'PT99999999999999999999H'])(
  'an event that lasts %s is left out, and it is said',
  (lasts) => {
    const text = file(['DTSTART:20270501T080000', `DURATION:${lasts}`, 'SUMMARY:For ever']);
    expect(readHolidays(text, window)).toEqual({ holidays: [], leftOut: [{ name: 'For ever', why: 'too-long' }] });
  },
);

const feed = { id: 'munich', name: 'Munich; usual', host: 'acme.example.com', madeAt: 1_780_000_000 };
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((one) => one.replace(/[\s\p{Cc}]+/gu, ' ').trim() || 'x');
const holiday: fc.Arbitrary<Holiday> = fc
  .record({
    day: fc.integer({ min: 0, max: 1000 }),
    name: text,
    part: fc.option(fc.constantFrom({ from: '04:00', to: '24:00' }, { from: '12:00', to: '12:30' }), { nil: undefined }),
  })
  .map(({ day, name, part }) => ({ date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), name, ...(part && { part }) }));

test('what a feed tells is read back as it was, whatever the names, and no line is longer than 75 octets', () => {
  const same = fc.property(fc.array(holiday, { maxLength: 8 }), (holidays) => {
    const calendar: Calendar = { timeZone: 'Europe/Berlin', week: [[], [], [], [], [], [], []], holidays, exceptions: [] };
    const written = writeFeed(calendar, feed);
    const key = (one: Holiday): string => JSON.stringify(one);
    expect(readHolidays(written, window).holidays.map(key).sort()).toEqual(holidays.map(key).sort());
    expect(Math.max(...written.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
  });
  fc.assert(same);
});

test('a day with hours of its own says them in words', () => {
  const exceptions = [{ date: '2026-05-02', name: 'Stocktaking', open: [{ from: '10:00', to: '12:00' }] }];
  const written = writeFeed({ timeZone: 'UTC', week: [], holidays: [], exceptions }, feed);
  expect(unfolded(written)).toEqual(
    expect.arrayContaining(['SUMMARY:Stocktaking', 'DESCRIPTION:10:00–12:00', 'X-WR-CALNAME:Munich\\; usual']),
  );
});
