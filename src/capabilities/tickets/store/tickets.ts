import type { Call, Permitted } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { type Form, formsToldBy } from '../../catalog/public.ts';
import { livedBy } from '../queries/machines.ts';
import { numberColumns } from '../queries/number-columns.ts';
import { searchWords } from '../queries/search-words.ts';
import { chosenIn, toldIn } from '../queries/told-in.ts';
import type { TicketType, WaitingOn } from '../shared/types.ts';

/** A ticket as it is kept. */
export type Ticket = {
  id: string;
  type: TicketType;
  number: number;
  prefix: string | null;
  digits: number | null;
  workspaceId: string;
  teamId: string | null;
  assigneeId: string | null;
  requesterId: string;
  openedById: string;
  parentId: string | null;
  requestTypeId: string | null;
  requestTypeVersion: number | null;
  title: string;
  descriptionHtml: string;
  descriptionText: string;
  fields: Record<string, unknown>;
  state: string;
  open: boolean;
  holdReason: string | null;
  followUpAt: Date | null;
  waitingOn: WaitingOn;
  waitingSince: Date;
  impact: number;
  urgency: number;
  priority: number;
  priorityOverrideReason: string | null;
  channel: string;
  hops: number;
  reopens: number;
  resolutionCode: string | null;
  resolutionNotes: string | null;
  lastRequesterReplyAt: Date | null;
  lastAgentReplyAt: Date | null;
  dueAt: Date | null;
  sortPosition: number | null;
  version: number;
  madeAt: Date;
  updatedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
};

/** A ticket held until the transaction ends, with what its rules depend on. */
export type HeldTicket = Ticket & {
  shared: boolean;
  requesterVip: boolean;
  machine: unknown;
  matrix: unknown;
  bumpVip: boolean;
  tags: string[];
};

/** Holds the row until the transaction ends, so that two agents cannot change it at once. */
export const lockTicket = (call: Call, which: Sql): Promise<HeldTicket | undefined> =>
  call.tx.row<HeldTicket>(sql`${asHeld(call, which)} for update of t`, 'tickets.lock');

/** The same without holding it: for whoever only looks at what a deed would find. */
export const ticketAsHeld = (call: Call, which: Sql): Promise<HeldTicket | undefined> =>
  call.tx.row<HeldTicket>(asHeld(call, which), 'tickets.as-held');

const asHeld = ({ tx, actor }: Call, which: Sql): Sql =>
  sql`select t.id, ${numberColumns}, t.workspace_id as "workspaceId", t.team_id as "teamId", t.assignee_id as "assigneeId",
          t.requester_id as "requesterId", t.opened_by_id as "openedById", t.parent_id as "parentId",
          t.request_type_id as "requestTypeId", t.request_type_version as "requestTypeVersion", t.title,
          t.description_html as "descriptionHtml", t.description_text as "descriptionText", t.fields, t.state, t.open,
          t.hold_reason as "holdReason", t.follow_up_at as "followUpAt", t.waiting_on as "waitingOn", t.waiting_since as "waitingSince",
          t.impact, t.urgency, t.priority, t.priority_override_reason as "priorityOverrideReason", t.channel, t.hops, t.reopens,
          t.resolution_code as "resolutionCode", t.resolution_notes as "resolutionNotes",
          t.last_requester_reply_at as "lastRequesterReplyAt", t.last_agent_reply_at as "lastAgentReplyAt", t.due_at as "dueAt",
          t.sort_position as "sortPosition", t.version, t.made_at as "madeAt", t.updated_at as "updatedAt",
          t.resolved_at as "resolvedAt", t.closed_at as "closedAt", r.vip as "requesterVip", w.matrix,
          coalesce((w.settings->>'vipRaisesPriority')::boolean, false) as "bumpVip",
          (select s.definition from app.state_machine s where s.tenant_id = t.tenant_id and s.type = t.type
            and (s.workspace_id = t.workspace_id or s.workspace_id is null) order by s.workspace_id nulls last limit 1) as machine,
          exists (select from app.watcher x where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.person_id = ${actor.id}
            and x.shared) as shared,
          array(select x.tag from app.ticket_tag x where x.tenant_id = t.tenant_id and x.ticket_id = t.id order by x.tag) as tags
        from app.ticket t
        join app.person r on r.tenant_id = t.tenant_id and r.id = t.requester_id
        join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
        where t.tenant_id = ${tx.tenantId} and t.id = ${which}`;

/** What a ticket is found by besides its texts. */
type Beside = { form?: Form | undefined; renamed?: Form | undefined; tags?: readonly string[] };

/** The words by which search finds a ticket. */
export const wordsOf = (tx: Tx, { title, descriptionText, fields }: TextsOfTicket, { form, renamed, tags }: Beside): Promise<string> =>
  searchWords(tx, title, [descriptionText, ...toldIn(form, fields), ...chosenIn(renamed, fields)].join('\n'), tags);

type TextsOfTicket = Pick<Ticket, 'title' | 'descriptionText' | 'fields'>;

/** Gives the ticket as it is kept: with the prefix and the width that its workspace has for numbers of its type now. */
export async function insertTicket(tx: Tx, t: Permitted<Ticket, 'create'>, beside: Beside): Promise<Permitted<Ticket, 'create'>> {
  const words = await wordsOf(tx, t, beside);
  const row = await tx.row<Pick<Ticket, 'prefix' | 'digits'>>(
    sql`insert into app.ticket (tenant_id, id, type, number, prefix, digits, workspace_id, team_id, assignee_id, requester_id, opened_by_id, parent_id,
          request_type_id, request_type_version, title, description_html, description_text, fields, state, open, hold_reason, follow_up_at,
          waiting_on, waiting_since, impact, urgency, priority, channel, due_at, sort_position, made_at, updated_at, words)
        values (${tx.tenantId}, ${t.id}, ${t.type}, ${t.number},
          (select x.prefix from app.number_prefix x where x.tenant_id = ${tx.tenantId} and x.workspace_id = ${t.workspaceId}
            and x.type = ${t.type} and x.current),
          (select x.digits from app.number_width x where x.tenant_id = ${tx.tenantId} and x.workspace_id = ${t.workspaceId}
            and x.type = ${t.type}), ${t.workspaceId}, ${t.teamId}, ${t.assigneeId}, ${t.requesterId}, ${t.openedById},
          ${t.parentId}, ${t.requestTypeId}, ${t.requestTypeVersion}, ${t.title}, ${t.descriptionHtml},
          ${t.descriptionText}, ${JSON.stringify(t.fields)}::jsonb, ${t.state}, ${t.open}, ${t.holdReason}, ${t.followUpAt},
          ${t.waitingOn}, ${t.waitingSince}, ${t.impact}, ${t.urgency}, ${t.priority}, ${t.channel}, ${t.dueAt}, ${t.sortPosition},
          ${t.madeAt}, ${t.updatedAt}, ${words}::tsvector) returning prefix, digits`,
    'tickets.insert',
  );
  return { ...t, ...row };
}

/** Writes what a deed changed; the words only follow when what they are made of did. */
export async function updateTicket(
  tx: Tx,
  { id, ...before }: Permitted<HeldTicket, 'change'>,
  t: Ticket,
  tags: readonly string[] = before.tags,
): Promise<number> {
  const hasSameTexts = before.title === t.title && before.descriptionText === t.descriptionText;
  const isSame = hasSameTexts && sameJson(before.fields, t.fields) && sameJson(before.tags, tags);
  const words = isSame ? null : await wordsOf(tx, t, { tags, ...(await formsFor(tx, t)) });
  return await tx.run(
    sql`update app.ticket set workspace_id = ${t.workspaceId}, team_id = ${t.teamId}, assignee_id = ${t.assigneeId},
          title = ${t.title}, description_html = ${t.descriptionHtml}, description_text = ${t.descriptionText},
          fields = ${JSON.stringify(t.fields)}::jsonb, state = ${t.state}, open = ${t.open}, hold_reason = ${t.holdReason},
          follow_up_at = ${t.followUpAt}, waiting_on = ${t.waitingOn}, waiting_since = ${t.waitingSince}, impact = ${t.impact},
          urgency = ${t.urgency}, priority = ${t.priority}, priority_override_reason = ${t.priorityOverrideReason}, hops = ${t.hops},
          reopens = ${t.reopens}, resolution_code = ${t.resolutionCode}, resolution_notes = ${t.resolutionNotes},
          parent_id = ${t.parentId}, last_requester_reply_at = ${t.lastRequesterReplyAt}, last_agent_reply_at = ${t.lastAgentReplyAt},
          due_at = ${t.dueAt}, version = ${t.version}, updated_at = ${tx.now}, resolved_at = ${t.resolvedAt}, closed_at = ${t.closedAt},
          words = coalesce(${words}::tsvector, words)
        where tenant_id = ${tx.tenantId} and id = ${id}`,
    'tickets.update',
  );
}

type Answered = Pick<Ticket, 'requestTypeId' | 'requestTypeVersion' | 'fields'>;

/** The form in whose words a ticket's answers are told, if it has any, and the one that has other words since. */
export async function formsFor(tx: Tx, { requestTypeId, requestTypeVersion, fields }: Answered): Promise<Beside> {
  if (requestTypeId === null || requestTypeVersion === null || Object.keys(fields).length === 0) return {};
  const { asked, now } = await formsToldBy(tx, requestTypeId, requestTypeVersion);
  return { form: asked, renamed: now };
}

export async function replaceTags(tx: Tx, { id }: Permitted<{ id: string }, 'change' | 'create'>, tags: readonly string[]): Promise<void> {
  await tx.run(sql`delete from app.ticket_tag where tenant_id = ${tx.tenantId} and ticket_id = ${id} and tag <> all(${tags}::text[])`);
  await tx.run(
    sql`insert into app.ticket_tag (tenant_id, ticket_id, tag) select ${tx.tenantId}, ${id}, unnest(${tags}::text[]) on conflict do nothing`,
  );
}

/** The states of the tasks below a ticket, each with the machine it lives by. What a plan goes on without counts for nothing. */
export const taskStates = (tx: Tx, parentId: string): Promise<{ state: string; machine: unknown }[]> =>
  tx.rows<{ state: string; machine: unknown }>(
    sql`select t.state, ${livedBy} as machine from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.parent_id = ${parentId} and t.type = 'task'
          and not exists (select from app.plan_step p where p.tenant_id = t.tenant_id and p.task_id = t.id and p.decision in ('again', 'goOn'))`,
    'tickets.task-states',
  );
