import { expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { type Actor, machine } from '../access/access.ts';
import { shiftClock } from '../clock/clock.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Edge } from './edge.ts';
import { once, sweepIdempotency } from './idempotency.ts';

const house = openHouse();
const actorOf = (name: 'ada' | 'bob' | 'gus'): Actor => ({
  ...machine(tenants[people[name].tenant].id, 'service'),
  kind: 'person',
  id: people[name].id,
});
const edge = { idempotencyKey: 'k-1', method: 'POST', path: '/api/v1/things' } as Edge;

/** A deed that counts how often it was really done. */
function counting(actor: Actor, input: object, key = 'k-1'): Promise<{ done: string }> {
  return transact(actor, (call) =>
    once(call, { ...edge, idempotencyKey: key }, input, async () => {
      await call.tx.run(
        sql`insert into app.location (tenant_id, id, name) values (${call.tx.tenantId}, gen_random_uuid(), gen_random_uuid()::text)`,
      );
      return { done: crypto.randomUUID() };
    }),
  );
}
const times = async () => (await house.owner.query('select from app.location')).rowCount ?? 0;

test('Ada repeats a request with the same key and gets the same answer; the deed is done once', async () => {
  const before = await times();
  const first = await counting(actorOf('ada'), { title: 'Laptop' });

  expect(await counting(actorOf('ada'), { title: 'Laptop' })).toEqual(first);
  expect(await times()).toBe(before + 1);
});

test('ten at once with one key are one deed with one answer', async () => {
  const before = await times();
  const answers = await Promise.all(Array.from({ length: 10 }, () => counting(actorOf('ada'), { title: 'Mouse' }, 'k-2')));

  expect(new Set(answers.map(({ done }) => done)).size).toBe(1);
  expect(await times()).toBe(before + 1);
});

test('another request under a used key is a conflict, not the old answer', async () => {
  await counting(actorOf('ada'), { title: 'Chair' }, 'k-3');
  await expect(counting(actorOf('ada'), { title: 'Table' }, 'k-3')).rejects.toMatchObject({ code: 'conflict' });
});

test("Bob's and Gus's keys are their own, though they chose Ada's", async () => {
  const [ada, bob, gus] = await Promise.all((['ada', 'bob', 'gus'] as const).map((name) => counting(actorOf(name), {}, 'k-4')));
  expect(new Set([ada?.done, bob?.done, gus?.done]).size).toBe(3);
});

test('a deed that failed may be tried again with the same key', async () => {
  const failing = transact(actorOf('ada'), (call) =>
    once(call, { ...edge, idempotencyKey: 'k-5' }, {}, () => Promise.reject(new Error('no disk'))),
  );
  await expect(failing).rejects.toThrow('no disk');
  await expect(counting(actorOf('ada'), {}, 'k-5')).resolves.toHaveProperty('done');
});

test('after a day a key is forgotten, not before', async () => {
  const kept = async () => (await house.owner.query('select from app.idempotency where key = $1', ['k-6'])).rowCount;
  await counting(actorOf('ada'), {}, 'k-6');
  shiftClock(23 * 3_600_000);
  await sweepIdempotency.run(tenants.acme.id);
  expect(await kept()).toBe(1);
  shiftClock(25 * 3_600_000);
  await sweepIdempotency.run(tenants.acme.id);
  expect(await kept()).toBe(0);
});
