import { type Call, type Permitted, permit } from '../../../kernel/access/access.ts';
import type { Sql } from '../../../kernel/db/sql.ts';
import { isAgent, visible } from '../policy.ts';
import { teamNamed } from '../queries/lookups.ts';
import { numberColumns } from '../queries/number-columns.ts';
import { numbered } from '../queries/ticket.ts';
import { numberOf } from '../replies/row.ts';
import type { TicketType } from '../shared/types.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { taskStates } from '../store/tickets.ts';
import { openWith } from './begin.ts';
import { changeTicket } from './change.ts';
import { createTicket } from './create.ts';
import { heldById, heldFor } from './held.ts';
import { moved } from './move.ts';
import { richText } from './rich-text.ts';
import { save } from './save.ts';
import { taskPlan } from './tasks.ts';

/** What a capability that has a type of its own on the spine knows of one of its tickets, held until the transaction ends. */
export type OnSpine = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly description: string;
  readonly state: string;
  readonly open: boolean;
  readonly workspaceId: string;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly requesterId: string;
  readonly openedById: string;
};

const onSpine = (held: HeldTicket): OnSpine => ({
  id: held.id,
  number: numberOf(held),
  title: held.title,
  description: held.descriptionText,
  state: held.state,
  open: held.open,
  workspaceId: held.workspaceId,
  teamId: held.teamId,
  assigneeId: held.assigneeId,
  requesterId: held.requesterId,
  openedById: held.openedById,
});

/** A ticket of that type by its number, held for a deed of those who work where it lies; 404 where it is not visible or of another type. */
async function heldOfType<Deed extends string>(
  call: Call,
  { number, type }: { readonly number: string; readonly type: TicketType },
  deed: Deed,
): Promise<Permitted<OnSpine, Deed>> {
  const held = await heldFor(call, number, deed, (ticket) => isAgent(call.actor, ticket));
  return permit(held.type === type ? onSpine(held) : undefined, deed, () => true);
}

/** The same by its identifier, for the house itself. */
async function heldOnSpine(call: Call, id: string): Promise<OnSpine | undefined> {
  const held = await heldById(call, id);
  return held === undefined ? undefined : onSpine(held);
}

/** Moves a ticket as the house does, by whatever way its machine has, and says why among agents. */
async function moveOnSpine(call: Call, id: string, states: readonly string[]): Promise<void> {
  for (const state of states) {
    const held = await heldById(call, id);
    if (held === undefined) return;
    const after = moved(call.actor, held, held, { state }, call.tx.now, 'system');
    await save(
      call,
      permit(held, 'change', () => true),
      after,
    );
  }
}

type Opened = {
  readonly type: TicketType;
  readonly title: string;
  readonly description: string;
  readonly workspace: string;
  readonly team?: string | undefined;
  readonly assignee?: string | undefined;
  readonly channel?: string;
};

/** Opens a ticket of a type that no form asks for. */
async function openOnSpine(call: Call, { assignee, channel = 'desk', ...said }: Opened): Promise<{ id: string; number: string }> {
  const { id, number } = await createTicket(call, { ...said, channel });
  if (assignee !== undefined) await changeTicket(call, number, { assignee }, { ifMatch: 'any' });
  return { id, number };
}

type Planned = { readonly title: string; readonly team: string | null; readonly dueAt: Date | null };

/** Makes the tasks that a ticket is done by, each where its team works, once: what is there already is not made again. */
async function addTasksOnSpine(call: Call, ticketId: string, tasks: readonly Planned[]): Promise<void> {
  const held = tasks.length === 0 ? undefined : await heldById(call, ticketId);
  if (held === undefined || (await taskStates(call.tx, ticketId)).length > 0) return;
  for (const [position, { title, team: named, dueAt }] of tasks.entries()) {
    const team = named === null ? undefined : await teamNamed(call.tx, named);
    const plan = await taskPlan(call, held, team?.workspaceId);
    await openWith(
      call,
      { ...plan, teamId: team?.id ?? held.teamId, dueAt, position },
      { title, description: richText(''), channel: 'desk' },
    );
  }
}

/** All of it: held, opened and moved, in pieces of SQL, and by the number that people read. */
export const spineOf = {
  ...{ held: heldOfType, byId: heldOnSpine, open: openOnSpine, move: moveOnSpine, addTasks: addTasksOnSpine },
  ...{ visible, numberColumns, numberOf },
  /** The identifier of the ticket `t` with the number that somebody typed, among those the caller may see. */
  numbered: ({ tx, actor }: Call, number: string): Sql => numbered(tx, number, visible(actor)),
};
