import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { numberOf } from '../replies/row.ts';
import { nameOf } from './columns.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

type Row = Numbered & {
  id: string;
  title: string;
  description: string;
  requestType: string | null;
  service: string | null;
  typeTeam: string | null;
  priority: number;
  impact: number;
  urgency: number;
  tags: string[];
  channel: string;
  teamId: string | null;
  teamName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  requesterId: string;
  requesterVip: boolean;
  requesterDepartment: string | null;
  requesterLocation: string | null;
  requesterTeams: string[];
  madeAt: Date;
  overAt: Date | null;
};

/** A ticket of before, with what was known when it was made as far as it is known today. */
export type LatestTicket = Omit<Row, keyof Numbered> & Pick<Row, 'type'> & { readonly ticketNumber: string };

/**
 * Without a name, so that it is planned for this workspace: of a large one the newest are read from the end of the key, of a small one all.
 * The team that the form named is what a rule finds; what people made of it since is where the ticket is.
 */
export async function latestIn(tx: Tx, workspaceId: string, limit: number): Promise<LatestTicket[]> {
  const rows = await tx.rows<Row>(
    sql`select t.id, ${numberColumns}, t.title, t.description_text as description, t.request_type_id as "requestType",
          y.service_id as service, v.definition ->> 'team' as "typeTeam", t.priority, t.impact, t.urgency, t.channel,
          array(select x.tag from app.ticket_tag x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) as tags,
          t.team_id as "teamId", g.name as "teamName", t.assignee_id as "assigneeId", ${nameOf(sql`a`)} as "assigneeName",
          t.requester_id as "requesterId", r.vip as "requesterVip", r.department_id as "requesterDepartment",
          r.location_id as "requesterLocation",
          array(select m.team_id from app.team_member m where m.tenant_id = r.tenant_id and m.person_id = r.id) as "requesterTeams",
          t.made_at as "madeAt", coalesce(t.resolved_at, t.closed_at) as "overAt"
        from (select * from app.ticket where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type <> 'task'
          order by id desc limit ${limit}) t
        join app.person r on r.tenant_id = t.tenant_id and r.id = t.requester_id
        left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
        left join app.person a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
        left join app.request_type y on y.tenant_id = t.tenant_id and y.id = t.request_type_id
        left join app.request_type_version v on v.tenant_id = t.tenant_id and v.request_type_id = t.request_type_id
          and v.number = t.request_type_version
        order by t.id desc`,
  );
  return rows.map(({ type, number, prefix, digits, ...row }) => ({
    ...row,
    type,
    ticketNumber: numberOf({ type, number, prefix, digits }),
  }));
}
