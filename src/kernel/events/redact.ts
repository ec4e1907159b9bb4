import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { keysFor } from './keys.ts';
import { sealPayload } from './payloads.ts';

/** What an event shall still say about its subject. */
export type Redaction = { readonly eventId: string; readonly content: Readonly<Record<string, unknown>> };

/**
 * Writes anew what events said about a subject, with less in it; the old words and their salt are gone, so what the chain commits to can be
 * guessed by nobody. An event tells it and commits to what stands there now: verification finds a payload that was changed otherwise, and one
 * that was brought back.
 */
export async function redactPayloads(call: Call, subjectId: string, redactions: readonly Redaction[]): Promise<void> {
  const key = (await keysFor(call, [subjectId])).get(subjectId);
  if (key === undefined) throw new Error('A payload without a key');
  const events = redactions.map(({ eventId }) => eventId);
  const sealed = redactions.map(({ content }) => sealPayload(key, { subjectId, content }));
  const row = await call.tx.row<{ count: number }>(
    sql`select app.redact_payloads(${events}::uuid[], ${subjectId}, ${sealed.map(({ box }) => box)}::bytea[]) as count`,
    'events.redact',
  );
  if (row?.count !== redactions.length) throw new Error(`${row?.count} payloads were redacted, not ${redactions.length}`);
  call.tx.emit({
    type: 'payload.redacted',
    objectId: subjectId,
    facts: { events, commitments: sealed.map(({ commitment }) => commitment.toString('hex')) },
  });
}
