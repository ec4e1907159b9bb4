import { expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { migrateAgain, openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { machine } from '../access/access.ts';
import { sealer, sealLog } from '../events/seal.ts';
import { catchUpAll, type Subscriber } from '../events/subscribe.ts';
import { verifyLog } from '../events/verify.ts';
import { newId } from '../shared/ids.ts';
import { tenantsWithNews } from './installation.ts';
import { transact } from './transact.ts';

const house = openHouse();
const acme = machine(tenants.acme.id);

/** An event as a dump from a cluster that had seen a trillion transactions brings it along. */
const restored = (xid: string) =>
  house.owner.query(
    `insert into app.event (tenant_id, id, xid, at, type, object_id, actor_id, purpose, facts)
     values ($1, $2, $3::xid8, '2026-01-01', 'thing.changed', $4, $5, 'service', '{}')`,
    [acme.tenantId, newId(), xid, newId(), acme.id],
  );
const happen = () => transact(acme, async ({ tx }) => tx.emit({ type: 'thing.changed', objectId: newId() }));

test('a log that was restored into a younger cluster counts on: nothing is skipped, and its seals hold', async () => {
  const heard: string[] = [];
  const ears: Subscriber = { name: 'test.restored', types: ['thing.changed'], hear: async (_call, { id }) => void heard.push(id) };
  for (const [round, xid] of ['1000000000000', '5000000000000'].entries()) {
    await restored(xid);
    await migrateAgain(house);
    await untilReadable(house);
    await sealLog(acme.tenantId);
    await catchUpAll(acme.tenantId, ears);
    expect(heard.length).toBe(2 * round + 1);

    await happen();
    await untilReadable(house);
    expect(await tenantsWithNews(sealer)).toContain(acme.tenantId);
    await sealLog(acme.tenantId);
    await catchUpAll(acme.tenantId, ears);
    expect(heard.length).toBe(2 * round + 2);
  }
  expect(await verifyLog(acme.tenantId)).toMatchObject({ unsealed: 0, faults: [] });
});

test('a cluster that only went on is left as it is', async () => {
  const shift = async () => (await house.owner.query<{ shift: number }>('select app.xid_shift() as shift')).rows[0]?.shift;
  const before = await shift();
  await happen();
  await migrateAgain(house);
  expect(await shift()).toBe(before);
});
