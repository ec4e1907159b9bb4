import { expect, test } from 'vitest';
import { bySlot, movedBy } from './level-order.ts';

const level = (id: string, target: 'response' | 'own', position: number) => ({ id, kind: 'sla' as const, target, team: null, position });

test('Wanda sees together what competes for the same tickets, in the order in which it counts', () => {
  const all = [level('printed', 'own', 0), level('urgent', 'response', 0), level('usual', 'response', 4)];
  expect(bySlot(all).map((slot) => slot.map(({ id }) => id))).toEqual([['urgent', 'usual'], ['printed']]);
});

test('moving one changes only whose place is another, and nothing past the ends', () => {
  const slot = [level('a', 'response', 0), level('b', 'response', 1), level('c', 'response', 2)];
  expect(movedBy(slot, 'c', -1).map((one) => [one.level.id, one.position])).toEqual([
    ['c', 1],
    ['b', 2],
  ]);
  expect(movedBy(slot, 'c', 1)).toEqual([]);
  const alike = [level('a', 'response', 0), level('b', 'response', 0)];
  expect(movedBy(alike, 'b', -1).map((one) => [one.level.id, one.position])).toEqual([['a', 1]]);
});
