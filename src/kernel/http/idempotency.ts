import { createHash } from 'node:crypto';
import { type Actor, type Call, machine, Refusal } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import type { Sweep } from '../jobs/jobs.ts';
import type { Edge } from './edge.ts';

type Kept = { fingerprint: Buffer; answer: unknown };

/** Where an answer is not to be kept: a word by which it is found again, and how a repeat is answered, if whoever repeats may still read it. */
export type Anew<T> = { readonly keep: (answer: T) => string; readonly again: (kept: string) => Promise<T> };

/**
 * Does a deed once for an Idempotency-Key: the answer is kept in the deed's own transaction, a repeat gets it again. Two at once: the
 * second waits at the unique key until the first has committed.
 */
export async function once<T>(call: Call, edge: Edge, input: unknown, act: () => Promise<T>, anew?: Anew<T>): Promise<T> {
  const { idempotencyKey: key } = edge;
  if (key === undefined) return await act();
  const fingerprint = printOf(edge, input);
  if (!(await claims(call, key, fingerprint)))
    return anew === undefined
      ? await repeated<T>(call, key, fingerprint)
      : await anew.again(await repeated<string>(call, key, fingerprint));
  const answer = await act();
  await keeps<unknown>(call, key, anew === undefined ? answer : anew.keep(answer));
  return answer;
}

/**
 * The same for work in several transactions: the key is claimed before the first and the answer kept after the last. What failed as a whole
 * may be tried again with the same key; what an end of the process cut off may not, for part of it is done.
 */
export async function onceInBatches<T>(actor: Actor, edge: Edge, input: unknown, work: () => Promise<T>): Promise<T> {
  const { idempotencyKey: key } = edge;
  if (key === undefined) return await work();
  const fingerprint = printOf(edge, input);
  const claimed = await transact(actor, (call) => claims(call, key, fingerprint));
  if (!claimed) return await transact(actor, (call) => repeatedWhole<T>(call, key, fingerprint));
  const answer = await work().catch(async (fault: unknown) => {
    await transact(actor, ({ tx }) => tx.run(sql`delete from app.idempotency where person_id = ${actor.id} and key = ${key}`));
    throw fault;
  });
  // Where this fails the work is done all the same: the key stays taken, as after an end of the process.
  return await transact(actor, (call) => keeps(call, key, answer));
}

async function repeatedWhole<T>(call: Call, key: string, fingerprint: Buffer): Promise<T> {
  const answer = await repeated<T | undefined>(call, key, fingerprint);
  if (answer !== undefined) return answer;
  throw new Refusal('conflict', 'This was begun with the same Idempotency-Key and is not finished', {
    next: 'Wait for its answer; if none came, look what is done and send the rest with a new key.',
  });
}

const printOf = ({ method, path }: Edge, input: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([method, path, input]))
    .digest();

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
