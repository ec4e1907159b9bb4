import { type Call, workspacesOf } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { visible } from '../policy.ts';
import { numberOf } from '../replies/row.ts';
import { nameOf } from './columns.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

const recent = 3 * 86_400_000;
const [considered, shown, leastAlike] = [1000, 20, 0.2] as const;

/** An open incident that may be the same, and why one thinks so. */
export type AlikeTicket = {
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly requester: string;
  readonly madeAt: Date;
  /** How alike the titles are, from 0 to 1. */
  readonly alike: number;
  readonly sameType: boolean;
  readonly sameTeam: boolean;
};

/**
 * Among the newest thousand open incidents of three days around it in the workspaces one works in, those of a title like its title, or asked by the
 * same request type: permission before the cap, so that what one may not see pushes nothing out.
 */
export async function alikeTo({ tx, actor }: Call, ticketId: string): Promise<AlikeTicket[]> {
  const spaces = workspacesOf(actor, 'agent');
  const rows = await tx.rows<Omit<AlikeTicket, 'number'> & Numbered>(
    sql`with it as (select id, title, team_id, request_type_id, made_at, parent_id from app.ticket where tenant_id = ${tx.tenantId} and id = ${ticketId}),
        near as (select t.* from app.ticket t, it where t.tenant_id = ${tx.tenantId} and t.open and t.type = 'incident' and ${visible(actor)}
          and ${spaces === 'all' ? sql`true` : sql`t.workspace_id = any(${[...spaces]}::uuid[])`}
          and t.parent_id is null and t.major is null and t.id <> it.id and t.id is distinct from it.parent_id
          and t.made_at >= it.made_at - ${recent} * interval '1 millisecond' order by t.made_at desc limit ${considered}),
        judged as (select t.*, public.similarity(lower(t.title), lower(it.title))::float8 as alike,
          coalesce(t.request_type_id = it.request_type_id, false) as same_type, coalesce(t.team_id = it.team_id, false) as same_team from near t, it)
        select ${numberColumns}, t.title, t.state, ${nameOf(sql`p`)} as requester, t.made_at as "madeAt", t.alike, t.same_type as "sameType",
          t.same_team as "sameTeam"
        from judged t join app.person p on p.tenant_id = t.tenant_id and p.id = t.requester_id
        where t.alike >= ${leastAlike} or t.same_type order by t.alike + case when t.same_type then 0.2 else 0 end desc, t.made_at desc limit ${shown}`,
    'tickets.alike',
  );
  return rows.map(({ type, number, prefix, digits, ...row }) => ({ ...row, number: numberOf({ type, number, prefix, digits }) }));
}

/** A ticket, and what hangs directly below it and is no task of it, of what one may see: itself first, then the oldest. */
export const belowOf = ({ tx, actor }: Call, ticketId: string): Promise<{ id: string; requester: string }[]> =>
  tx.rows(
    sql`select t.id, ${nameOf(sql`p`)} as requester from app.ticket t
        join app.person p on p.tenant_id = t.tenant_id and p.id = t.requester_id
        where t.tenant_id = ${tx.tenantId} and (t.id = ${ticketId} or t.parent_id = ${ticketId}) and t.type <> 'task' and ${visible(actor)}
        order by t.id <> ${ticketId}, t.id limit 501`,
    'tickets.below',
  );
