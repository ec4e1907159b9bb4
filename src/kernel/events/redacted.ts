import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';

/** What the payload of an event about a subject commits to since it was last redacted. */
export type Redacted = ReadonlyMap<string, string>;

export const redactedKey = (eventId: string, subjectId: string): string => `${eventId}/${subjectId}`;

type RedactedRow = { subjectId: string; events: string[]; commitments: string[] };

/** Everything that was redacted in a tenant's log, the last time of each. */
export async function redactedIn(tx: Tx): Promise<Redacted> {
  const rows = await tx.rows<RedactedRow>(
    sql`select object_id as "subjectId", facts->'events' as events, facts->'commitments' as commitments from app.event
        where tenant_id = ${tx.tenantId} and type = 'payload.redacted' order by xid, id`,
    'events.redacted',
  );
  return new Map(
    rows.flatMap(({ subjectId, events, commitments }) =>
      events.map((id, at): [string, string] => [redactedKey(id, subjectId), commitments[at] ?? '']),
    ),
  );
}
