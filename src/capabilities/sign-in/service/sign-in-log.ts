import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { payloadsOf } from '../../../kernel/events/payloads.ts';
import type { SignInEntry } from '../contract.ts';

const kinds: Record<string, SignInEntry['kind']> = {
  'session.started': 'started',
  'session.ended': 'ended',
  'session.refused': 'refused',
  'password.changed': 'passwordChanged',
  'password.resetAsked': 'resetAsked',
  'token.made': 'tokenMade',
  'token.revoked': 'tokenRevoked',
};

/** What the log says of this person's own coming and going, newest first. */
export async function seeSignIns({ tx, actor }: Call, { limit }: { limit: number }): Promise<{ items: SignInEntry[] }> {
  const rows = await entriesOf(tx, actor.id, limit);
  const words = await payloadsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return { items: rows.flatMap((row) => entryOf(row, words.get(row.id)?.['browser'])) };
}

type Row = { id: string; at: Date; type: string };

function entryOf({ at, type }: Row, browser: unknown): SignInEntry[] {
  const kind = kinds[type];
  return kind === undefined ? [] : [{ at: at.toISOString(), kind, browser: typeof browser === 'string' ? browser : null }];
}

const entriesOf = (tx: Tx, personId: string, limit: number): Promise<Row[]> =>
  tx.rows<Row>(
    sql`select id, at, type from app.event
        where tenant_id = ${tx.tenantId} and object_id = ${personId} and type = any(${Object.keys(kinds)}::text[])
        order by at desc, id desc limit ${limit}`,
  );
