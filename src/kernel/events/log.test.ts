import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { type Call, machine } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import { newId } from '../shared/ids.ts';
import { destroyKey } from './keys.ts';
import { payloadsOf } from './payloads.ts';
import { eventsAfter, eventsOf, start } from './read.ts';
import { asOf } from './replay.ts';
import { sealLog as sealNow } from './seal.ts';
import { catchUp, catchUpAll as catchUpNow, type Subscriber } from './subscribe.ts';
import { verifyLog } from './verify.ts';

const house = openHouse();
const acme = machine(tenants.acme.id);

const happen = (objectId: string, type = 'thing.changed') =>
  transact(acme, async ({ tx }) => tx.emit({ type, objectId, facts: { to: 'open' } }));
const sealLog = async (tenantId: string) => {
  await untilReadable(house);
  await sealNow(tenantId);
};
const catchUpAll = async (tenantId: string, subscriber: Subscriber) => {
  await untilReadable(house);
  await catchUpNow(tenantId, subscriber);
};
const waits = () => Promise.withResolvers<void>();

test('an event keeps facts in the open and words under the key of the one they are about', async () => {
  const objectId = newId();
  const content = { comment: 'My knee hurts' };
  await transact(acme, async ({ tx }) => tx.emit({ type: 'thing.said', objectId, payloads: [{ subjectId: people.ada.id, content }] }));

  const [event] = await transact(acme, ({ tx }) => eventsOf(tx, [objectId]));
  const words = await transact(acme, ({ tx }) => payloadsOf(tx, [event?.id ?? '']));
  expect(words.get(event?.id ?? '')).toEqual(content);
  const { rows } = await house.owner.query<{ row: string }>(
    'select e::text || p::text as row from app.event e join app.event_payload p on p.event_id = e.id',
  );
  expect(rows.map(({ row }) => row).join()).not.toMatch(/knee|6b6e6565/);
});

test("when Ada's key is destroyed her words are gone for good, Bob's stay, and the chain still holds", async () => {
  const objectId = newId();
  const payloads = [
    { subjectId: people.ada.id, content: { ada: 'secret of Ada' } },
    { subjectId: people.bob.id, content: { bob: 'words of Bob' } },
  ];
  await transact(acme, async ({ tx }) => tx.emit({ type: 'thing.said', objectId, payloads }));
  await sealLog(acme.tenantId);

  await transact(acme, (call) => destroyKey(call, people.ada.id));

  const [event] = await transact(acme, ({ tx }) => eventsOf(tx, [objectId]));
  expect((await transact(acme, ({ tx }) => payloadsOf(tx, [event?.id ?? '']))).get(event?.id ?? '')).toEqual({ bob: 'words of Bob' });
  await sealLog(acme.tenantId);
  expect(await verifyLog(acme.tenantId)).toMatchObject({ unsealed: 0, faults: [] });
  const about = transact(acme, async ({ tx }) => tx.emit({ type: 'thing.said', objectId, payloads: payloads.slice(0, 1) }));
  await expect(about).rejects.toThrow('erased');
});

test('a reader skips nothing of a transaction that began early and ended late', async () => {
  const [slow, fast] = [newId(), newId()];
  const [written, go] = [waits(), waits()];
  const slowly = transact(acme, async ({ tx }) => {
    await tx.run(sql`select pg_current_xact_id()`);
    written.resolve();
    await go.promise;
    tx.emit({ type: 'thing.changed', objectId: slow });
  });
  await written.promise;
  const heard: string[] = [];
  const reader: Subscriber = { name: 'test.slow', types: ['thing.changed'], hear: async (_, { objectId }) => void heard.push(objectId) };
  await happen(fast);
  await catchUpNow(acme.tenantId, reader);
  expect(heard).not.toContain(fast);

  go.resolve();
  await slowly;
  await catchUpAll(acme.tenantId, reader);
  expect(heard.slice(-2)).toEqual([slow, fast]);
});

test('what an import replays is not heard, except by a subscriber that wants the past too', async () => {
  const [past, now] = [newId(), newId()];
  const heard: string[] = [];
  const ears = (name: string): Subscriber => ({
    name,
    types: ['past.done'],
    hear: async (_, { objectId }) => void heard.push(`${name} ${objectId}`),
  });
  await transact(acme, async (call) => asOf(call, new Date('2016-02-29T01:16:00Z')).tx.emit({ type: 'past.done', objectId: past }));
  await happen(now, 'past.done');
  await catchUpAll(acme.tenantId, ears('letters'));
  await catchUpAll(acme.tenantId, { ...ears('counter'), wants: 'thePastToo' });
  expect(heard).toEqual([`letters ${now}`, `counter ${past}`, `counter ${now}`]);
});

test('twenty writers and a reader at once: each event is heard exactly once', async () => {
  const ids = Array.from({ length: 60 }, () => newId());
  const heard: string[] = [];
  const reader: Subscriber = { name: 'test.busy', types: ['busy.done'], hear: async (_, { objectId }) => void heard.push(objectId) };
  const writing = Promise.all(
    ids.map((id, at) =>
      transact(acme, async ({ tx }) => {
        await tx.run(sql`select pg_current_xact_id(), pg_sleep(${(at % 7) / 100})`);
        tx.emit({ type: 'busy.done', objectId: id });
      }),
    ),
  );
  const state = { done: false };
  const reading = (async () => {
    while (!state.done) await catchUpNow(acme.tenantId, reader);
  })();
  await writing;
  state.done = true;
  await reading;
  await catchUpAll(acme.tenantId, reader);
  expect(heard.toSorted()).toEqual(ids.toSorted());
});

test('what a subscriber failed at it hears again, and what it wrote is written once', async () => {
  await catchUpAll(acme.tenantId, { name: 'test.flaky', types: [], hear: async () => undefined });
  const ids = [newId(), newId(), newId()];
  for (const id of ids) await happen(id, 'flaky.done');
  const heard: string[] = [];
  const state = { failures: 1 };
  const hear = async ({ tx }: Call, { objectId }: { objectId: string }) => {
    heard.push(objectId);
    await tx.run(sql`insert into app.location (tenant_id, id, name) values (${tx.tenantId}, ${objectId}, ${objectId})`);
    if (objectId === ids[1] && state.failures-- > 0) throw new Error('not now');
  };
  const subscriber: Subscriber = { name: 'test.flaky', types: ['flaky.done'], hear };

  await untilReadable(house);
  await expect(catchUp(acme.tenantId, subscriber)).rejects.toThrow('not now');
  await catchUp(acme.tenantId, subscriber);
  expect(heard).toEqual([ids[0], ids[1], ...ids]);
  const { rowCount } = await house.owner.query('select from app.location where id = any($1)', [ids]);
  expect(rowCount).toBe(3);
});

test('two workers that follow for one subscriber do not hear the same twice', async () => {
  const id = newId();
  await happen(id, 'once.done');
  const heard: string[] = [];
  const subscriber: Subscriber = { name: 'test.twice', types: ['once.done'], hear: async (_, { objectId }) => void heard.push(objectId) };
  await Promise.all([1, 2, 3].map(() => catchUpAll(acme.tenantId, subscriber)));
  expect(heard).toEqual([id]);
});

test("no reader of one tenant sees another's log", async () => {
  await happen(newId());
  expect(await transact(machine(tenants.globex.id), ({ tx }) => eventsAfter(tx, start, 1000))).toEqual([]);
});

test('sealing waits for no writer and no writer for sealing', async () => {
  const go = waits();
  const writing = transact(acme, async ({ tx }) => {
    tx.emit({ type: 'thing.changed', objectId: newId() });
    await tx.run(sql`select pg_current_xact_id()`);
    await go.promise;
  });
  await happen(newId());
  await sealNow(acme.tenantId);
  go.resolve();
  await writing;
  await sealLog(acme.tenantId);
  expect(await verifyLog(acme.tenantId)).toMatchObject({ unsealed: 0, faults: [] });
});
