import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { machine } from '../access/access.ts';
import { transact } from '../db/transact.ts';
import { eventsAfter, start } from './read.ts';
import { sealLog } from './seal.ts';
import { verifyLog } from './verify.ts';

const house = openHouse();
const tenantId = tenants.acme.id;

const tell = (type: string): Promise<void> =>
  transact(machine(tenantId), async ({ tx }) => tx.emit({ type, objectId: people.ada.id })).then(() => undefined);

/** Each block with an exception clause takes a transaction number of its own. */
const burn = (count: number): Promise<unknown> =>
  house.owner.query(`do $$ begin for i in 1..${count} loop
    begin perform pg_current_xact_id(); insert into installation.setting values ('burn', '1'); raise exception 'x'; exception when others then null; end;
  end loop; end $$`);

/**
 * As in a log that was restored into a younger cluster, the numbers go on from here: to burn as many would hold up the readers of all other
 * test files.
 */
const goOnFrom = (xid: number): Promise<unknown> =>
  house.owner.query(`do $$ begin
    execute format('create or replace function app.xid_shift() returns bigint language sql immutable parallel safe as %L',
      format('select %s::bigint', ${xid} - pg_current_xact_id()::text::bigint));
  end $$`);

test('the log is read and sealed in the order of transaction numbers, also where they grow a digit', async () => {
  await goOnFrom(10 ** 9 - 1000);
  await tell('test.before');
  await burn(2000);
  await tell('test.after');
  await untilReadable(house);
  const events = await transact(machine(tenantId), ({ tx }) => eventsAfter(tx, start, 1000));
  expect(events.map(({ type, xid }) => [type, xid.length])).toEqual([
    ['test.before', 9],
    ['test.after', 10],
  ]);
  await sealLog(tenantId);
  await tell('test.later');
  await untilReadable(house);
  await sealLog(tenantId);
  expect(await verifyLog(tenantId)).toMatchObject({ sealed: 3, unsealed: 0, faults: [] });
}, 60_000);
