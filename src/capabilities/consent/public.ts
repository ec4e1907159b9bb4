import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { ConsentPurpose } from '../../kernel/shared/purposes.ts';

/**
 * Whether this person allows this now. Asked at the moment of use, in the transaction that would use it, and never kept: a no holds from the
 * next question on. No answer is a no; so is a yes to less than the policy in force says.
 */
export async function consentFor(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<boolean> {
  const last = await tx.row<{ given: boolean }>(
    sql`select e.state = 'given' and e.policy >= app.fresh_consent_from(e.purpose, ${tx.now}) as given from app.consent_event e
        where e.tenant_id = ${tx.tenantId} and e.person_id = ${personId} and e.purpose = ${purpose} and e.state <> 'requested'
        order by e.number desc limit 1`,
    'consent.for',
  );
  return last?.given ?? false;
}
