import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantDays, wanted, written } from '../../../../tests/support/day-by-day.ts';
import { counted, patience } from '../../../../tests/support/proofs.ts';
import { occurrencesOf, refuseWrongRule, type Span, WrongRule } from '../../../kernel/shared/recurrence.ts';
import { repeatOf, ruleFrom } from '../ui/admin/repeat.ts';
import { occurrencesKept } from './laid-out.ts';
import { freeSlots, horizon, meets, quarter } from './slots.ts';
import { ciKey, cisIn, linesOf, metAmong, personIn, serviceKey, servicesIn, touchReader } from './touching.ts';

const numRuns = counted(300, 20_000);
const day = 86_400_000;
const span = (most: number, longest: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({ from, until: from + length }));

describe('the next free times', () => {
  const unit = quarter / 3;
  const scaled = ({ from, until }: Span): Span => ({ from: from * unit, until: until * unit });

  /** Quarter by quarter, each tried against everything. */
  function byQuarters(from: number, length: number, busy: readonly Span[], windows: readonly (readonly Span[])[], most: number): number[] {
    const found: number[] = [];
    for (let at = Math.ceil(from / quarter) * quarter; at < from + horizon && found.length < most; at += quarter) {
      const one = { from: at, until: at + length };
      if (found.some((start) => meets(one, { from: start, until: start + length })) || busy.some((other) => meets(one, other))) continue;
      if (windows.every((set) => covers(set, one))) found.push(at);
    }
    return found;
  }
  /** Each minute of it lies in one of them, whichever. */
  const covers = (set: readonly Span[], { from, until }: Span): boolean => {
    for (let at = from; at < until; at += unit / 5) if (!set.some((one) => one.from <= at && at < one.until)) return false;
    return true;
  };

  test(
    'are those that somebody finds who tries each quarter of an hour',
    () => {
      const busies = fc.array(span(200, 40).map(scaled), { maxLength: 10 });
      const sets = fc.array(fc.array(span(300, 60).map(scaled), { minLength: 1, maxLength: 5 }), { maxLength: 2 });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 20 }), busies, sets, (start, size, busy, windows) => {
          const [from, length] = [start * unit, size * unit];
          const inside = windows.length === 0 ? [] : byQuarters(from, length, busy, windows, 3);
          const expected = inside.length > 0 ? inside : byQuarters(from, length, busy, [], 3);
          const slots = freeSlots({ from, length, busy, windows }, 3);
          expect(slots.map((slot) => slot.from)).toEqual(expected);
          expect(slots.map(({ inWindow }) => inWindow)).toEqual(expected.map(() => windows.length === 0 || inside.length > 0));
        }),
        { numRuns },
      );
    },
    patience(60_000),
  );
});

describe('what meets what in a calendar', () => {
  const read = touchReader();

  test('is what each pair by itself says', () => {
    const touching = fc.record({
      time: span(40, 12),
      keys: fc.uniqueArray(fc.constantFrom('service:a', 'ci:b\tB', 'person:c'), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(touching, { maxLength: 14 }), (drawn) => {
        const all = drawn.map(({ time, keys }, at) => ({ ...time, id: String(at), touches: read(keys.join('\n')) }));
        const beside = (one: (typeof all)[number]) =>
          all.filter(
            (other) =>
              other.id !== one.id && meets(one, other) && other.touches.some(({ key }) => one.touches.some((thing) => thing.key === key)),
          );
        expect([...metAmong(all)].map(({ id }) => id).toSorted()).toEqual(
          all
            .filter((one) => beside(one).length > 0)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
      { numRuns },
    );
  });

  test('is told by what each touches, however the database writes it down', () => {
    const lines = linesOf([
      { key: serviceKey('vpn'), ci: null },
      { key: ciKey(' Core  1'), ci: 'Core\n1' },
    ]);
    const things = read(`person:eve\n${lines}`);
    expect(things.map(({ key }) => key)).toEqual(['person:eve', 'ci:core 1', 'service:vpn']);
    expect([servicesIn(things), cisIn(things), personIn(things)]).toEqual([['vpn'], ['Core 1'], 'eve']);
    expect(read('ci:core 1\tCORE 1')[0]?.key, 'the same thing however it is written').toBe(things[1]?.key);
    expect(read('')).toEqual([]);
  });
});

describe('a rule', () => {
  const noon = Date.UTC(2026, 0, 1, 12);

  test(
    'means the days that somebody finds who asks each day by itself',
    () => {
      fc.assert(
        fc.property(wanted, fc.integer({ min: 0, max: 900 }), (rule, ahead) => {
          const first = noon + rule.first * day;
          const view = { from: first + ahead * day, until: first + (ahead + 200) * day };
          const all = meantDays(rule, first, view.until);
          const recurring = { begins: new Date(first).toISOString().slice(0, 16), minutes: 90, timeZone: 'UTC', rule: written(rule) };
          expect(occurrencesOf(recurring, view).map(({ from }) => from)).toEqual(all.filter((at) => at + 90 * 60_000 > view.from));
          const later = { from: view.from + 20 * day, until: view.until + 20 * day };
          for (const one of [view, later]) expect(occurrencesKept(recurring, one)).toEqual(occurrencesOf(recurring, one));
        }),
        { numRuns: numRuns * 2 },
      );
    },
    patience(60_000),
  );

  test('is filled in field by field as it means, and what no field says stays in its own words', () => {
    fc.assert(
      fc.property(wanted, (rule) => {
        const begins = new Date(noon + rule.first * day).toISOString().slice(0, 16);
        const view = { from: noon, until: noon + 1000 * day };
        const meant = (text: string | null) => occurrencesOf({ begins, minutes: 90, timeZone: 'UTC', rule: text }, view);
        expect(meant(ruleFrom(repeatOf(written(rule), begins)))).toEqual(meant(written(rule)));
      }),
      { numRuns },
    );
    const fields = (rule: string | null) => repeatOf(rule, '2026-11-28T22:00');
    expect(fields('FREQ=MONTHLY;BYDAY=-1SA;COUNT=3')).toMatchObject({
      every: 'monthWeekday',
      nth: -1,
      weekday: 5,
      ends: 'count',
      count: 3,
    });
    expect(fields('FREQ=WEEKLY;INTERVAL=2;UNTIL=20270101')).toMatchObject({ every: 'week', interval: 2, days: [5], until: '2027-01-01' });
    expect(fields('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1')).toMatchObject({ every: 'rule' });
    expect(ruleFrom(fields(null))).toBeNull();
  });

  test('keeps to the wall clock of its zone when that is changed, and lasts as long as it says', () => {
    const nightly = { begins: '2026-10-24T22:00', minutes: 300, timeZone: 'Europe/Berlin', rule: 'FREQ=DAILY;COUNT=2' };
    const told = occurrencesOf(nightly, { from: Date.UTC(2026, 9, 1), until: Date.UTC(2026, 11, 1) });
    expect(told.map(({ from, until }) => [new Date(from).toISOString(), (until - from) / 60_000])).toEqual([
      ['2026-10-24T20:00:00.000Z', 300],
      ['2026-10-25T21:00:00.000Z', 300],
    ]);
  });

  test('comes at its hour, or at the next there is, in the night that has no such hour; its last one is that of its zone', () => {
    const early = { begins: '2026-03-28T02:30', minutes: 60, timeZone: 'Europe/Berlin', rule: 'FREQ=DAILY;UNTIL=20260330T003000Z' };
    const told = occurrencesOf(early, { from: Date.UTC(2026, 2, 1), until: Date.UTC(2026, 4, 1) });
    expect(told.map(({ from }) => new Date(from).toISOString())).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  test('of the year, of working days and until a day is followed; what cannot be is refused and never dropped', () => {
    const from = (rule: string) =>
      occurrencesOf({ begins: '2026-01-30T12:00', minutes: 60, timeZone: 'UTC', rule }, { from: noon, until: Date.UTC(2029, 0, 1) }).map(
        (one) => new Date(one.from).toISOString().slice(0, 10),
      );
    expect(from('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH')).toEqual(['2026-11-26', '2027-11-25', '2028-11-23']);
    expect(from('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20260401')).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
    expect(from('RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260601T000000Z')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(from('FREQ=YEARLY;BYDAY=-1SU;UNTIL=20271231')).toEqual(['2026-12-27', '2027-12-26']);
    expect(from('FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30')).toEqual([]);
    const counted = { begins: '0001-01-01T12:00', minutes: 60, timeZone: 'UTC', rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=3' };
    expect(occurrencesOf(counted, { from: noon, until: noon + day })).toEqual([]);
    for (const wrong of [
      'FREQ=HOURLY',
      'FREQ=DAILY;COUNT=2;UNTIL=20260101',
      'FREQ=WEEKLY;BYDAY=2MO',
      'FREQ=DAILY;BYHOUR=3',
      'FREQ=MONTHLY;BYMONTHDAY=40',
      'FREQ=MONTHLY;BYSETPOS=2',
      'FREQ=DAILY;FREQ=WEEKLY',
      'FREQ=DAILY;EASTER=1',
      'BYDAY=MO',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;UNTIL=20260230',
      'FREQ=DAILY;UNTIL=20260101T250000Z',
    ])
      expect(() => refuseWrongRule(wrong), wrong).toThrow(WrongRule);
  });
});
