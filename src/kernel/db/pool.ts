import pg from 'pg';
import { allowHost } from '../net/outbound.ts';
import { gauge } from '../telemetry/metrics.ts';
import { forgetDatabase } from './remembered.ts';

type Pools = { pool: pg.Pool | undefined };

const pools: Pools = { pool: undefined };

// int8 counts fit a double here; numeric stays text, since money must not be rounded.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** Not for export beyond this folder: whoever holds the pool can step round tenant, role and audit. */
export function pool(): pg.Pool {
  if (pools.pool === undefined) throw new Error('The database was not opened');
  return pools.pool;
}

export function setPool(url: string, max: number): void {
  forgetDatabase();
  allowHost(new URL(url).hostname);
  const opened = new pg.Pool({ connectionString: url, max, pipeline: true, application_name: 'candor' } as pg.PoolConfig);
  // A connection that dies while idle is replaced; the next query tells if the database is gone.
  opened.on('error', () => undefined);
  gauge('candor_pool_connections', 'Open connections to the database.', () => opened.totalCount);
  gauge('candor_pool_waiting', 'Transactions that wait for a connection.', () => opened.waitingCount);
  pools.pool = opened;
}

export async function endPool(): Promise<void> {
  const { pool: opened } = pools;
  pools.pool = undefined;
  await opened?.end();
}
