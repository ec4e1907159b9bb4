import { expect, test } from 'vitest';
import { nextLook } from './data.ts';

const at = Date.parse('2026-11-27T08:00:00Z');
const promise = (dueAt: string | null, state: 'running' | 'paused' | 'breached' = 'running') => ({
  target: 'resolution' as const,
  state,
  dueAt,
});

test('a promise is looked at again once it is late, and else only when its ticket changes', () => {
  expect(nextLook([promise('2026-11-27T10:00:00Z'), promise('2026-11-27T08:30:00Z')], at)).toBe(1_802_000);
  expect(nextLook([promise('2026-12-27T08:30:00Z')], at)).toBe(86_400_000);
  expect(nextLook([promise('2026-11-27T07:59:00Z')], at)).toBe(30_000);
  expect(nextLook([promise(null, 'paused'), promise('2026-11-27T07:00:00Z', 'breached')], at)).toBe(false);
});
