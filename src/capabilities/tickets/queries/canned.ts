import { type Actor, type Call, holds, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { nameOf } from './columns.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

export type CannedRow = {
  id: string;
  name: string;
  html: string;
  ownerId: string | null;
  workspaceId: string | null;
  version: number;
};

/** The responses `c` that the actor may use: their own, their workspaces', the tenant's; who runs the tenant, all shared ones. */
function usable(actor: Actor): Sql {
  const spaces = holds(actor, 'tenantAdmin') ? 'all' : workspacesOf(actor, 'agent');
  const shared = spaces === 'all' ? sql`true` : sql`(c.workspace_id is null or c.workspace_id = any(${spaces}::uuid[]))`;
  return sql`case when c.owner_id is null then ${shared} else c.owner_id = ${actor.id} end`;
}

const select = sql`select c.id, c.name, c.body_html as html, c.owner_id as "ownerId", c.workspace_id as "workspaceId", c.version
  from app.canned_response c`;

export const cannedRows = ({ tx, actor }: Call): Promise<CannedRow[]> =>
  tx.rows<CannedRow>(
    sql`${select} where c.tenant_id = ${tx.tenantId} and ${usable(actor)} order by lower(c.name), c.id limit 500`,
    'tickets.canned',
  );

export const cannedRow = ({ tx, actor }: Call, id: string, lock = sql``): Promise<CannedRow | undefined> =>
  tx.row<CannedRow>(sql`${select} where c.tenant_id = ${tx.tenantId} and c.id = ${id} and ${usable(actor)} ${lock}`);

/** What a ticket has for the placeholders of a response. */
export type Facts = Numbered & {
  title: string;
  requesterGivenName: string;
  requesterFamilyName: string;
  requesterName: string;
  agentGivenName: string | null;
  agentName: string | null;
  assigneeName: string | null;
  teamName: string | null;
  workspaceName: Record<string, string>;
};

export const factsOf = ({ tx, actor }: Call, which: Sql): Promise<Facts | undefined> =>
  tx.row<Facts>(
    sql`select ${numberColumns}, t.title, r.given_name as "requesterGivenName", r.family_name as "requesterFamilyName",
          ${nameOf(sql`r`)} as "requesterName", a.given_name as "agentGivenName", ${nameOf(sql`a`)} as "agentName",
          ${nameOf(sql`x`)} as "assigneeName", g.name as "teamName", w.name as "workspaceName"
        from app.ticket t join app.person r on r.tenant_id = t.tenant_id and r.id = t.requester_id
        join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
        left join app.person a on a.tenant_id = t.tenant_id and a.id = ${actor.id}
        left join app.person x on x.tenant_id = t.tenant_id and x.id = t.assignee_id
        left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
        where t.tenant_id = ${tx.tenantId} and t.id = ${which}`,
  );
