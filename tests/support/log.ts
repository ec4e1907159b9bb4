import { setTimeout as pause } from 'node:timers/promises';
import type { TestHouse } from './house.ts';

/**
 * Waits until everything in the log may be read. Readers stay below the oldest transaction still running in the whole cluster, and other
 * test files run theirs in it.
 */
export async function untilReadable({ owner }: TestHouse): Promise<void> {
  const text = 'select coalesce(max(xid) < app.log_horizon(), true) as ready from app.event';
  for (const until = performance.now() + 50_000; performance.now() < until; ) {
    const { rows } = await owner.query<{ ready: boolean }>(text);
    if (rows[0]?.ready === true) return;
    await pause(10);
  }
  throw new Error('A transaction elsewhere does not end');
}
