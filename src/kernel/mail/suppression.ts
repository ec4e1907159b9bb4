import { sql } from '../db/sql.ts';
import type { Tx } from '../db/tx.ts';
import { keyedHash } from '../events/keys.ts';
import { type AskedClass, askedClasses } from '../shared/message-classes.ts';

/** The address as it is kept here: nobody reads it back, and no list of addresses finds it without the key outside the database. */
const hashOf = ({ tenantId }: Tx, address: string): Buffer => keyedHash(`mail ${tenantId} ${address.trim().toLowerCase()}`);

/** Whether this address is left in peace, whoever it belongs to by now. */
export async function isSuppressed(tx: Tx, address: string, messageClass: AskedClass): Promise<boolean> {
  const found = await tx.row<{ isThere: boolean }>(
    sql`select true as "isThere" from app.mail_suppression
        where tenant_id = ${tx.tenantId} and address = ${hashOf(tx, address)} and class = ${messageClass} limit 1`,
    'mail.suppressed',
  );
  return found !== undefined;
}

/** Which of these addresses are left in peace. */
export async function suppressedAmong(tx: Tx, addresses: readonly string[], messageClass: AskedClass): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ address: Buffer }>(
    sql`select address from app.mail_suppression where tenant_id = ${tx.tenantId} and class = ${messageClass}`,
    'mail.suppressed-all',
  );
  // The key is outside of the database: it is here that an address becomes what is kept of it.
  const silent = new Set(rows.map(({ address }) => address.toString('hex')));
  return new Set(silent.size === 0 ? [] : addresses.filter((address) => silent.has(hashOf(tx, address).toString('hex'))));
}

export const suppress = (tx: Tx, address: string, messageClass: AskedClass): Promise<number> =>
  insert(tx, address, [messageClass], 'unsubscribed');

/** A mailbox that its server does not know gets nothing more but what is owed. */
export const suppressBounced = (tx: Tx, address: string): Promise<number> => insert(tx, address, askedClasses, 'bounced');

const insert = (tx: Tx, address: string, classes: readonly AskedClass[], reason: 'unsubscribed' | 'bounced'): Promise<number> =>
  tx.run(
    sql`insert into app.mail_suppression (tenant_id, address, class, reason, at)
        select ${tx.tenantId}, ${hashOf(tx, address)}, c, ${reason}, ${tx.now} from unnest(${[...classes]}::text[]) c on conflict do nothing`,
    'mail.suppress',
  );

/** The person at this address asked for it again, themselves; that it bounced stays. */
export const allowAgain = (tx: Tx, address: string, messageClass: AskedClass): Promise<number> =>
  tx.run(
    sql`delete from app.mail_suppression where tenant_id = ${tx.tenantId} and address = ${hashOf(tx, address)}
          and class = ${messageClass} and reason = 'unsubscribed'`,
    'mail.allowed',
  );
