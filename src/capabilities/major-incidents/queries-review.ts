import type { Actor } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { type NumberParts, numberOfTicket, seenTickets } from '../tickets/public.ts';
import type { ReviewPart } from './shared/words.ts';

export type ReviewRow = Readonly<Record<ReviewPart, string>> & {
  readonly version: number;
  readonly writtenById: string | null;
  readonly writtenAt: Date | null;
  readonly finishedById: string | null;
  readonly finishedAt: Date | null;
};

const unwritten: ReviewRow = {
  ...{ happened: '', impact: '', wentWell: '', wentBadly: '', causes: '' },
  ...{ version: 1, writtenById: null, writtenAt: null, finishedById: null, finishedAt: null },
};

/** As far as it is written; nothing kept: nobody has begun. */
export const reviewOf = async (tx: Tx, majorId: string): Promise<ReviewRow> =>
  (await tx.row<ReviewRow>(
    sql`select happened, impact, went_well as "wentWell", went_badly as "wentBadly", causes, version, written_by_id as "writtenById",
          written_at as "writtenAt", finished_by_id as "finishedById", finished_at as "finishedAt"
        from app.major_incident_review where tenant_id = ${tx.tenantId} and major_id = ${majorId}`,
    'major.review',
  )) ?? unwritten;

export type ActionRow = {
  readonly number: string;
  readonly title: string;
  readonly workspace: string;
  readonly state: string;
  readonly open: boolean;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly assigneeId: string | null;
  readonly dueAt: Date | null;
};

/** Tasks that came of the review, oldest first: those that the reader may see. What is done in another department is neither told nor counted. */
export async function actionsOf(tx: Tx, actor: Actor, majorId: string): Promise<ActionRow[]> {
  const rows = await tx.rows<Omit<ActionRow, 'number'> & NumberParts>(
    sql`select ${numberOfTicket.columns}, t.title, w.key as workspace, t.state, t.open, t.assignee_id as "assigneeId", t.due_at as "dueAt",
          case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name) end as team
        from app.major_incident_action a join app.ticket t on t.tenant_id = a.tenant_id and t.id = a.task_id
        join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
        left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
        where a.tenant_id = ${tx.tenantId} and a.major_id = ${majorId} and ${seenTickets(actor)} order by a.added_at, a.task_id limit 200`,
    'major.actions',
  );
  return rows.map(({ type, number, prefix, digits, ...row }) => ({
    ...row,
    number: numberOfTicket.written({ type, number, prefix, digits }),
  }));
}

export type ReviewStanding = { readonly majorId: string; readonly begun: boolean; readonly actions: number; readonly done: number };

/** How far the reviews of these are, and what follows from them as far as the reader may see it. */
export const reviewsOf = (tx: Tx, actor: Actor, majorIds: readonly string[]): Promise<ReviewStanding[]> =>
  tx.rows(
    sql`select m.id as "majorId", exists (select from app.major_incident_review r where r.tenant_id = m.tenant_id and r.major_id = m.id) as begun,
          count(t.id)::int as actions, (count(t.id) filter (where not t.open))::int as done
        from app.major_incident m left join app.major_incident_action a on a.tenant_id = m.tenant_id and a.major_id = m.id
        left join app.ticket t on t.tenant_id = a.tenant_id and t.id = a.task_id and ${seenTickets(actor)}
        where m.tenant_id = ${tx.tenantId} and m.id = any(${[...majorIds]}::uuid[]) group by m.tenant_id, m.id`,
    'major.reviews',
  );
