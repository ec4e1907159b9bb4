import type { Actor, Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { type Form, formOf, shipsOf } from '../../catalog/public.ts';
import { type Guarded, readable } from '../policy.ts';
import { defaultFormats, parseNumber } from '../shared/numbers.ts';
import { ticketTypes } from '../shared/types.ts';
import { listColumns, listJoins, nameOf, type RowOfList } from './columns.ts';
import { livedBy } from './machines.ts';
import { mentioning } from './mentions.ts';
import { type Numbered, numberMembers } from './number-columns.ts';

export type PersonJson = { id: string; name: string; vip: boolean };
type OtherJson = Numbered & { title: string; state: string; open: boolean };
export type LinkJson = OtherJson & { kind: string; outward: boolean };
export type TaskJson = OtherJson & { team: { id: string; name: string } | null; assignee: PersonJson | null; position: number | null };
export type AttachmentJson = {
  id: string;
  messageId: string | null;
  name: string;
  bytes: number;
  mediaType: string;
  internal: boolean;
  inline: boolean;
  scan: 'unscanned' | 'clean' | 'held' | 'infected';
  addedBy: PersonJson;
  createdAt: string;
};

export type WholeRow = RowOfList & {
  descriptionHtml: string;
  descriptionText: string;
  impact: number;
  urgency: number;
  priorityOverrideReason: string | null;
  openedBy: PersonJson;
  openedById: string;
  requestTypeId: string | null;
  requestTypeVersion: number | null;
  fields: Record<string, unknown>;
  form: Form | null;
  ships: boolean;
  /** Names of the people, teams, places and files that the answers point at, by id. */
  answerNames: Record<string, string>;
  channel: string;
  reopens: number;
  resolutionCode: string | null;
  resolutionNotes: string | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  lastRequesterReplyAt: Date | null;
  lastAgentReplyAt: Date | null;
  merged: Numbered | null;
  matrix: unknown;
  bumpVip: boolean;
  machine: unknown;
  shared: boolean;
  /** The reader was mentioned since they last looked. */
  mentioned: boolean;
  /** The reader, to name them in what they are about to log; null for the house itself. */
  reader: PersonJson | null;
  tags: string[];
  watchers: { person: PersonJson; list: 'comments' | 'notes'; shared: boolean }[];
  links: LinkJson[];
  tasks: TaskJson[];
  attachments: AttachmentJson[];
};

const personJson = (p: Sql): Sql => sql`jsonb_build_object('id', ${p}.id, 'name', ${nameOf(p)}, 'vip', ${p}.vip)`;
const otherJson = sql`jsonb_build_object(${numberMembers}, 'title', o.title, 'state', o.state, 'open', o.open)`;
const listOf = (item: Sql, from: Sql): Sql => sql`coalesce((select jsonb_agg(${item}) from ${from}), '[]'::jsonb)`;
const ofTicket = (alias: Sql): Sql => sql`${alias}.tenant_id = t.tenant_id and ${alias}.ticket_id = t.id`;

const watchers = listOf(
  sql`jsonb_build_object('person', ${personJson(sql`p`)}, 'list', x.list, 'shared', x.shared) order by x.made_at, p.id`,
  sql`app.watcher x join app.person p on p.tenant_id = x.tenant_id and p.id = x.person_id where ${ofTicket(sql`x`)}`,
);
/** Only what the reader may see of the other end. */
const links = (sees: Sql): Sql =>
  listOf(
    sql`${otherJson} || jsonb_build_object('kind', l.kind, 'outward', l.outward) order by l.made_at, o.id`,
    sql`(select kind, to_id as other_id, true as outward, made_at from app.ticket_link where tenant_id = t.tenant_id and from_id = t.id
      union all select kind, from_id, false, made_at from app.ticket_link where tenant_id = t.tenant_id and to_id = t.id
      union all select 'parent', t.parent_id, true, t.made_at where t.parent_id is not null and t.type <> 'task'
      union all select 'parent', c.id, false, c.made_at from app.ticket c where c.tenant_id = t.tenant_id and c.parent_id = t.id
        and c.type <> 'task') l
      join (select t.* from app.ticket t where ${sees}) o on o.tenant_id = t.tenant_id and o.id = l.other_id`,
  );
const tasks = listOf(
  sql`${otherJson} || jsonb_build_object('position', o.sort_position, 'team', case when g.id is not null then
    jsonb_build_object('id', g.id, 'name', g.name) end, 'assignee', case when p.id is not null then ${personJson(sql`p`)} end)
    order by o.sort_position, o.made_at, o.id`,
  sql`app.ticket o left join app.team g on g.tenant_id = o.tenant_id and g.id = o.team_id
    left join app.person p on p.tenant_id = o.tenant_id and p.id = o.assignee_id
    where o.tenant_id = t.tenant_id and o.parent_id = t.id and o.type = 'task'`,
);
const attachments = listOf(
  sql`jsonb_build_object('id', x.id, 'messageId', x.message_id, 'name', x.name, 'bytes', f.bytes, 'mediaType', f.media_type,
    'internal', x.internal, 'inline', x.inline, 'scan', f.scan, 'addedBy', ${personJson(sql`p`)}, 'createdAt', x.made_at)
    order by x.made_at, x.id`,
  sql`app.attachment x join app.file f on f.tenant_id = x.tenant_id and f.id = x.file_id
    join app.person p on p.tenant_id = x.tenant_id and p.id = x.added_by where ${ofTicket(sql`x`)}`,
);

/** Answers hold ids of people, teams, places and files; read along in the same trip, since most tickets have none. */
const answerNames = sql`(select coalesce(jsonb_object_agg(n.id, n.name), '{}'::jsonb) from (select array(
    select (value #>> '{}')::uuid from jsonb_path_query(t.fields, ${'strict $.** ? (@.type() == "string" && @ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")'}::jsonpath) value) as ids) i
  cross join lateral (
    select p.id, ${nameOf(sql`p`)} as name from app.person p where p.tenant_id = t.tenant_id and p.id = any(i.ids)
    union all select g.id, g.name from app.team g where g.tenant_id = t.tenant_id and g.id = any(i.ids)
    union all select l.id, l.name from app.location l where l.tenant_id = t.tenant_id and l.id = any(i.ids)
    union all select x.file_id, x.name from app.attachment x where ${ofTicket(sql`x`)} and x.file_id = any(i.ids)) n)`;

const whole = (actor: Actor, sees: Sql): Sql => sql`${listColumns(actor)}, t.description_html as "descriptionHtml",
  t.description_text as "descriptionText", t.impact, t.urgency, t.priority_override_reason as "priorityOverrideReason",
  ${personJson(sql`b`)} as "openedBy", t.opened_by_id as "openedById", t.request_type_id as "requestTypeId",
  t.request_type_version as "requestTypeVersion", t.fields, ${formOf(sql`t`)} as form, ${shipsOf(sql`t`)} as ships, ${answerNames} as "answerNames", t.channel, t.reopens,
  t.resolution_code as "resolutionCode",
  t.resolution_notes as "resolutionNotes", t.resolved_at as "resolvedAt", t.closed_at as "closedAt",
  t.last_requester_reply_at as "lastRequesterReplyAt", t.last_agent_reply_at as "lastAgentReplyAt", w.matrix,
  coalesce((w.settings->>'vipRaisesPriority')::boolean, false) as "bumpVip",
  (select jsonb_build_object(${numberMembers}) from (select t.* from app.ticket t where ${sees}) o
    where o.tenant_id = t.tenant_id and o.id = t.merged_into_id) as merged,
  ${livedBy} as machine,
  exists (select from app.watcher x where ${ofTicket(sql`x`)} and x.person_id = ${actor.id} and x.shared) as shared,
  ${mentioning(actor)} as mentioned,
  (select ${personJson(sql`p`)} from app.person p where p.tenant_id = t.tenant_id and p.id = ${actor.id}) as reader,
  array(select x.tag from app.ticket_tag x where ${ofTicket(sql`x`)} order by x.tag) as tags,
  ${watchers} as watchers, ${links(sees)} as links, ${tasks} as tasks, ${attachments} as attachments`;

export const wholeRow = ({ tx, actor }: Call, which: Sql, sees: Sql): Promise<WholeRow | undefined> =>
  tx.row<WholeRow>(
    sql`select ${whole(actor, sees)} from app.ticket t ${listJoins(actor)}
        join app.person b on b.tenant_id = t.tenant_id and b.id = t.opened_by_id where t.id = ${which}`,
    'tickets.whole',
  );

export type MessageRow = {
  id: string;
  kind: 'comment' | 'note';
  authorId: string;
  /** Null: the house itself said it. */
  authorName: string | null;
  authorVip: boolean | null;
  fromRequester: boolean;
  html: string;
  text: string;
  channel: string;
  madeAt: Date;
};

/** What was said on a ticket, as far as the reader may read it; one message where its id is given. */
export const messagesOf = ({ tx, actor }: Call, which: Sql, messageId?: string): Promise<MessageRow[]> =>
  tx.rows<MessageRow>(
    sql`select m.id, m.kind, m.author_id as "authorId", ${nameOf(sql`p`)} as "authorName", p.vip as "authorVip",
          m.author_id = t.requester_id as "fromRequester", m.body_html as html, m.body_text as text, m.channel, m.made_at as "madeAt"
        from app.ticket t join app.message m on m.tenant_id = t.tenant_id and m.ticket_id = t.id
        left join app.person p on p.tenant_id = m.tenant_id and p.id = m.author_id
        where t.tenant_id = ${tx.tenantId} and t.id = ${which} and ${readable(actor)}
          ${messageId === undefined ? sql`` : sql`and m.id = ${messageId}`} order by m.made_at, m.id`,
    'tickets.messages',
  );

/** The id of the ticket with this number among those `sees` lets through, as a piece of SQL; an incident before a request before a task. */
export const numbered = (tx: Tx, typed: string, sees: Sql): Sql =>
  sql`(select t.id from app.ticket t where t.tenant_id = ${tx.tenantId} and ${isNumber(typed)} and ${sees} order by ${inOrder} limit 1)`;

const types: readonly string[] = ticketTypes;
export const inOrder = sql`array_position(${types}::text[], t.type)`;

/**
 * Whether `t` has the number that somebody typed. Numbers of a type are counted once for the tenant, so a ticket is also found by the usual
 * prefix of its type, and by any that its workspace ever had for it.
 */
export function isNumber(typed: string): Sql {
  const number = parseNumber(typed);
  if (number === null) return sql`false`;
  const { prefix, sequence } = number;
  if (prefix === null) return sql`t.number = ${sequence}`;
  const usual: readonly string[] = ticketTypes.filter((type) => defaultFormats[type].prefix === prefix);
  return sql`t.number = ${sequence} and (t.prefix = ${prefix} or t.type = any(${usual}::text[]) or exists (
    select from app.number_prefix x where x.tenant_id = t.tenant_id and x.prefix = ${prefix} and x.workspace_id = t.workspace_id
      and x.type = t.type))`;
}

export type AskedRow = Guarded & { requestTypeId: string | null; requestTypeVersion: number | null };

/** By which form a ticket was asked, as far as it is visible. */
export const askedBy = ({ tx, actor }: Call, number: string, sees: Sql): Promise<AskedRow | undefined> =>
  tx.row<AskedRow>(
    sql`select t.type, t.workspace_id as "workspaceId", t.requester_id as "requesterId", t.opened_by_id as "openedById",
          t.request_type_id as "requestTypeId", t.request_type_version as "requestTypeVersion",
          exists (select from app.watcher x where x.tenant_id = t.tenant_id and x.ticket_id = t.id and x.person_id = ${actor.id}
            and x.shared) as shared
        from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${numbered(tx, number, sees)}`,
    'tickets.asked-by',
  );

/** Which ticket has a number, whoever asks: only for who knows of it otherwise, and permits it by that. */
export const idNumbered = (tx: Tx, number: string): Promise<{ id: string } | undefined> =>
  tx.row(
    sql`select t.id from app.ticket t where t.tenant_id = ${tx.tenantId} and t.id = ${numbered(tx, number, sql`true`)}`,
    'tickets.numbered',
  );

/** Where tickets lie and when they began. */
export const ticketsClocked = (tx: Tx, ids: readonly string[]): Promise<{ id: string; workspaceId: string; madeAt: Date }[]> =>
  tx.rows(
    sql`select t.id, t.workspace_id as "workspaceId", t.made_at as "madeAt" from app.ticket t
        where t.tenant_id = ${tx.tenantId} and t.id = any(${[...ids]}::uuid[])`,
    'tickets.clocked',
  );
