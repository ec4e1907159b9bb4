import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { type NumberParts, numberOfTicket, seenTickets } from '../../tickets/public.ts';
import { judgeable } from '../policy.ts';
import type { Compared } from '../shared/clusters.ts';
import { nameOf } from './problems.ts';

export type MemberJson = NumberParts & {
  id: string;
  title: string;
  state: string;
  open: boolean;
  madeAt: string;
  service: string | null;
  serviceName: Localised | null;
  item: string | null;
};

export type CandidateRow = {
  id: string;
  workspaceId: string;
  workspace: string;
  dismissedAt: Date | null;
  dismissedSize: number | null;
  judgeId: string | null;
  judgeName: string | null;
  refreshedAt: Date;
  members: MemberJson[];
};

type Which = { readonly dismissed: boolean } | { readonly id: string };

const most = 50;

/**
 * Suggestions with those of their incidents that the reader may see and that no problem stands behind yet: why they belong together is told from
 * these alone, so that a suggestion gives away nothing of what one may not see.
 */
export const candidatesSeen = ({ tx, actor }: Call, which: Which): Promise<CandidateRow[]> =>
  tx.rows<CandidateRow>(
    sql`select c.id, c.workspace_id as "workspaceId", w.key as workspace, c.dismissed_at as "dismissedAt", c.dismissed_size as "dismissedSize",
          c.dismissed_by as "judgeId", ${nameOf(sql`j`)} as "judgeName", c.refreshed_at as "refreshedAt",
          coalesce((select jsonb_agg(jsonb_build_object('id', o.id, ${numberOfTicket.members}, 'title', o.title, 'state', o.state, 'open', o.open,
              'madeAt', o.made_at, 'service', s.id, 'serviceName', s.name, 'item', o.fields->>'configurationItem') order by o.id desc)
            from app.problem_candidate_ticket m
            join (select t.* from app.ticket t where ${seenTickets(actor)}) o on o.tenant_id = m.tenant_id and o.id = m.ticket_id
            left join app.request_type q on q.tenant_id = o.tenant_id and q.id = o.request_type_id
            left join app.service s on s.tenant_id = q.tenant_id and s.id = q.service_id
            where m.tenant_id = c.tenant_id and m.candidate_id = c.id and not exists (select from app.ticket_link l
              where l.tenant_id = o.tenant_id and l.from_id = o.id and l.kind = 'caused_by')), '[]'::jsonb) as members
        from app.problem_candidate c
        join app.workspace w on w.tenant_id = c.tenant_id and w.id = c.workspace_id
        left join app.person j on j.tenant_id = c.tenant_id and j.id = c.dismissed_by
        where c.tenant_id = ${tx.tenantId} and c.problem_id is null and ${judgeable(actor)}
          and ${'id' in which ? sql`c.id = ${which.id}` : which.dismissed ? sql`c.dismissed_at is not null` : sql`c.dismissed_at is null`}
        order by c.id desc limit ${most}`,
    'problems.candidates',
  );

/** When the reader's workspaces were last looked through. */
export const lookedThrough = async ({ tx, actor }: Call): Promise<Date | null> =>
  (
    await tx.row<{ at: Date | null }>(
      sql`select max(c.refreshed_at) as at from app.problem_candidate c where c.tenant_id = ${tx.tenantId} and ${judgeable(actor)}`,
      'problems.looked',
    )
  )?.at ?? null;

export const workspacesToSearch = async (tx: Tx): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(sql`select id from app.workspace where tenant_id = ${tx.tenantId} order by id`, 'problems.workspaces')
  ).map(({ id }) => id);

type Window = { readonly workspaceId: string; readonly since: Date; readonly most: number };

/**
 * Incidents of late behind which no problem stands, newest first and no more than can be compared in a moment: found by their ids, which sort by
 * time, so that it costs the same in a house with a million tickets.
 */
export const incidentsOfLate = (tx: Tx, { workspaceId, since, most: limit }: Window): Promise<Compared[]> =>
  tx.rows<Compared>(
    sql`select t.id, t.title, left(t.description_text, 400) as text, q.service_id as service, t.fields->>'configurationItem' as item
        from app.ticket t left join app.request_type q on q.tenant_id = t.tenant_id and q.id = t.request_type_id
        where t.tenant_id = ${tx.tenantId} and t.workspace_id = ${workspaceId} and t.type = 'incident' and t.merged_into_id is null
          and t.state <> 'canceled' and t.made_at >= ${since} and t.id >= ${oldestOf(since)}::uuid
          and not exists (select from app.ticket_link l where l.tenant_id = t.tenant_id and l.from_id = t.id and l.kind = 'caused_by')
        order by t.id desc limit ${limit}`,
    'problems.of-late',
  );

/** No ticket made since then has a smaller id. */
const oldestOf = (since: Date): string => {
  const time = Math.max(0, since.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
};

export type Earlier = { id: string; dismissedSize: number | null; ticketIds: string[] };

/** What was suggested of a workspace before. */
export const suggestedBefore = (tx: Tx, workspaceId: string): Promise<Earlier[]> =>
  tx.rows<Earlier>(
    sql`select c.id, c.dismissed_size as "dismissedSize", array(select m.ticket_id from app.problem_candidate_ticket m
          where m.tenant_id = c.tenant_id and m.candidate_id = c.id) as "ticketIds"
        from app.problem_candidate c where c.tenant_id = ${tx.tenantId} and c.workspace_id = ${workspaceId} and c.problem_id is null
        order by c.id`,
    'problems.suggested-before',
  );
