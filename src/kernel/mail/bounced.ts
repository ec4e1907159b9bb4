import { type Call, machine } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { transact } from '../db/transact.ts';
import { suppressBounced } from './suppression.ts';

/** The tenant whose letter this is, if it is one of ours. */
export async function tenantOfLetter(asking: string, id: string): Promise<string | undefined> {
  const found = await transact(machine(asking), ({ tx }) =>
    tx.row<{ tenant: string | null }>(sql`select app.tenant_of_letter(${id}) as tenant`),
  );
  return found?.tenant ?? undefined;
}

type Told = { readonly id: string; readonly status: string; readonly mentioned: string };

/** A letter came back for good: noted on it, and its address gets nothing more but what is owed. Only if the bounce names the address it went to. */
export async function bouncedLetter({ tx }: Call, { id, status, mentioned }: Told): Promise<void> {
  const letter = await tx.row<{ recipient: string }>(
    sql`select recipient from app.outbound_mail where tenant_id = ${tx.tenantId} and id = ${id} and sent_at is not null`,
  );
  if (letter === undefined || !mentioned.includes(letter.recipient.toLowerCase())) return;
  await tx.run(
    sql`update app.outbound_mail set bounced_at = coalesce(bounced_at, ${tx.now}), last_error = ${`Came back: ${status}`}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
  await suppressBounced(tx, letter.recipient);
}
