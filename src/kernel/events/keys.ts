import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { type Call, Refusal } from '../access/access.ts';
import { remembered } from '../db/remembered.ts';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';

type Held = { master: Buffer | undefined };

const held: Held = { master: undefined };
const known = remembered<string, Buffer>();
const mostKnown = 20_000;

/** The installation's master key (32 bytes), kept outside the database; it wraps each subject's key. */
export function setMasterKey(key: Buffer): void {
  if (key.length !== 32) throw new Error('The master key must have 32 bytes');
  held.master = key;
}

function master(): Buffer {
  if (held.master === undefined) throw new Error('The master key was not set');
  return held.master;
}

/** A keyed hash of something guessable, such as an address: without the master key, which lies outside the database, nobody can try guesses. */
export const keyedHash = (text: string): Buffer => createHmac('sha256', master()).update(text).digest();

/**
 * The keys under which these people's payloads are sealed; made at the first need, all in one go. A key made in this transaction is not
 * remembered: a rollback takes it back, and what was sealed under a remembered one could never be opened.
 */
export async function keysFor({ tx }: Call, subjectIds: readonly string[]): Promise<Map<string, Buffer>> {
  const keys = new Map<string, Buffer>();
  for (const id of subjectIds) addKey(keys, id, known.get(`${tx.tenantId}/${id}`));
  for (const { id, wrapped } of await storedKeys(tx, missing(keys, subjectIds))) addKey(keys, id, remember(tx, id, openKey(wrapped)));
  for (const { id, wrapped } of await madeKeys(tx, missing(keys, subjectIds))) addKey(keys, id, openKey(wrapped));
  if (missing(keys, subjectIds).length > 0)
    throw new Refusal('conflict', 'The person whom this is about was erased: nothing can be recorded about them any more');
  return keys;
}

function addKey(keys: Map<string, Buffer>, id: string, key: Buffer | undefined): void {
  if (key !== undefined) keys.set(id, key);
}

const missing = (keys: ReadonlyMap<string, Buffer>, ids: readonly string[]): string[] => [...new Set(ids)].filter((id) => !keys.has(id));

function remember({ tenantId }: Tx, id: string, key: Buffer): Buffer {
  if (known.size >= mostKnown) known.clear();
  known.set(`${tenantId}/${id}`, key);
  return key;
}

type StoredKey = { id: string; wrapped: Buffer };

async function storedKeys(tx: Tx, ids: readonly string[]): Promise<StoredKey[]> {
  if (ids.length === 0) return [];
  return await tx.rows<StoredKey>(
    sql`select subject_id as id, wrapped from app.subject_key
        where tenant_id = ${tx.tenantId} and subject_id = any(${ids}::uuid[]) and wrapped is not null`,
    'events.keys',
  );
}

/** Reads after it inserts: somebody else may have been first. */
async function madeKeys(tx: Tx, ids: readonly string[]): Promise<StoredKey[]> {
  if (ids.length === 0) return [];
  await tx.run(
    sql`insert into app.subject_key (tenant_id, subject_id, wrapped, made_at)
        select ${tx.tenantId}, k.id, k.wrapped, ${tx.now}
        from unnest(${ids}::uuid[], ${ids.map(() => wrapKey(randomBytes(32)))}::bytea[]) as k (id, wrapped)
        on conflict (tenant_id, subject_id) do nothing`,
    'events.keys-make',
  );
  return await storedKeys(tx, ids);
}

/** The type of the event that says so. */
export const keyDestroyed = 'subject-key.destroyed';

/** Destroys a subject's key: what the log says about that person in words can never be read again. */
export async function destroyKey({ tx }: Call, subjectId: string): Promise<void> {
  known.delete(`${tx.tenantId}/${subjectId}`);
  await tx.run(
    sql`insert into app.subject_key (tenant_id, subject_id, wrapped, made_at, destroyed_at)
        values (${tx.tenantId}, ${subjectId}, null, ${tx.now}, ${tx.now})
        on conflict (tenant_id, subject_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at`,
  );
  // A key that is gone without this event was taken, not destroyed: verification tells the two apart.
  tx.emit({ type: keyDestroyed, objectId: subjectId });
}

/** A key that is nobody's, for what has to outlive each who wrote it: kept wrapped beside what it seals. */
export function newKey(): { readonly key: Buffer; readonly wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: wrapKey(key) };
}

function wrapKey(key: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', master(), nonce);
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

/** Opens a wrapped key with the master key. */
export function openKey(wrapped: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', master(), wrapped.subarray(0, 12));
  cipher.setAuthTag(wrapped.subarray(-16));
  return Buffer.concat([cipher.update(wrapped.subarray(12, -16)), cipher.final()]);
}
