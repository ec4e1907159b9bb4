import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { allowHost } from '../net/outbound.ts';
import { gauge } from '../telemetry/metrics.ts';
import { forgetDatabase } from './remembered.ts';

type Pools = { pool: pg.Pool | undefined; aside: pg.Pool | undefined };

const pools: Pools = { pool: undefined, aside: undefined };
/** Connections for whoever holds one already, and for how long one is waited for: a fault is better than a wait without end. */
const [mostAside, longestWait] = [4, 20_000];
const holding = new AsyncLocalStorage<{ isHeld: boolean }>();

// int8 counts fit a double here; numeric stays text, since money must not be rounded.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Not for export beyond this folder: whoever holds the pool can step round tenant, role and audit. */
export function pool(): pg.Pool {
  const found = holding.getStore()?.isHeld === true ? pools.aside : pools.pool;
  if (found === undefined) throw new Error('The database was not opened');
  return found;
}

/**
 * Whoever asks for another connection meanwhile gets it from a pool of its own. From the same one, as many transactions as it has connections
 * could each wait for a second that none of them gives back, and with them everybody else, for ever.
 */
export async function whileHolding<T>(work: () => Promise<T>): Promise<T> {
  const hold = { isHeld: true };
  try {
    return await holding.run(hold, work);
  } finally {
    hold.isHeld = false;
  }
}

export function setPool(url: string, max: number): void {
  forgetDatabase();
  allowHost(new URL(url).hostname);
  const opened = poolOf(url, { max });
  pools.aside = poolOf(url, { max: mostAside, connectionTimeoutMillis: longestWait });
  gauge('candor_pool_connections', 'Open connections to the database.', () => opened.totalCount);
  gauge('candor_pool_waiting', 'Transactions that wait for a connection.', () => opened.waitingCount);
  pools.pool = opened;
}

function poolOf(url: string, more: pg.PoolConfig): pg.Pool {
  const opened = new pg.Pool({ connectionString: url, pipeline: true, application_name: 'candor', ...more } as pg.PoolConfig);
  // A connection that dies while idle is replaced; the next query tells if the database is gone.
  opened.on('error', () => undefined);
  return opened;
}

export async function endPool(): Promise<void> {
  const { pool: opened, aside } = pools;
  Object.assign(pools, { pool: undefined, aside: undefined });
  await Promise.all([opened?.end(), aside?.end()]);
}
