import { expect, test } from 'vitest';
import type { ClockReply } from '../../contract-levels.ts';
import { isLoud, momentsOf } from './moments.ts';

const line = (did: ClockReply['lines'][number]['did'], from: string, to: string, reasons: string[] = []): ClockReply['lines'][number] => ({
  ...{ did, from, to, reasons, closed: null, lasted: 60, counted: did === 'ran' ? 60 : 0, total: 60 },
});
const clock = (more: Partial<ClockReply>): ClockReply => ({
  level: { id: 'a', workspace: 'w', number: 1, name: { en: 'Resolve' }, kind: 'sla', supplier: null, target: 'resolution', minutes: 60 },
  calendar: { id: 'c', name: 'Always', number: 1, timeZone: 'Europe/Vienna' },
  ...{ state: 'running', isRunning: true, cycle: 1, isPast: false, isReplaced: false, team: null, explanation: null, reasons: [] },
  ...{ pinnedAt: '08:00', startedAt: '08:00', elapsed: 0, remaining: 0, dueAt: null, breachedAt: null, asOf: '12:00', counts: true },
  ...{ steadyUntil: null, marks: [], lines: [], pauses: [], next: null, can: { explain: false } },
  ...more,
});
const told = (clocks: readonly ClockReply[]): string[] =>
  momentsOf(clocks).map(({ at, what, clocks: whose }) => `${at} ${what} ${whose.map(({ level }) => level.id).join()}`);

test('one deed that pauses two clocks is one line, and so is their going on; a stop after a pause is no going on', () => {
  const lines = [line('ran', '08:00', '09:00'), line('paused', '09:00', '10:00', ['awaitingRequester']), line('closed', '10:00', '11:00')];
  const other = { ...clock({}).level, id: 'b' };
  expect(told([clock({ lines }), clock({ lines, level: other })])).toEqual(['08:00 began a,b', '09:00 paused a,b', '10:00 wentOn a,b']);
  expect(told([clock({ state: 'met', lines: [...lines.slice(0, 2), line('stopped', '10:00', '12:00')] })])).toEqual([
    '08:00 began a',
    '09:00 paused a',
    '10:00 met a',
  ]);
});

test('what was about to be missed, was missed, explained, counted anew and replaced is told at its moment', () => {
  const explanation = { reason: { id: 'r', name: { en: 'Late' } }, by: { id: 'p', name: 'Eve' }, at: '11:30' };
  const marks: ClockReply['marks'] = [{ at: 'share', amount: 75, reachedAt: '08:45' }];
  const missed = clock({ state: 'breached', breachedAt: '09:00', explanation, marks, pinnedAt: '08:30' });
  const replaced = clock({ state: 'canceled', isReplaced: true, lines: [line('ran', '08:00', '08:30')] });
  expect(told([missed, replaced])).toEqual([
    '08:00 began a',
    '08:30 anew a',
    '08:30 replaced a',
    '08:45 mark a',
    '09:00 missed a',
    '11:30 explained a',
  ]);
  expect(momentsOf([missed]).every(isLoud)).toBe(true);
});
