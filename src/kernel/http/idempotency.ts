import { createHash } from 'node:crypto';
import { type Call, machine, Refusal } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Sweep } from '../jobs/jobs.ts';
import type { Edge } from './edge.ts';

type Kept = { fingerprint: Buffer; answer: unknown };

/**
 * Does a deed once for an Idempotency-Key: the answer is kept in the deed's own transaction, a repeat gets it again. Two at once: the
 * second waits at the unique key until the first has committed.
 */
export async function once<T>(call: Call, edge: Edge, input: unknown, act: () => Promise<T>): Promise<T> {
  const { idempotencyKey: key } = edge;
  if (key === undefined) return await act();
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([edge.method, edge.path, input]))
    .digest();
  if (await claims(call, key, fingerprint)) return await keeps(call, key, await act());
  return await repeated<T>(call, key, fingerprint);
}

async function claims({ tx, actor }: Call, key: string, fingerprint: Buffer): Promise<boolean> {
  const claimed = await tx.run(
    sql`insert into app.idempotency (tenant_id, person_id, key, fingerprint, made_at)
        values (${tx.tenantId}, ${actor.id}, ${key}, ${fingerprint}, ${tx.now}) on conflict (tenant_id, person_id, key) do nothing`,
    'idempotency.claim',
  );
  return claimed === 1;
}

async function keeps<T>({ tx, actor }: Call, key: string, answer: T): Promise<T> {
  await tx.run(
    sql`update app.idempotency set answer = ${JSON.stringify(answer ?? null)}::jsonb where person_id = ${actor.id} and key = ${key}`,
    'idempotency.keep',
  );
  return answer;
}

async function repeated<T>({ tx, actor }: Call, key: string, fingerprint: Buffer): Promise<T> {
  const kept = await tx.row<Kept>(sql`select fingerprint, answer from app.idempotency where person_id = ${actor.id} and key = ${key}`);
  if (kept?.fingerprint.equals(fingerprint) !== true)
    throw new Refusal('conflict', 'This Idempotency-Key was used for another request', { next: 'Use a new key for a new request.' });
  return (kept.answer ?? undefined) as T;
}

const keptFor = 24 * 3_600_000;

/** Forgets answers after a day: nobody repeats a request that late. */
export const sweepIdempotency: Sweep = {
  name: 'kernel.idempotency',
  every: 3_600_000,
  run: (tenantId) =>
    transact(machine(tenantId), ({ tx }) =>
      tx.run(sql`delete from app.idempotency where made_at < ${new Date(tx.now.getTime() - keptFor)}`),
    ),
};
