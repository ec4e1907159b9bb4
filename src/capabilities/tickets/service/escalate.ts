import { type Call, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { type Numbered, numberColumns } from '../queries/number-columns.ts';
import { numberOf } from '../replies/row.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { assigned } from './assign.ts';
import { heldById } from './held.ts';
import { save } from './save.ts';

/** What is to become of a ticket that is late. */
export type Escalated = {
  /** The team that gets it. */
  readonly team?: string | undefined;
  /** One priority higher, for this reason. */
  readonly raise?: string | undefined;
  readonly tags: readonly string[];
};

/** Only what is open is late. */
export async function escalate(call: Call, id: string, { team, raise, tags }: Escalated): Promise<void> {
  const held = await heldById(call, id);
  if (held?.open !== true) return;
  const handed = team === undefined || team === held.teamId ? held : await assigned(call, held, { team });
  const after = raise === undefined ? handed : raised(held, handed, raise);
  await save(
    call,
    permit(held, 'change', () => true),
    after,
    [...new Set([...held.tags, ...tags])].sort(),
  );
}

const highest = 1;

const raised = ({ priority }: HeldTicket, ticket: Ticket, reason: string): Ticket =>
  priority === highest ? ticket : { ...ticket, priority: priority - 1, priorityOverrideReason: reason };

/** Whose it is, and what letters about it say. */
export type ToEscalate = {
  readonly number: string;
  readonly title: string;
  readonly workspaceId: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
};

export async function toEscalate({ tx }: Call, id: string): Promise<ToEscalate | undefined> {
  const row = await tx.row<Omit<ToEscalate, 'number'> & Numbered>(
    sql`select ${numberColumns}, t.title, t.workspace_id as "workspaceId", t.team_id as "teamId", t.assignee_id as "assigneeId"
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${id} and t.open`,
    'tickets.to-escalate',
  );
  return row === undefined ? undefined : { ...row, number: numberOf(row) };
}
