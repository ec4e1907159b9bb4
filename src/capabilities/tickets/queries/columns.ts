import type { Actor } from '../../../kernel/access/access.ts';
import { type Sql, sql, trusted } from '../../../kernel/db/sql.ts';
import type { WaitingOn } from '../shared/types.ts';
import { seesClocks } from './clocks.ts';
import { type Numbered, numberColumns } from './number-columns.ts';

export type RowOfList = Numbered & {
  id: string;
  title: string;
  state: string;
  open: boolean;
  priority: number;
  teamId: string | null;
  teamName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  assigneeVip: boolean | null;
  requesterId: string;
  requesterName: string;
  requesterVip: boolean;
  workspace: string;
  workspaceId: string;
  waitingOn: WaitingOn;
  waitingSince: Date;
  holdReason: string | null;
  followUpAt: Date | null;
  dueAt: Date | null;
  clockState: 'running' | 'paused' | 'breached' | null;
  clockDueAt: Date | null;
  unansweredSince: Date | null;
  hops: number;
  unread: boolean;
  madeAt: Date;
  updatedAt: Date;
  version: number;
  major: 'proposed' | 'accepted' | null;
};

/** Given and family name of a row of app.person. */
export const nameOf = (person: Sql): Sql => sql`trim(${person}.given_name || ' ' || ${person}.family_name)`;

/** When the requester spoke, if nobody has answered since. */
export const unanswered =
  "case when t.last_requester_reply_at > coalesce(t.last_agent_reply_at, '-infinity') then t.last_requester_reply_at end";

/** The columns of a list over a ticket `t`, with the joins of `listed`. */
export const listColumns = (actor: Actor): Sql => sql`t.id, ${numberColumns}, t.title, t.state, t.open, t.priority, t.version,
  t.team_id as "teamId", g.name as "teamName", t.workspace_id as "workspaceId", w.key as workspace,
  t.assignee_id as "assigneeId", ${nameOf(sql`a`)} as "assigneeName", a.vip as "assigneeVip",
  t.requester_id as "requesterId", ${nameOf(sql`r`)} as "requesterName", r.vip as "requesterVip",
  t.waiting_on as "waitingOn", t.waiting_since as "waitingSince", t.hold_reason as "holdReason", t.follow_up_at as "followUpAt",
  t.due_at as "dueAt", z.state as "clockState", z.due_at as "clockDueAt", ${trusted(unanswered)} as "unansweredSince", t.hops, case when ${seesClocks(actor)} then t.major end as major, t.made_at as "madeAt", t.updated_at as "updatedAt", ${unread(actor)} as unread`;

/**
 * Names of team, assignee, requester and workspace, how far the reader has read, and the clock that is due first. `offset 0` keeps each look at a large table a look by
 * key, once a row: joined, the planner would rather read everybody's records to name fifty of them.
 */
export const listJoins = (actor: Actor): Sql => sql`join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
  join lateral (${personById(sql`t.requester_id`)}) r on true
  left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
  left join lateral (${personById(sql`t.assignee_id`)}) a on true
  left join lateral (select m.read_at from app.read_mark m
    where m.tenant_id = t.tenant_id and m.person_id = ${actor.id} and m.ticket_id = t.id offset 0) k on true
  left join lateral (select y.state, y.due_at from app.ticket_clock y
    where y.tenant_id = t.tenant_id and y.ticket_id = t.id and y.is_next and ${seesClocks(actor)} offset 0) z on true`;

const personById = (which: Sql): Sql =>
  sql`select p.id, p.given_name, p.family_name, p.vip from app.person p where p.tenant_id = t.tenant_id and p.id = ${which} offset 0`;

/** To the asker what agents said is news; to everybody else an open ticket itself, and what the requester said. */
const unread = ({ id }: Actor): Sql => sql`case when t.requester_id = ${id}
    then coalesce(t.last_agent_reply_at > coalesce(k.read_at, '-infinity'), false)
    else t.open and greatest(t.made_at, t.last_requester_reply_at) > coalesce(k.read_at, '-infinity') end`;
