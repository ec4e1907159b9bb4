import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { numberOf } from '../replies/row.ts';
import { type AskedBy, askedBy } from '../shared/asked-by.ts';
import { nameOf } from './columns.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

type Row = Numbered & {
  id: string;
  title: string;
  description: string;
  requestTypeId: string | null;
  requestTypeVersion: number | null;
  fields: Record<string, unknown>;
  service: string | null;
  namedTeam: string | null;
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
export type LatestTicket = Omit<Row, keyof Numbered | 'requestTypeId' | 'requestTypeVersion' | 'fields'> &
  Pick<Row, 'type'> & { readonly ticketNumber: string; readonly asked: AskedBy | null };

type Which = { readonly limit: number; readonly tasks: boolean };

/**
 * Whoever named somebody for a task, or for anything else another team than its form does, asked no rule, and no rule would be asked. What was brought
 * along from elsewhere came without rules, and shows what they would make of it.
 */
const isLeftToRules = sql`(
  case when t.type = 'task' then b.facts ->> 'assigneeId' is null
    else b.facts ->> 'teamId' is null or b.facts ->> 'teamId' = v.definition ->> 'team' or b.facts ->> 'replayed' = 'true' end
  or exists (select from app.event x where x.tenant_id = t.tenant_id and x.object_id = t.id and x.type = 'ticket.assignedByRule'))`;

/**
 * Without a name, so that it is planned for this workspace: of a large one the newest are read from the end of the key, of a small one all.
 * The team that the form named is what a rule finds, of a task the one with which it began; what people made of it since is where the ticket is.
 * A task was asked by what it belongs to was asked by.
 */
export async function latestIn(tx: Tx, workspaceId: string, { limit, tasks }: Which): Promise<LatestTicket[]> {
  const rows = await tx.rows<Row>(
    sql`select t.id, ${numberColumns}, t.title, t.description_text as description, o.request_type_id as "requestTypeId",
          o.request_type_version as "requestTypeVersion", o.fields, y.service_id as service,
          case when t.type = 'task' then (b.facts ->> 'teamId')::uuid else (v.definition ->> 'team')::uuid end as "namedTeam", t.priority, t.impact, t.urgency, t.channel,
          array(select x.tag from app.ticket_tag x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) as tags,
          t.team_id as "teamId", g.name as "teamName", t.assignee_id as "assigneeId", ${nameOf(sql`a`)} as "assigneeName",
          t.requester_id as "requesterId", r.vip as "requesterVip", r.department_id as "requesterDepartment",
          r.location_id as "requesterLocation",
          array(select m.team_id from app.team_member m where m.tenant_id = r.tenant_id and m.person_id = r.id) as "requesterTeams",
          t.made_at as "madeAt", coalesce(t.resolved_at, t.closed_at) as "overAt"
        from (select * from app.ticket where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and (${tasks} or type <> 'task')
          order by id desc limit ${limit}) t
        join app.ticket o on o.tenant_id = t.tenant_id and o.id = case when t.type = 'task' then t.parent_id else t.id end
        left join lateral (select e.facts from app.event e where e.tenant_id = t.tenant_id and e.object_id = t.id
          and e.type = 'ticket.created' limit 1) b on true
        join app.person r on r.tenant_id = t.tenant_id and r.id = t.requester_id
        left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
        left join app.person a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
        left join app.request_type y on y.tenant_id = t.tenant_id and y.id = o.request_type_id
        left join app.request_type_version v on v.tenant_id = t.tenant_id and v.request_type_id = o.request_type_id
          and v.number = o.request_type_version
        where ${isLeftToRules} order by t.id desc`,
  );
  return rows.map(({ type, number, prefix, digits, requestTypeId, requestTypeVersion, fields, ...row }) => ({
    ...row,
    type,
    asked: askedBy({ requestTypeId, requestTypeVersion, fields }),
    ticketNumber: numberOf({ type, number, prefix, digits }),
  }));
}
