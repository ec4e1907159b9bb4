import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { isInstructed } from '../directory/public.ts';
import type { OwnUsageReply } from './contract.ts';

export type Standing = { readonly instructed: boolean; readonly number: string | null; readonly since: Date | null };

/** Whether it is instructed here, and which number stands for this person. */
export async function standingOf(tx: Tx, personId: string): Promise<Standing> {
  const row = await tx.row<Standing>(
    sql`select ${isInstructed(tx, 'usage')} as instructed, n.id as number, n.made_at as since from (select 1) one
        left join app.usage_number n on n.tenant_id = ${tx.tenantId} and n.person_id = ${personId}`,
    'usage.standing',
  );
  return row ?? { instructed: false, number: null, since: null };
}

type Dated<T extends { minute: string }> = Omit<T, 'minute'> & { readonly minute: Date };
export type ViewRow = Dated<OwnUsageReply['views'][number]>;
export type DiagnosticRow = Dated<OwnUsageReply['diagnostics'][number]>;

const own = (tx: Tx, personId: string) =>
  sql`join app.usage_number n on n.tenant_id = r.tenant_id and n.id = r.number where r.tenant_id = ${tx.tenantId} and n.person_id = ${personId}`;

/** The rows of this person's own number, newest first. */
export const viewsOf = (tx: Tx, personId: string): Promise<ViewRow[]> =>
  tx.rows<ViewRow>(
    sql`select r.minute, r.page, r.seconds, r.browser, r.network::text as network from app.usage_view r ${own(tx, personId)}
        order by r.minute desc, r.id limit 200`,
    'usage.own-views',
  );

export const diagnosticsOf = (tx: Tx, personId: string): Promise<DiagnosticRow[]> =>
  tx.rows<DiagnosticRow>(
    sql`select r.minute, r.page, r.app_version as version, r.fault, r.stack as places, r.lcp, r.inp, r.cls, r.ttfb
        from app.usage_diagnostic r ${own(tx, personId)} order by r.minute desc, r.id limit 50`,
    'usage.own-diagnostics',
  );
