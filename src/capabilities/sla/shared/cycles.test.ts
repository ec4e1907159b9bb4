import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slowly } from '../../../../tests/support/minute-by-minute.ts';
import { counted, patience } from '../../../../tests/support/proofs.ts';
import { days, history, wallAt } from '../../../../tests/support/sla-histories.ts';
import type { Calendar } from './calendar.ts';
import type { Snapshot } from './clock-rules.ts';
import { cyclesOf } from './cycles.ts';
import { type Hours, hoursOf } from './hours.ts';
import type { InForce, Published } from './in-force.ts';
import type { LevelInput } from './level-definition.ts';
import type { Cycle } from './read-pinned.ts';

const workspace = 'it';
const second = fc.integer({ min: 0, max: days * 80_000 });
type Draft = { at: number; minutes: number; priority: number | null; position: number; onHold: boolean; active: boolean };
const draft: fc.Arbitrary<Draft> = fc.record({
  at: second,
  minutes: fc.constantFrom(15, 240, 480, 1440),
  priority: fc.constantFrom(null, 1, 3),
  position: fc.integer({ min: 0, max: 2 }),
  onHold: fc.boolean(),
  active: fc.constantFrom(true, true, true, false),
});
const step = fc.record({
  at: second,
  change: fc.constantFrom<object[]>(
    ...[{ priority: 1 }, { priority: 3 }, { priority: 1 }, { priority: 3 }, { group: 'open' }],
    ...[{ group: 'resolved' }, { group: 'open' }, { holdReason: 'vendor' }, { holdReason: null }],
    ...[{ agentReplying: true }, { agentReplying: false }, { team: 'network' }, { team: 'desk' }, { state: 'canceled' }, { state: 'new' }],
  ),
  renewed: fc.constantFrom([], [], [], ['1'], ['2', '3']),
});
const life = fc.record({
  one: history,
  other: history,
  hoursChange: second,
  drafts: fc.array(fc.array(draft, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  steps: fc.array(step, { minLength: 4, maxLength: 12 }),
});

type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

const levelOf = ({ minutes, priority, position, onHold, active }: Draft, target: 'resolution' | 'update' | 'hold'): LevelInput =>
  ({
    ...{
      name: { en: 'X' },
      kind: 'sla',
      supplier: null,
      target,
      team: target === 'hold' ? 'network' : null,
      rules: null,
      calendar: 'c',
      minutes,
      position,
      active,
    },
    when: priority === null ? null : { field: 'priority', op: 'eq', value: priority },
    pauses: onHold ? [{ reason: 'vendor', when: { field: 'holdReason', op: 'eq', value: 'vendor' } }] : [],
    escalations: [],
  }) as LevelInput;

/** A ticket's history, and what was published meanwhile: three agreements in up to three versions by a calendar in two. */
function lived({ one, other, hoursChange, drafts, steps }: Life) {
  const { start } = wallAt(one.place);
  const publishedAt = (at: number): Date => new Date((start + at) * 1000);
  const targets = ['resolution', 'resolution', 'update'] as const;
  const versions = drafts.flatMap((all, index) =>
    all
      .toSorted((a, b) => a.at - b.at)
      .map((each, number) => ({
        ...{ id: String(index + 1), workspaceId: workspace, number: number + 1, calendarId: 'c' },
        ...{
          publishedAt: publishedAt(number === 0 ? (each.at % 5 === 0 ? Math.floor(each.at / 50) : 0) : each.at),
          definition: levelOf(each, targets[index] ?? 'update'),
        },
      })),
  );
  const zoned = (calendar: Calendar) => ({ ...calendar, timeZone: one.place[0], place: null, publicHolidays: [] });
  const hours = [zoned(one.calendar), zoned(other.calendar)].map((definition, number) => ({
    ...{ id: 'c', name: 'C', number: number + 1, definition, publishedAt: publishedAt(number === 0 ? 0 : hoursChange) },
  }));
  const born = {
    workspace,
    state: 'new',
    group: 'open',
    priority: 3,
    team: 'desk',
    holdReason: null,
    agentReplied: false,
    agentReplying: false,
  };
  let record: Record<string, unknown> = born;
  const told: Snapshot[] = steps
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, change, renewed }) => {
      if (renewed.length > 0) return { at: start + at, record, renewed };
      record = { ...record, ...change };
      return { at: start + at, record };
    });
  const published = { versions, calendars: hours } as unknown as Published;
  return { place: one.place, told: [{ at: start, record: born }, ...told], published, now: Math.max(one.now, start + days * 60_000) };
}

const laid = new Map<unknown, Hours>();
const hoursFor = ({ calendar }: InForce): Hours => {
  const known = laid.get(calendar) ?? hoursOf(calendar as unknown as Calendar);
  laid.set(calendar, known);
  return known;
};
const nameOf = ({ level, reading }: Cycle): string => `${level.definition.target} ${level.id} ${reading.cycle}`;
const seenUntil = ({ versions, calendars }: Published, now: number): Published => ({
  versions: versions.filter(({ publishedAt }) => publishedAt.getTime() <= now * 1000),
  calendars: calendars.filter(({ publishedAt }) => publishedAt.getTime() <= now * 1000),
});
const newest = (all: readonly { id: string; number: number; publishedAt: Date }[], id: string, at: number): number =>
  Math.max(...all.filter((one) => one.id === id && one.publishedAt.getTime() <= at * 1000).map(({ number }) => number));

const runs = counted(150, 10_000);
test(`each cycle keeps for ever the versions that were current as it began, and counts as the wall does, in ${runs} histories with publications`, {
  timeout: patience(60_000),
}, () => {
  const seen = { cycles: 0, past: 0, carried: 0 };
  const property = fc.property(life, (drawn) => {
    laid.clear();
    const { place, told, published, now } = lived(drawn);
    const cycles = cyclesOf(told, published, hoursFor, now);
    // What happens and is published later changes nothing of it.
    const replayed = cyclesOf(
      told.filter(({ at }) => at <= now),
      seenUntil(published, now),
      hoursFor,
      now,
    );
    expect(replayed).toEqual(cycles);
    const later = new Map(cyclesOf(told, published, hoursFor, now + days * 86_400).map((one) => [nameOf(one), one]));
    for (const cycle of cycles) {
      const { level, reading, hours, pinnedAt, isPast, isReplaced, events } = cycle;
      expect(level.number).toBe(newest(published.versions, level.id, pinnedAt));
      expect(level.calendarNumber).toBe(newest(published.calendars, 'c', pinnedAt));
      if (isPast) expect(later.get(nameOf(cycle))).toEqual(cycle);
      const carried = reading.runs[0]?.before ?? 0;
      const slow = slowly(wallAt(place), hours.calendar, events, [level.definition.minutes * 60 - carried], cycle.now);
      expect(reading.elapsed).toBe((slow?.elapsed ?? 0) + carried);
      expect(reading.breachedAt).toBe(slow?.breachedAt);
      if (!isReplaced) expect(reading.state).toBe(slow?.state);
      seen.cycles += 1;
      seen.past += Number(isPast);
      seen.carried += Number(carried > 0);
    }
  });
  fc.assert(property, { numRuns: runs });
  expect(Math.min(seen.cycles, 3 * seen.past, 30 * seen.carried)).toBeGreaterThan(runs / 2);
  console.info(
    `cycles: ${runs} random histories, ${seen.cycles} cycles, ${seen.past} of them past, ${seen.carried} that go on from another: the error is 0 s`,
  );
});

test('counted anew, a running clock keeps what it was told until then, and a holiday that was forgotten no longer counts against it', () => {
  const week = Array.from({ length: 7 }, () => [{ from: '08:00', to: '16:00' }]);
  const bare = { timeZone: 'UTC', week, exceptions: [], place: null, publicHolidays: [] };
  const at = (moment: string): number => Date.parse(moment) / 1000;
  const published = {
    versions: [
      {
        ...{ id: '1', workspaceId: workspace, number: 1, calendarId: 'c', publishedAt: new Date('2026-01-01') },
        definition: levelOf({ at: 0, minutes: 600, priority: null, position: 0, onHold: false, active: true }, 'resolution'),
      },
    ],
    calendars: [
      { id: 'c', name: 'C', number: 1, definition: { ...bare, holidays: [] }, publishedAt: new Date('2026-01-01') },
      {
        ...{ id: 'c', name: 'C', number: 2, publishedAt: new Date('2026-05-02T09:00:00Z') },
        definition: { ...bare, holidays: [{ date: '2026-05-01', name: 'Labour Day' }] },
      },
    ],
  } as unknown as Published;
  const record = { workspace, group: 'open', state: 'new' };
  const told = [
    { at: at('2026-04-30T14:00:00Z'), record },
    { at: at('2026-05-02T09:30:00Z'), record, renewed: ['1'] },
  ];
  const states = (now: string) =>
    cyclesOf(told, published, hoursFor, at(now)).map(({ level, reading, isReplaced }) => [
      level.calendarNumber,
      reading.state,
      reading.elapsed,
      isReplaced,
    ]);
  expect(states('2026-05-02T09:00:00Z')).toEqual([[1, 'breached', 11 * 3600, false]]);
  expect(states('2026-05-02T10:00:00Z')).toEqual([
    [1, 'breached', 11.5 * 3600, true],
    [2, 'running', 4 * 3600, false],
  ]);
});
