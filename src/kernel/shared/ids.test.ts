import { expect, test } from 'vitest';
import { newId } from './ids.ts';

test('ids made in one millisecond sort in the order of their making, also when those of another time come between', () => {
  const now = Date.now();
  const pairs = Array.from({ length: 2000 }, () => [newId(now), newId()] as const);
  const mine = pairs.map(([id]) => id);
  // The counter goes round once in some two million: at most one place of these is out of order then.
  const steps = mine.slice(1).filter((id, index) => id <= (mine[index] ?? ''));
  expect(steps.length).toBeLessThanOrEqual(1);
  expect(new Set(pairs.flat()).size).toBe(4000);
});

test('an id is a UUIDv7 that carries its time', () => {
  const at = Date.UTC(2026, 10, 27);
  const id = newId(at);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
});

test('what another system says happened before 1970 gets an id as well', () => {
  expect(newId(Date.UTC(1969, 6, 20))).toMatch(/^00000000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
