import { inject } from 'vitest';
import { asOwner } from '../../src/kernel/db/admin.ts';

/** What the first who wants it makes for all; whoever comes meanwhile waits instead of making it too. */
export async function inTurn<T>(name: string, make: () => Promise<T>): Promise<T> {
  return await asOwner(inject('ownerUrl'), async (client) => {
    // The connection's end lets the next one in.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    return await make();
  });
}
