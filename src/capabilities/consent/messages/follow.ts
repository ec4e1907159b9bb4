import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { allowAgain, suppress } from '../../../kernel/mail/suppression.ts';
import { type AskedClass, askedClasses } from '../../../kernel/shared/message-classes.ts';
import type { ConsentPurpose } from '../../../kernel/shared/purposes.ts';
import type { Act } from '../shared/fold.ts';

/** Letters that one asks for by a consent of the same name. */
export const isAskedClass = (purpose: ConsentPurpose): purpose is AskedClass => (askedClasses as readonly string[]).includes(purpose);

/** Taken back, the address is left in peace whoever it belongs to later, and what waits for its way out does not go; allowed, it may be written to again. */
export async function followMail(tx: Tx, personId: string, messageClass: AskedClass, state: Act['state']): Promise<void> {
  if (state !== 'given' && state !== 'withdrawn') return;
  const address = await addressOf(tx, personId);
  if (address === undefined) return;
  if (state === 'given') await allowAgain(tx, address, messageClass);
  else await Promise.all([suppress(tx, address, messageClass), holdBack(tx, personId, messageClass)]);
}

async function addressOf(tx: Tx, personId: string): Promise<string | undefined> {
  const found = await tx.row<{ email: string }>(sql`select email from app.person where tenant_id = ${tx.tenantId} and id = ${personId}`);
  return found?.email;
}

const holdBack = (tx: Tx, personId: string, messageClass: AskedClass): Promise<number> =>
  tx.run(
    sql`delete from app.outbound_mail where tenant_id = ${tx.tenantId} and to_person_id = ${personId} and class = ${messageClass} and sent_at is null`,
  );
