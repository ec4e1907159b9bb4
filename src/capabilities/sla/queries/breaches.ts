import { type Actor, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';

export type ReasonRow = { id: string; workspaceId: string; name: Localised; active: boolean; version: number };

const reason = sql`select id, workspace_id as "workspaceId", name, active, version from app.breach_reason`;

export const reasonById = (tx: Tx, id: string): Promise<ReasonRow | undefined> =>
  tx.row<ReasonRow>(sql`${reason} where tenant_id = ${tx.tenantId} and id = ${id}`, 'sla.breach-reason');

/** Those of a workspace in the order in which they were made. */
export const reasonsOf = (tx: Tx, workspaceId: string): Promise<ReasonRow[]> =>
  tx.rows<ReasonRow>(
    sql`${reason} where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} order by made_at, id limit 500`,
    'sla.breach-reasons',
  );

export type ExplanationRow = {
  ticketId: string;
  levelId: string;
  cycle: number;
  reasonId: string;
  name: Localised;
  byId: string;
  byName: string;
  at: Date;
};

const explained = sql`x.reason_id as "reasonId", r.name, x.explained_by as "byId",
  coalesce(p.given_name || ' ' || p.family_name, '') as "byName", x.explained_at as at`;
const beside = sql`join app.breach_reason r on r.tenant_id = x.tenant_id and r.id = x.reason_id
  left join app.person p on p.tenant_id = x.tenant_id and p.id = x.explained_by`;

/** What was said about the clocks of a ticket. */
export const explanationsOf = (tx: Tx, ticketId: string): Promise<ExplanationRow[]> =>
  tx.rows<ExplanationRow>(
    sql`select x.ticket_id as "ticketId", x.level_id as "levelId", x.cycle, ${explained}
        from app.breach_explanation x ${beside} where x.tenant_id = ${tx.tenantId} and x.ticket_id = ${ticketId}`,
    'sla.explanations',
  );

export type BreachRow = { ticketId: string; levelId: string; level: Localised; cycle: number; missedAt: Date } & {
  [K in 'reasonId' | 'name' | 'byId' | 'byName' | 'at']: ExplanationRow[K] | null;
};

/** Where somebody leads, and so where they ask why. */
function led(actor: Actor): Sql {
  const workspaces = workspacesOf(actor, 'teamLead');
  return workspaces === 'all' ? sql`true` : sql`l.workspace_id = any(${workspaces}::uuid[])`;
}

/** What was missed, the latest first. */
export const breaches = (tx: Tx, actor: Actor, isUnexplained: boolean): Promise<BreachRow[]> =>
  tx.rows<BreachRow>(
    sql`select m.ticket_id as "ticketId", m.level_id as "levelId", v.definition -> 'name' as level, m.cycle, m.reached_at as "missedAt",
          ${explained}
        from app.clock_mark m
        join app.service_level l on l.tenant_id = m.tenant_id and l.id = m.level_id and ${led(actor)}
        join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id and v.number = l.published_version
        left join app.breach_explanation x
          on x.tenant_id = m.tenant_id and x.ticket_id = m.ticket_id and x.level_id = m.level_id and x.cycle = m.cycle
        left join app.breach_reason r on r.tenant_id = x.tenant_id and r.id = x.reason_id
        left join app.person p on p.tenant_id = x.tenant_id and p.id = x.explained_by
        where m.tenant_id = ${tx.tenantId} and m.mark = 'breach' and (${!isUnexplained} or x.ticket_id is null)
        order by m.reached_at desc, m.ticket_id, m.level_id limit 200`,
    'sla.breaches',
  );
