import { machine } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { AskedClass } from '../../../kernel/shared/message-classes.ts';
import { answer } from '../service.ts';
import { hashOf } from './send.ts';

export type Subscription = { readonly personId: string; readonly class: AskedClass };

/** Which letters a way out ends, for whom; undefined for a secret that no letter of this tenant carried. */
export const subscriptionAt = (tenantId: string, secret: string): Promise<Subscription | undefined> =>
  transact(machine(tenantId, 'administration'), ({ tx }) =>
    tx.row<Subscription>(
      sql`select person_id as "personId", class from app.message_log where tenant_id = ${tx.tenantId} and unsubscribe = ${hashOf(secret)}`,
      'mail.unsubscribe',
    ),
  );

/**
 * Ends them at once, for the person who got the letter and by nobody's session: whoever holds the letter may only leave by it. Pressed again it
 * says the same and changes nothing.
 */
export async function unsubscribe(tenantId: string, { personId, class: purpose }: Subscription): Promise<void> {
  const left = { ...machine(tenantId, 'administration'), scopes: ['choices:write'], afterContract: true as const };
  const reader = { ...left, kind: 'person' as const, id: personId };
  await transact(reader, (call) =>
    answer(call, { purpose, answer: 'refused', notice: '', act: newId(call.tx.now.getTime()), place: 'letter' }, false),
  );
}
