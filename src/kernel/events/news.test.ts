import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { machine } from '../access/access.ts';
import { transact } from '../db/transact.ts';
import { catchUpAll } from './subscribe.ts';

const house = openHouse();
const tenantId = tenants.acme.id;
const reader = { name: 'test.counter', types: [], hear: () => Promise.resolve() };

const tell = (count: number): Promise<void> =>
  transact(machine(tenantId), async ({ tx }) => {
    for (let told = 0; told < count; told += 1) tx.emit({ type: 'test.told', objectId: people.ada.id });
  }).then(() => undefined);

/** Which tenants have news, and how many events the database looked at to know. */
async function lookedAt(): Promise<{ tenants: string[]; read: number }> {
  const count = `select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int as read
    from pg_stat_xact_user_tables where relid = 'app.event'::regclass`;
  await house.owner.query('begin');
  const before = (await house.owner.query(count)).rows[0].read as number;
  const { rows } = await house.owner.query('select id from app.tenants_with_news($1, app.log_horizon()) as id', [reader.name]);
  const after = (await house.owner.query(count)).rows[0].read as number;
  await house.owner.query('rollback');
  return { tenants: rows.map(({ id }) => id as string), read: after - before };
}

test('whether a reader has news is known by one look, however long the log', async () => {
  await tell(3000);
  await untilReadable(house);
  expect((await lookedAt()).tenants).toContain(tenantId);
  await catchUpAll(tenantId, reader);
  await house.owner.query('analyze app.event');
  const idle = await lookedAt();
  expect(idle.tenants).not.toContain(tenantId);
  expect(idle.read).toBeLessThan(10);
  await tell(1);
  await untilReadable(house);
  const again = await lookedAt();
  expect(again.tenants).toContain(tenantId);
  expect(again.read).toBeLessThan(10);
});
