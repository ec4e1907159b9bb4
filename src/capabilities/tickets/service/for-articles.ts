import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { visible } from '../policy.ts';
import { numbered } from '../queries/ticket.ts';
import { openTicket } from './open.ts';

export type Question = { id: string; workspaceId: string; requesterId: string; title: string; descriptionText: string };

/** Who asked in a ticket, and what; undefined where the caller may not see it. */
export const questionOf = ({ tx, actor }: Call, number: string): Promise<Question | undefined> =>
  tx.row(
    sql`select t.id, t.workspace_id as "workspaceId", t.requester_id as "requesterId", t.title, t.description_text as "descriptionText"
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${numbered(tx, number, visible(actor))}`,
    'tickets.question',
  );

/** Who asked, reported or works in these tickets, as far as the caller may see them. */
export async function peopleOf({ tx, actor }: Call, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select distinct p.id from app.ticket t cross join lateral unnest(array[t.requester_id, t.opened_by_id, t.assignee_id]) p (id)
        where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[]) and ${visible(actor)} and p.id is not null`,
    'tickets.people',
  );
  return rows.map(({ id }) => id);
}

export type Learnt = { id: string; workspaceId: string; title: string; descriptionText: string; resolutionNotes: string };

/** What a ticket tells that others could learn from. */
export async function learntFrom(call: Call, number: string): Promise<Learnt> {
  const { id, title, descriptionText, resolutionNotes } = await openTicket(call, number);
  const question = await questionOf(call, number);
  if (question === undefined) throw new Error('A ticket is gone that was read');
  return { id, workspaceId: question.workspaceId, title, descriptionText, resolutionNotes: resolutionNotes ?? '' };
}
