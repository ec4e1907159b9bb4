import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Arrived } from '../../../kernel/mail/receive.ts';

export const reasons = ['unreadable', 'machine', 'unknownLetter'] as const;
export type Reason = (typeof reasons)[number];

export const insertMail = (tx: Tx, mail: Permitted<Arrived & { id: string }, 'keep'>): Promise<number> =>
  tx.run(
    sql`insert into app.kept_mail (tenant_id, id, sender, recipient, raw, received_at)
        values (${tx.tenantId}, ${mail.id}, ${mail.sender}, ${mail.recipient}, ${mail.raw}, ${tx.now})`,
  );

export type KeptRow = { id: string; sender: string; recipient: string; raw: Buffer; attempts: number };

const mostTaken = 50;

export async function waitingMail(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from app.kept_mail where tenant_id = ${tx.tenantId} and reason is null order by received_at limit ${mostTaken}`,
  );
  return rows.map(({ id }) => id);
}

/** Counts the try before it is made, so that a mail that ends the process does not do so for ever. */
export const claimMail = (tx: Tx, { id }: Permitted<{ id: string }, 'keep'>): Promise<KeptRow | undefined> =>
  tx.row<KeptRow>(
    sql`update app.kept_mail set attempts = attempts + 1 where tenant_id = ${tx.tenantId} and id = ${id} and reason is null
        returning id, sender, recipient, raw, attempts`,
  );

export const markKept = (tx: Tx, { id, reason }: Permitted<{ id: string; reason: Reason }, 'keep'>): Promise<number> =>
  tx.run(sql`update app.kept_mail set reason = ${reason} where tenant_id = ${tx.tenantId} and id = ${id}`);

export const forgetMail = (tx: Tx, { id }: Permitted<{ id: string }, 'keep'>): Promise<number> =>
  tx.run(sql`delete from app.kept_mail where tenant_id = ${tx.tenantId} and id = ${id}`);
