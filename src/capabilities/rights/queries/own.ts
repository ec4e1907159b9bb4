import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { SayPermission } from '../contract-own.ts';

export type PermissionEvent = SayPermission & { readonly at: Date };

/** What a person answered their browsers, newest first. */
export const permissionEvents = (tx: Tx, personId: string): Promise<PermissionEvent[]> =>
  tx.rows<PermissionEvent>(
    sql`select permission, state, act, at from app.device_permission_event
        where tenant_id = ${tx.tenantId} and person_id = ${personId} order by at desc, number desc`,
    'rights.permissions',
  );

export type Shown = {
  readonly of: 'policy' | 'notice' | 'choice';
  readonly number: number;
  readonly title: string | null;
  readonly fingerprint: Buffer | null;
  readonly written: Date | null;
  readonly seen: Date | null;
  readonly acknowledged: Date | null;
};

/** Which changes of policy and notice a person was told of. */
export const noticesShown = (tx: Tx, personId: string): Promise<Shown[]> =>
  tx.rows<Shown>(
    sql`select series as of, number, null as title, null as fingerprint, written_at as written, seen_at as seen, acknowledged_at as acknowledged
        from app.policy_notice where tenant_id = ${tx.tenantId} and person_id = ${personId}`,
    'rights.notices-shown',
  );

/** The words of each choice that a person was shown, once for each wording. */
export const wordsShown = (tx: Tx, personId: string): Promise<Shown[]> =>
  tx.rows<Shown>(
    sql`select 'choice' as of, e.policy as number, n.notice ->> 'title' as title, n.fingerprint, null as written, min(e.at) as seen,
          min(e.at) filter (where e.state <> 'requested') as acknowledged
        from app.consent_event e join app.consent_notice n on n.tenant_id = e.tenant_id and n.fingerprint = e.notice
        where e.tenant_id = ${tx.tenantId} and e.person_id = ${personId} group by e.policy, n.notice, n.fingerprint`,
    'rights.words-shown',
  );
