import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mapping, templateOf } from './servicenow/mapping.ts';
import { momentIn } from './servicenow/moment.ts';
import { planLives, pseudonymOf } from './servicenow/plan.ts';
import { NotServiceNow, readLog } from './servicenow/rows.ts';

const usual = Mapping.parse({});
const headings = [
  'number',
  'incident_state',
  'caller_id',
  'opened_by',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'impact',
  'urgency',
  'priority',
  'assignment_group',
  'closed_code',
];
const row = [
  'INC0000045',
  'New',
  'Caller 2403',
  'Opened by  8',
  '29-02-2016 01:16',
  'Updated by 21',
  '29-02-2016 01:23',
  '2 - Medium',
  '2 - Medium',
  '3 - Moderate',
  'Group 56',
  '?',
];
const logOf = (...rows: string[][]): string => [headings, ...rows].map((cells) => cells.join(',')).join('\n');
const rowWith = (changes: Record<string, string>): string[] => row.map((cell, at) => changes[headings[at] ?? ''] ?? cell);

describe('reading an event log', () => {
  test('a row says what it says, and a question mark says nothing', () => {
    const { rows, wrong } = readLog(logOf(row), usual);
    expect(wrong).toEqual([]);
    expect(rows).toMatchObject([
      { line: 2, state: 'new', caller: 'Caller 2403', openedBy: 'Opened by 8', team: 'Group 56', impact: 2, priority: 3, code: undefined },
    ]);
    expect(rows[0]?.at.toISOString()).toBe('2016-02-29T01:23:00.000Z');
  });

  test('local times are read in the zone of the mapping', () => {
    const berlin = Mapping.parse({ timeZone: 'Europe/Berlin' });
    expect(readLog(logOf(row), berlin).rows[0]?.at.toISOString()).toBe('2016-02-29T00:23:00.000Z');
  });

  test.each([
    [{ sys_updated_at: '31-02-2016 10:00' }, 'is no time'],
    [{ opened_at: 'yesterday' }, 'is no time'],
    [{ incident_state: 'Awaiting Evidence' }, 'Awaiting Evidence'],
    [{ impact: '9 - Huge' }, 'no level from 1 to 3'],
    [{ number: '?' }, 'no number'],
  ])('a wrong row %j is listed with its line and the reason, and the rest goes in', (changes, reason) => {
    const { rows, wrong } = readLog(logOf(row, rowWith(changes), row), usual);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(wrong).toEqual([{ line: 3, reason: expect.stringContaining(reason) }]);
  });

  test('a mapping gives unknown words a meaning, and a template asks for what it lacks', () => {
    const log = logOf(rowWith({ incident_state: 'Awaiting Evidence', closed_code: 'code 5' }));
    const { unknown } = readLog(log, usual);
    expect(unknown).toEqual({ states: ['Awaiting Evidence'], resolutionCodes: ['code 5'] });
    expect(templateOf(usual, unknown)).toMatchObject({ states: { 'Awaiting Evidence': null }, resolutionCodes: { 'code 5': null } });
    const filled = Mapping.parse({
      states: { 'Awaiting Evidence': { state: 'onHold', holdReason: 'awaitingRequester' } },
      resolutionCodes: { 'code 5': 'workaround' },
    });
    expect(readLog(log, filled)).toMatchObject({ wrong: [], unknown: { states: [] }, rows: [{ state: 'onHold', code: 'workaround' }] });
  });

  test('any other file is refused as a whole', () => {
    expect(() => readLog('a,b\n1,2', usual)).toThrow(NotServiceNow);
    expect(() => readLog('', usual)).toThrow(NotServiceNow);
    fc.assert(fc.property(fc.string(), (text) => answers(() => readLog(text, usual))));
  });
});

/** Either it reads, or it says that this is no event log; never another fault. */
function answers(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (fault) {
    return fault instanceof NotServiceNow;
  }
}

const cell = fc.oneof(
  fc.constantFrom('?', '', 'New', 'Closed', '1 - High', '29-02-2016 01:23', '31-02-2016 25:61', 'INC1', 'INC2'),
  fc.string({ maxLength: 12 }),
);
const someRow = fc.tuple(
  ...headings.map((_, at) => fc.oneof({ weight: 4, arbitrary: fc.constant(row[at] ?? '') }, { weight: 1, arbitrary: cell })),
);
const quoted = (cells: readonly string[]): string => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');

describe('properties', () => {
  test('each row is either planned or wrong, and planning loses none and invents none', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 12 }), (rows) => {
        const read = readLog([headings, ...rows].map(quoted).join('\n'), usual);
        expect(read.rows.length + read.wrong.length).toBe(rows.length);
        const lives = planLives(read.rows);
        expect(lives.flatMap(({ moments }) => moments).length).toBe(read.rows.length);
        for (const { openedAt, moments } of lives) {
          const times = [openedAt, ...moments.map(({ at }) => at)].map(Number);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('a plan does not depend on the order of the rows in the file', () => {
    const minute = fc.integer({ min: 10, max: 59 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 8 }), (minutes) => {
        const rows = minutes.map((at) => rowWith({ sys_updated_at: `29-02-2016 02:${at}`, sys_updated_by: `Updated by ${at}` }));
        const moments = (of: string[][]) =>
          planLives(readLog(logOf(...of), usual).rows).flatMap((life) => life.moments.map(({ line: _, ...told }) => told));
        expect(moments(rows)).toEqual(moments(rows.toReversed()));
      }),
    );
  });

  test('a moment written in a zone is that moment', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 60 });
    fc.assert(
      fc.property(minutes, (since) => {
        const at = new Date(since * 60_000);
        const [year, month, day, hour, minute] = at.toISOString().split(/[-T:]/);
        expect(momentIn('UTC', `${day}-${month}-${year} ${hour}:${minute}`)).toEqual(at);
        expect(momentIn('UTC', `${year}-${month}-${day} ${hour}:${minute}`)).toEqual(at);
      }),
    );
  });

  test('two names never share an address', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 2 }),
        (names) => new Set(names.map((name) => pseudonymOf(name).email)).size === names.length,
      ),
    );
  });
});
