import { expect, test } from 'vitest';
import type { Catalogue } from '../../../kernel/shared/conditions/catalogue.ts';
import { evaluate } from '../../../kernel/shared/conditions/evaluate.ts';
import { type ClockRules, type Standing, turned } from './clock-rules.ts';

const catalogue: Catalogue = {
  state: { type: 'choice', nullable: false },
  reason: { type: 'choice', nullable: true },
  team: { type: 'team', nullable: true },
};
const context = { timeZone: 'Europe/Berlin', personId: null, teamIds: [] };
const resolution: ClockRules = {
  start: { field: 'state', op: 'ne', value: 'draft' },
  stop: { field: 'state', op: 'in', value: ['resolved', 'closed'] },
  cancel: { field: 'state', op: 'eq', value: 'canceled' },
  pauses: [
    { reason: 'requester', when: { field: 'reason', op: 'eq', value: 'requester' } },
    { reason: 'weekend', when: { field: 'state', op: 'eq', value: 'on_hold' } },
  ],
  onReopen: 'continues',
};
/** Each moment is judged as of itself. */
function told(rules: ClockRules, ...records: Record<string, unknown>[]): string[] {
  let standing: Standing = { isStarted: false, isOver: false, reasons: [] };
  const events = records.flatMap((record, at) => {
    const then = { ...context, now: new Date(at * 1000) };
    const turn = turned(standing, rules, (condition) => evaluate(condition, record, catalogue, then), at);
    standing = turn.next;
    return turn.events;
  });
  return events.map((event) => `${event.at} ${event.did}${'reason' in event ? ` ${event.reason}` : ''}`);
}

test('Ada’s incident starts its clock, waits for her with two reasons, goes on when the last is over, and stops', () => {
  const history = [
    { state: 'draft' },
    { state: 'new' },
    { state: 'on_hold', reason: 'requester' },
    { state: 'on_hold', reason: null },
    { state: 'in_progress', reason: null },
    { state: 'resolved' },
    { state: 'closed' },
  ];
  expect(told(resolution, ...history)).toEqual([
    '1 started',
    '2 paused requester',
    '2 paused weekend',
    '3 resumed requester',
    '4 resumed weekend',
    '5 stopped',
  ]);
});

test('reopened it goes on, or begins anew where the target says so', () => {
  const history = [{ state: 'new' }, { state: 'resolved' }, { state: 'in_progress' }];
  expect(told(resolution, ...history)).toEqual(['0 started', '1 stopped', '2 started']);
  expect(told({ ...resolution, onReopen: 'restarts' }, ...history)).toEqual(['0 started', '1 stopped', '2 restarted']);
});

test('one that is canceled is not stopped as well, and one that is resolved as it appears never starts', () => {
  expect(told(resolution, { state: 'new' }, { state: 'canceled' }, { state: 'canceled' })).toEqual(['0 started', '1 canceled']);
  expect(told(resolution, { state: 'resolved' })).toEqual([]);
});

test('of an agreement between teams each hold of Network is a cycle of its own', () => {
  const [network, service] = ['0190a5d2-0000-7000-8000-000000000001', '0190a5d2-0000-7000-8000-000000000002'];
  const hold: ClockRules = {
    start: { field: 'team', op: 'eq', value: network },
    stop: { field: 'team', op: 'ne', value: network },
    pauses: [],
    onReopen: 'restarts',
  };
  const history = [service, network, network, service, network].map((team) => ({ team }));
  expect(told(hold, ...history)).toEqual(['1 started', '3 stopped', '4 restarted']);
});
