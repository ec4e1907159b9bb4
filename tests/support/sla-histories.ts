import fc from 'fast-check';
import type { Calendar, Span } from '../../src/capabilities/sla/shared/calendar.ts';
import type { Mark } from '../../src/capabilities/sla/shared/clock.ts';
import type { ClockEvent } from '../../src/capabilities/sla/shared/clock-events.ts';
import { type Wall, wallOf } from './minute-by-minute.ts';

export const days = 12;
/** Where and when something is odd: clocks go forward and back, by half an hour, at midnight; a day is skipped; leap days; the end of a year. */
export const places: readonly (readonly [zone: string, from: string])[] = [
  ['Europe/Berlin', '2026-03-25'],
  ['Europe/Berlin', '2026-10-21'],
  ['America/Chicago', '2026-03-03'],
  ['America/New_York', '2026-10-27'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-09-30'],
  ['Pacific/Apia', '2011-12-24'],
  ['Pacific/Kwajalein', '1993-08-15'],
  ['America/Santiago', '2026-09-02'],
  ['Africa/Cairo', '2026-04-20'],
  ['Asia/Kolkata', '2028-02-24'],
  ['Europe/London', '2027-12-26'],
  ['Asia/Kathmandu', '2026-12-26'],
  ['Pacific/Chatham', '2026-09-23'],
  ['America/Caracas', '2016-04-27'],
  ['UTC', '2000-02-25'],
];
const walls = new Map<string, Wall>();
export const wallAt = ([zone, from]: readonly [string, string]): Wall => {
  const known = walls.get(zone + from) ?? wallOf(zone, from, days);
  walls.set(zone + from, known);
  return known;
};

const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((n) => n * 15),
  fc.integer({ min: 0, max: 1440 }),
);
const span: fc.Arbitrary<Span> = fc
  .tuple(minuteOfDay, minuteOfDay)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: time(Math.min(a, b)), to: time(Math.max(a, b)) }));
const wholeDay: Span = { from: '00:00', to: '24:00' };
const spans = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constant<Span[]>([
      { from: '08:00', to: '12:00' },
      { from: '12:45', to: '18:00' },
    ]),
  },
  { weight: 3, arbitrary: fc.array(span, { maxLength: 3 }) },
  { weight: 2, arbitrary: fc.constant([wholeDay]) },
);
const reason = fc.constantFrom('requester', 'vendor', 'change');
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ at: fc.constant('share' as const), percent: fc.constantFrom(1, 33, 50, 75, 90, 120) }),
  fc.record({ at: fc.constantFrom('before' as const, 'after' as const), minutes: fc.integer({ min: 1, max: 300 }) }),
);

/** A clock in a place at an odd time: its calendar, what happened to it, its target, and when somebody looks. */
export const history = fc.constantFrom(...places).chain((place) => {
  const wall = wallAt(place);
  const date = fc.constantFrom(...wall.dates);
  // Half of it happens on a quarter of an hour, where hours begin and end and targets are used up.
  const at = fc
    .tuple(fc.integer({ min: 0, max: days * 86_400 - 1 }), fc.boolean())
    .map(([second, isRound]) => wall.start + (isRound ? second - (second % 900) : second));
  const event: fc.Arbitrary<ClockEvent> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ at, did: fc.constant('paused' as const), reason }) },
    {
      weight: 4,
      arbitrary: fc.record({ at, did: fc.constant('resumed' as const), reason: fc.option(reason, { nil: undefined, freq: 8 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ at, did: fc.constantFrom('stopped' as const, 'started' as const, 'restarted' as const, 'canceled' as const) }),
    },
  );
  const calendar: fc.Arbitrary<Calendar> = fc.record({
    timeZone: fc.constant(place[0]),
    week: fc.array(spans, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.record({ date, name: fc.constantFrom('May Day', 'Fair'), part: fc.option(span, { nil: undefined }) }), {
      maxLength: 3,
    }),
    exceptions: fc.array(fc.record({ date, name: fc.constant('Move'), open: fc.array(span, { maxLength: 2 }) }), { maxLength: 2 }),
  });
  const events = fc
    .tuple(fc.integer({ min: 0, max: days * 30_000 }), fc.array(event, { maxLength: 9 }), fc.integer({ min: 0, max: 9 }))
    .map(([start, rest, mixed]) => {
      const all: ClockEvent[] = [{ at: wall.start + start, did: 'started' }, ...rest];
      return mixed === 0 ? all : all.toSorted((a, b) => a.at - b.at);
    });
  const target = fc.oneof(fc.constantFrom(15, 240, 480, 1440), fc.integer({ min: 1, max: 4000 }));
  return fc.record({ place: fc.constant(place), calendar, events, target, marks: fc.array(mark, { maxLength: 4 }), now: at });
});
