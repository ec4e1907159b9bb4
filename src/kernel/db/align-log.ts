import type pg from 'pg';

// As the overseer, since the owner is behind the wall like everybody: the newest event of each tenant, by the index.
const newest = `select (n.xid::text::bigint + 1 - pg_snapshot_xmin(pg_current_snapshot())::text::bigint)::text as shift
  from installation.tenant t
  cross join lateral (select e.xid from app.event e where e.tenant_id = t.id order by e.xid desc limit 1) n
  where n.xid >= app.log_xid() order by n.xid desc limit 1`;

/**
 * Lets the log count on from its newest event where the cluster's own numbers are lower: after a dump was restored elsewhere. In a cluster that only went on, its next number is above all events, and nothing is done.
 */
export async function alignLog(client: pg.Client): Promise<void> {
  await client.query('begin');
  try {
    const shift = await missingShift(client);
    if (shift !== undefined)
      await client.query(
        `create or replace function app.xid_shift() returns bigint language sql immutable parallel safe as $$ select ${BigInt(shift)}::bigint $$`,
      );
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  }
}

async function missingShift(client: pg.Client): Promise<string | undefined> {
  await client.query('set local role candor_overseer');
  const { rows } = await client.query<{ shift: string }>(newest);
  await client.query('reset role');
  return rows[0]?.shift;
}
