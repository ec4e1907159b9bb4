import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { openIncidentFor } from '../../tickets/public/asked.ts';
import { mayProve } from '../policy.ts';
import { lostWords } from './letters.ts';
import type { Campaign } from './open.ts';
import { markTasked } from './store.ts';

const day = 86_400_000;
/** So long the application alone waits for somebody whose letter came back. */
const patience = 7;

type Owner = { readonly id: string; readonly email: string; readonly locale: string };

/** Whose letters came back and who were not here since are a task for whoever runs the tenant: one for all of them, and each person once. */
export async function askOwner(call: Call, { series, version }: Campaign): Promise<void> {
  const { tx, actor } = call;
  const [ids, owner] = await Promise.all([lostIn(tx, { series, number: version.number }), ownerOf(tx)]);
  if (ids.length === 0 || owner === undefined) return;
  await markTasked(tx, permitNew({ ids, series, number: version.number }, 'tell', mayProve(actor)));
  const said = lostWords[localeOf(owner.locale)]({ people: ids.length, days: patience, service: version.document.serviceName });
  await openIncidentFor(call, { ...said, for: owner });
}

async function lostIn(tx: Tx, { series, number }: { series: string; number: number }): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select n.person_id as id from app.policy_notice n join app.person p on p.tenant_id = n.tenant_id and p.id = n.person_id
        where n.tenant_id = ${tx.tenantId} and n.series = ${series} and n.number = ${number} and p.active
          and n.bounced_at <= ${new Date(tx.now.getTime() - patience * day)} and n.seen_at is null and n.tasked_at is null`,
    'policy.lost',
  );
  return rows.map(({ id }) => id);
}

const ownerOf = (tx: Tx): Promise<Owner | undefined> =>
  tx.row<Owner>(
    sql`select p.id, p.email, p.locale from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.tenant_id = ${tx.tenantId} and g.role = 'tenantAdmin' and p.active order by g.granted_at, p.id limit 1`,
    'policy.owner',
  );
