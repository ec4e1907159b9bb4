import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

test('a board of tasks has the lanes of tasks, one of incidents those of incidents', () => {
  expect(lanesOf(['open', 'pending'])).toEqual(['open', 'inProgress', 'pending', 'closedComplete']);
  expect(lanesOf(['new', 'onHold'])).toEqual(['new', 'inProgress', 'onHold', 'resolved']);
  expect(lanesOf(['inProgress'], 'task')).toEqual(['open', 'inProgress', 'pending', 'closedComplete']);
});

test('mixed tickets have the lanes of all their types in the order of their way; an added state stands before the ends', () => {
  expect(lanesOf(['new', 'fulfilment', 'open'])).toEqual([
    'new',
    'open',
    'approved',
    'inProgress',
    'fulfilment',
    'onHold',
    'pending',
    'resolved',
    'delivered',
    'closedComplete',
  ]);
  expect(lanesOf(['new', 'atSupplier'])).toEqual(['new', 'inProgress', 'onHold', 'atSupplier', 'resolved']);
  expect(lanesOf([])).toEqual(['new', 'inProgress', 'onHold', 'resolved']);
});
