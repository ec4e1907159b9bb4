import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';
import { openKey } from './keys.ts';
import { type Redacted, redactedKey } from './redacted.ts';
import type { NewPayload } from './shapes.ts';

export type SealedPayload = { readonly subjectId: string; readonly box: Buffer; readonly commitment: Buffer };

/**
 * Encrypts a payload under its subject's key (AES-256-GCM) and commits to it (SHA-256 over salt and content). The chain holds the
 * commitment only, so that destroying the key leaves the chain valid and the content unguessable.
 */
export function sealPayload(key: Buffer, { subjectId, content }: NewPayload): SealedPayload {
  const salted = Buffer.concat([randomBytes(16), Buffer.from(JSON.stringify(content))]);
  return { subjectId, box: seal(key, salted), commitment: createHash('sha256').update(salted).digest() };
}

function seal(key: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function unseal(key: Buffer, box: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12));
  cipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([cipher.update(box.subarray(12, -16)), cipher.final()]);
}

type PayloadRow = { eventId: string; subjectId: string; sealed: Buffer; wrapped: Buffer | null };

/** What the events said in words, for those whose subject still has a key; a destroyed key leaves its events without words. */
export async function payloadsOf(tx: Tx, eventIds: readonly string[]): Promise<Map<string, Record<string, unknown>>> {
  const rows = await tx.rows<PayloadRow>(
    sql`select p.event_id as "eventId", p.subject_id as "subjectId", p.sealed, k.wrapped
        from app.event_payload p join app.subject_key k on k.tenant_id = p.tenant_id and k.subject_id = p.subject_id
        where p.event_id = any(${eventIds}::uuid[])`,
    'events.payloads-of',
  );
  const found = new Map<string, Record<string, unknown>>();
  for (const { eventId, sealed, wrapped } of rows) {
    if (wrapped !== null) found.set(eventId, { ...found.get(eventId), ...contentOf(wrapped, sealed) });
  }
  return found;
}

/** Opens a payload with its subject's wrapped key. */
export const contentOf = (wrapped: Buffer, sealed: Buffer): Record<string, unknown> =>
  JSON.parse(unseal(openKey(wrapped), sealed).subarray(16).toString()) as Record<string, unknown>;

type StoredPayload = { eventId: string; subjectId: string; sealed: Buffer; wrapped: Buffer | null };

type Committed = { id: string; commitment: Buffer | null };

/**
 * What events say in words, held against what they commit to, or what a redaction since commits to. A payload under a destroyed key can be
 * counted only: nobody can read it, so nobody can prove it either.
 */
export async function payloadFaults(tx: Tx, events: readonly Committed[], redacted: Redacted): Promise<string[]> {
  const rows = await tx.rows<StoredPayload>(
    sql`select p.event_id as "eventId", p.subject_id as "subjectId", p.sealed, k.wrapped
        from app.event_payload p left join app.subject_key k on k.tenant_id = p.tenant_id and k.subject_id = p.subject_id
        where p.tenant_id = ${tx.tenantId} and p.event_id = any(${events.map(({ id }) => id)}::uuid[])`,
  );
  const byEvent = Map.groupBy(rows, ({ eventId }) => eventId);
  return events.flatMap((event) => faultsOfEvent(event, byEvent.get(event.id) ?? [], redacted));
}

const commitmentsIn = (commitment: Buffer | null): string[] =>
  Array.from({ length: (commitment?.length ?? 0) / 32 }, (_, at) => commitment?.toString('hex', at * 32, (at + 1) * 32) ?? '');

function faultsOfEvent({ id, commitment }: Committed, payloads: readonly StoredPayload[], redacted: Redacted): string[] {
  const committed = commitmentsIn(commitment);
  const count =
    payloads.length === committed.length ? [] : [`Event ${id} should have ${committed.length} payload(s), not ${payloads.length}`];
  const strange = payloads.filter(({ wrapped, sealed, subjectId }) => {
    if (wrapped === null) return false;
    const since = redacted.get(redactedKey(id, subjectId));
    return !(since === undefined ? committed : [since]).includes(commitmentTo(wrapped, sealed));
  });
  return [...count, ...strange.map(({ subjectId }) => `What event ${id} says about subject ${subjectId} was changed`)];
}

/** What an unreadable payload commits to matches nothing. */
function commitmentTo(wrapped: Buffer, sealed: Buffer): string {
  try {
    return createHash('sha256')
      .update(unseal(openKey(wrapped), sealed))
      .digest('hex');
  } catch {
    return 'unreadable';
  }
}
