import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slowly } from '../../../../tests/support/minute-by-minute.ts';
import { counted, patience } from '../../../../tests/support/proofs.ts';
import { days, history, places, wallAt } from '../../../../tests/support/sla-histories.ts';
import type { Calendar } from './calendar.ts';
import { type Mark, type Reading, readClock, type Target } from './clock.ts';
import type { ClockEvent } from './clock-events.ts';
import { explain, type Line } from './explain.ts';
import { hoursOf } from './hours.ts';

const at = (moment: string): number => Date.parse(moment) / 1000;
const iso = (moment: number | null | undefined): string | undefined =>
  typeof moment === 'number' ? new Date(moment * 1000).toISOString().slice(0, 16) : undefined;

const usual = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
const munich: Calendar = {
  timeZone: 'Europe/Berlin',
  week: [usual, usual, usual, usual, usual, [], []],
  holidays: [
    { date: '2026-05-01', name: 'Tag der Arbeit' },
    { date: '2026-12-24', name: 'Heiligabend', part: { from: '12:00', to: '24:00' } },
  ],
  exceptions: [{ date: '2026-05-02', name: 'Stocktaking', open: [{ from: '10:00', to: '12:00' }] }],
};
const eightHours: Target = {
  version: 7,
  target: 480,
  marks: [
    { at: 'share', percent: 75 },
    { at: 'before', minutes: 30 },
  ],
};
const read = (events: readonly ClockEvent[], now: string, target = eightHours, calendar = munich): Reading | undefined =>
  readClock(events, target, hoursOf(calendar), at(now));

const said = ({ did, closed, reasons, lasted }: Line): string => {
  const why = closed === undefined ? did : [closed.why, ...('name' in closed ? [closed.name] : [])].join(' ');
  return `${did === 'paused' ? `paused ${reasons.toSorted().join('+')}` : why} ${lasted}`;
};

const opened: ClockEvent = { at: at('2026-04-30T12:05:00Z'), did: 'started' };
const waits: ClockEvent = { at: at('2026-04-30T13:10:00Z'), did: 'paused', reason: 'awaiting requester' };
const answered: ClockEvent = { at: at('2026-04-30T14:30:00Z'), did: 'resumed', reason: 'awaiting requester' };

describe('the resolution of Ada’s incident, opened on the afternoon before the first of May', () => {
  test('runs, is paused while Ada is waited for, and is due after holiday, stocktaking and Sunday', () => {
    const reading = read([opened, waits, answered], '2026-05-04T06:30:00Z');
    expect(reading).toMatchObject({
      state: 'running',
      isRunning: true,
      cycle: 1,
      elapsed: 5 * 3600 + 5 * 60,
      remaining: 2 * 3600 + 55 * 60,
    });
    expect([reading?.due, reading?.nextAt, ...(reading?.marks ?? []).map((mark) => mark.at)].map(iso)).toEqual([
      '2026-05-04T09:25',
      '2026-05-04T07:25',
      '2026-05-04T07:25',
      '2026-05-04T08:55',
    ]);
  });

  test('is told line by line, each with its reason, and the lines add up', () => {
    const hours = hoursOf(munich);
    const reading = readClock([opened, waits, answered], eightHours, hours, at('2026-05-04T11:30:00Z'));
    const lines = reading === undefined ? [] : explain(reading, hours);
    expect(lines.map(said)).toEqual([
      'ran 3900',
      'paused awaiting requester 4800',
      'ran 5400',
      'outsideHours 21600',
      'holiday Tag der Arbeit 86400',
      'exception Stocktaking 36000',
      'ran 7200',
      'exception Stocktaking 43200',
      'outsideHours 115200',
      'ran 14400',
      'break 3600',
      'ran 1800',
    ]);
    expect(lines.at(-1)?.total).toBe(reading?.elapsed);
  });

  test('has no due moment while it waits, and what is left does not shrink', () => {
    const [before, later] = ['2026-04-30T13:20:00Z', '2026-05-04T13:20:00Z'].map((now) => read([opened, waits], now));
    expect(before).toMatchObject({ state: 'paused', reasons: ['awaiting requester'], due: null, nextAt: null });
    expect(later?.remaining).toBe(before?.remaining);
  });

  test('is met if it stops in the second in which it is due, and breached a second later, be it at night', () => {
    const ninety: Target = { version: 1, target: 235, marks: [] };
    const ended = (second: string) => read([opened, { at: at(second), did: 'stopped' }], '2026-06-01T00:00:00Z', ninety);
    expect([ended('2026-04-30T16:00:00Z'), ended('2026-04-30T16:00:01Z')].map((one) => one?.state)).toEqual(['met', 'breached']);
    expect(iso(ended('2026-04-30T20:00:00Z')?.breachedAt)).toBe('2026-04-30T16:00');
    expect(ended('2026-04-30T20:00:00Z')?.remaining).toBe(0);
  });

  test('begins anew at zero when it is restarted, and a breach of the cycle before is not held against it', () => {
    const again = read([opened, { at: at('2026-05-20T08:00:00Z'), did: 'restarted' }], '2026-05-20T09:00:00Z');
    expect(again).toMatchObject({ state: 'running', cycle: 2, elapsed: 3600, breachedAt: null });
    expect(iso(again?.startedAt)).toBe('2026-05-20T08:00');
  });

  test('reads the same later as it read then: what happened afterwards changes nothing', () => {
    const then = '2026-04-30T13:20:00Z';
    expect(read([opened, waits, answered, { at: at('2026-05-04T08:00:00Z'), did: 'stopped' }], then)).toEqual(read([opened, waits], then));
  });
});

test('an account that was told once for a year goes on through its end: the evening of one year and the morning of the next are one line', () => {
  const lines = (calendar: Calendar, from: string, until: string): string[] => {
    const hours = hoursOf(calendar);
    const reading = readClock([{ at: at(from), did: 'started' }], eightHours, hours, at(until));
    const twice = [1, 2].map(() => (reading === undefined ? [] : explain(reading, hours)).map(said));
    expect(twice[1]).toEqual(twice[0]);
    return twice[0] ?? [];
  };
  const day = ['ran 14400', 'break 3600', 'ran 18000'];
  expect(lines(munich, '2026-12-30T17:00:00Z', '2027-01-01T12:00:00Z')).toEqual([
    ...['outsideHours 50400', ...day, 'outsideHours 50400', 'ran 14400', 'break 3600'],
  ]);
  const always = { ...munich, week: Array(7).fill([{ from: '00:00', to: '24:00' }]), holidays: [], exceptions: [] };
  expect(lines(always, '2026-12-30T17:00:00Z', '2028-01-01T12:00:00Z')).toEqual([
    `ran ${at('2028-01-01T12:00:00Z') - at('2026-12-30T17:00:00Z')}`,
  ]);
});

test('before it is started there is no clock, and in a calendar that never opens none is ever due', () => {
  expect(read([opened], '2026-04-30T12:04:59Z')).toBeUndefined();
  const closed = { ...munich, week: [[], [], [], [], [], [], []], exceptions: [] };
  expect(read([opened], '2026-05-20T00:00:00Z', eightHours, closed)).toMatchObject({
    state: 'running',
    elapsed: 0,
    due: null,
    nextAt: null,
  });
});

test('a target that is used up by the last open second of a year is due then, and not when the next year opens', () => {
  const morning: ClockEvent = { at: at('2026-12-31T07:00:00Z'), did: 'started' };
  expect(iso(read([morning], '2026-12-31T07:00:00Z', { version: 1, target: 540, marks: [] })?.due)).toBe('2026-12-31T17:00');
});

test('a target of a thousand days is due years ahead, over leap day and changes of the clock', () => {
  const always = {
    ...munich,
    timeZone: 'America/New_York',
    week: Array(7).fill([{ from: '00:00', to: '24:00' }]),
    holidays: [],
    exceptions: [],
  };
  const reading = read([opened], '2026-05-01T00:00:00Z', { version: 1, target: 1_440_000, marks: [] }, always);
  expect(reading?.due).toBe(opened.at + 86_400_000);
});

const secondsUntil = (mark: Mark, target: number): number =>
  mark.at === 'share'
    ? Math.ceil((target * 60 * mark.percent) / 100)
    : Math.max(0, 60 * (mark.at === 'after' ? target + mark.minutes : target - mark.minutes));

/** Holidays of one name on two days running are two lines to us and one to the reference. */
function merged(lines: readonly string[]): string[] {
  const made: [string, number][] = [];
  for (const line of lines) {
    const [, words = '', seconds = ''] = /^(.*) (\d+)$/.exec(line) ?? [];
    const last = made.at(-1);
    if (last?.[0] === words) last[1] += Number(seconds);
    else made.push([words, Number(seconds)]);
  }
  return made.map(([words, seconds]) => `${words} ${seconds}`);
}

const runs = counted(400, 100_000);
test(`a clock reads as somebody counts who looks at the wall minute after minute, in ${runs} histories`, {
  timeout: patience(60_000),
}, () => {
  let started = 0;
  const same = fc.property(history, ({ place, calendar, events, target, marks, now }) => {
    const wall = wallAt(place);
    const end = wall.start + days * 86_400;
    const seen = (moment: number | null): number | null => (moment !== null && moment <= end ? moment : null);
    const hours = hoursOf(calendar);
    const fast = readClock(events, { version: 1, target, marks }, hours, now);
    const slow = slowly(wall, calendar, events, [target * 60, ...marks.map((one) => secondsUntil(one, target))], now);
    const told = fast && {
      ...fast,
      lines: merged(explain(fast, hours).map(said)),
      due: seen(fast.due),
      marks: fast.marks.map((one) => seen(one.at)),
    };
    expect(told).toEqual(slow && expect.objectContaining(slow));
    started += slow === undefined ? 0 : 1;
  });
  fc.assert(same, { numRuns: runs });
  expect(started).toBeGreaterThan(runs / 2);
  console.info(`clocks: ${runs} random histories in ${places.length} places and times, ${started} of them begun: the error is 0 s`);
});
