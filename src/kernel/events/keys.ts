import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';

type Held = { master: Buffer | undefined };

const held: Held = { master: undefined };
const known = new Map<string, Buffer>();
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

/** The key under which this person's payloads are sealed; made at the first need. */
export async function keyFor({ tx }: Call, subjectId: string): Promise<Buffer> {
  const name = `${tx.tenantId}/${subjectId}`;
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const key = openKey(await storedKey(tx, subjectId));
  if (known.size >= mostKnown) known.clear();
  known.set(name, key);
  return key;
}

async function storedKey(tx: Tx, subjectId: string): Promise<Buffer> {
  const find = sql`select wrapped from app.subject_key where subject_id = ${subjectId} and wrapped is not null`;
  const found = await tx.row<{ wrapped: Buffer }>(find, 'events.key');
  if (found !== undefined) return found.wrapped;
  await tx.run(
    sql`insert into app.subject_key (tenant_id, subject_id, wrapped, made_at)
        values (${tx.tenantId}, ${subjectId}, ${wrapKey(randomBytes(32))}, ${tx.now})
        on conflict (tenant_id, subject_id) do nothing`,
  );
  const made = await tx.row<{ wrapped: Buffer }>(find, 'events.key');
  if (made === undefined) throw new Error('This person was erased: nothing can be recorded about them any more');
  return made.wrapped;
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
