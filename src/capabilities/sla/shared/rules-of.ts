import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { ClockRules } from './clock-rules.ts';
import type { LevelInput } from './level-definition.ts';

const always: Condition = { all: [] };
const isDone: Condition = { field: 'group', op: 'in', value: ['resolved', 'closed'] };
const isCanceled: Condition = { field: 'state', op: 'in', value: ['canceled', 'closedCanceled'] };
const is = (field: string, value: string | boolean): Condition => ({ field, op: 'eq', value });

/** When the clock of an agreement starts, waits and stops. */
export function rulesOf(level: LevelInput): ClockRules {
  return { ...courseOf(level), pauses: level.pauses, cancel: isCanceled };
}

function courseOf({ kind, target, team, rules }: LevelInput): Pick<ClockRules, 'start' | 'stop' | 'onReopen'> {
  if (target === 'own' && rules !== null) return rules;
  if (target === 'hold' && kind === 'contract') return heldBy(is('waitingOn', 'vendor'));
  if (target === 'hold' && team !== null) return heldBy(is('team', team));
  if (target === 'response') return { start: always, stop: { any: [is('agentReplied', true), isDone] }, onReopen: 'continues' };
  if (target === 'update') return { start: always, stop: { any: [is('agentReplying', true), isDone] }, onReopen: 'restarts' };
  return { start: always, stop: isDone, onReopen: 'continues' };
}

/** Each time that somebody has it is counted for itself. */
const heldBy = (held: Condition): Pick<ClockRules, 'start' | 'stop' | 'onReopen'> => ({
  start: held,
  stop: { any: [{ not: held }, isDone] },
  onReopen: 'restarts',
});
