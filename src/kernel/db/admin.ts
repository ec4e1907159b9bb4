import pg from 'pg';
import { allowHost } from '../net/outbound.ts';
import { endPool, pool, setPool } from './pool.ts';

/** Opens the one pool of this process. `max` connections; for composition roots and tests only. */
export const openDatabase = (url: string, max = 10): void => setPool(url, max);

export const closeDatabase = (): Promise<void> => endPool();

/** True while the database answers; for readiness, which must not throw. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pool().query('select 1');
    return true;
  } catch {
    return false;
  }
}

/** One connection as the owner, for migrations, seeds and proofs; closed when the work is done. */
export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  allowHost(new URL(url).hostname);
  const client = new pg.Client({ connectionString: url, application_name: 'candor-owner' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
