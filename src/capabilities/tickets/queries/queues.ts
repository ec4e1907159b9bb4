import type { Actor, Call } from '../../../kernel/access/access.ts';
import { workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql, trusted } from '../../../kernel/db/sql.ts';
import { visible } from '../policy.ts';
import { stalling } from '../shared/stalling.ts';
import { type QueueKey, queueKeys } from '../shared/view-lists.ts';
import { breachedBy, breachingSoon } from './clocks.ts';
import { unanswered } from './columns.ts';
import { mentioning } from './mentions.ts';

const resolvedLately = 7 * 86_400_000;

/** What the actor works on: their workspaces, not what they asked for elsewhere. */
function atWork(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`t.workspace_id = any(${spaces}::uuid[])`;
}

const mine = ({ id }: Actor): Sql => sql`t.assignee_id = ${id}`;
const ofMyTeams = ({ teamIds }: Actor): Sql => sql`t.team_id = any(${teamIds}::uuid[])`;
const mineOrOurs = (actor: Actor): Sql => sql`(${mine(actor)} or ${ofMyTeams(actor)})`;
const answered = sql`coalesce(t.last_requester_reply_at > coalesce(t.last_agent_reply_at, '-infinity'), false)`;
const watchedBy = ({ tenantId, id }: Actor): Sql =>
  sql`t.id = any(array(select ticket_id from app.watcher where tenant_id = ${tenantId} and person_id = ${id}))`;
const ofVips = ({ tenantId }: Actor): Sql =>
  sql`t.requester_id = any(array(select id from app.person where tenant_id = ${tenantId} and vip))`;

/** A step of its plan failed, and nobody has said yet what comes next. */
const asksNext = ({ tenantId }: Actor): Sql =>
  sql`t.id = any(array(select ticket_id from app.plan_step where tenant_id = ${tenantId} and decision = 'asks'))`;

/** The same signs as `stallSignsOf`, over the open tickets. */
function aboutToStall(now: Date): Sql {
  const ago = (long: number): Date => new Date(now.getTime() - long);
  return sql`(t.follow_up_at <= ${now} or ${trusted(unanswered)} <= ${ago(stalling.unanswered)}
    or (t.assignee_id is null and t.made_at <= ${ago(stalling.unassigned)})
    or (t.waiting_on = 'team' and t.updated_at <= ${ago(stalling.quiet)}) or t.hops >= ${stalling.hops})`;
}

/** Days begin where the reader is. */
const madeToday = ({ timeZone }: Actor, now: Date): Sql =>
  sql`t.made_at >= date_trunc('day', ${now}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;

type Queue = { readonly closed?: true; readonly holds: (actor: Actor, now: Date) => Sql };

/** Each queue as a condition over app.ticket `t`, beside its being open. */
const queues: Record<QueueKey, Queue> = {
  'my-open': { holds: (actor) => sql`${mine(actor)} and t.type <> 'task'` },
  'requester-replied': { holds: (actor) => sql`${mineOrOurs(actor)} and ${answered}` },
  'my-tasks': { holds: (actor) => sql`${mine(actor)} and t.type = 'task'` },
  watching: { holds: watchedBy },
  mentions: { holds: mentioning },
  'groups-open': { holds: ofMyTeams },
  unassigned: { holds: (actor) => sql`${ofMyTeams(actor)} and t.assignee_id is null` },
  stalling: { holds: (actor, now) => sql`${ofMyTeams(actor)} and ${aboutToStall(now)}` },
  'asks-next': { holds: (actor) => sql`${mineOrOurs(actor)} and ${asksNext(actor)}` },
  'breaching-soon': { holds: (actor, now) => sql`${mineOrOurs(actor)} and ${atWork(actor)} and ${breachingSoon(actor, now)}` },
  breached: { holds: (actor, now) => sql`${mineOrOurs(actor)} and ${atWork(actor)} and ${breachedBy(actor, now)}` },
  'new-today': { holds: (actor, now) => sql`${atWork(actor)} and ${madeToday(actor, now)}` },
  'follow-up-due': { holds: (actor, now) => sql`${mineOrOurs(actor)} and t.follow_up_at <= ${now}` },
  vip: { holds: (actor) => sql`${atWork(actor)} and ${ofVips(actor)}` },
  'major-incidents': { holds: (actor) => sql`${atWork(actor)} and t.major is not null` },
  'recently-resolved': {
    closed: true,
    holds: (actor, now) => sql`${mineOrOurs(actor)} and t.resolved_at >= ${new Date(now.getTime() - resolvedLately)}`,
  },
  all: { holds: atWork },
};

const isQueue = (key: string): key is QueueKey => Object.hasOwn(queues, key);

/** A built-in queue or a workspace's as a condition over app.ticket `t`; undefined when there is none of that key. */
export function queueFilter({ tx, actor }: Call, key: string): Sql | undefined {
  const workspace = /^workspace:(.{1,40})$/.exec(key)?.[1];
  if (workspace !== undefined)
    return sql`t.open and t.workspace_id = (select id from app.workspace where tenant_id = ${tx.tenantId} and key = ${workspace})`;
  if (!isQueue(key)) return undefined;
  const { closed, holds } = queues[key];
  return sql`${closed ? sql`not t.open` : sql`t.open`} and ${holds(actor, tx.now)}`;
}

/** Over the whole open tickets once for all queues of open ones, and once over those of late for the closed. */
export async function countQueues({ tx, actor }: Call): Promise<{ key: QueueKey; count: number }[]> {
  const counts = (closed: true | undefined) =>
    queueKeys.flatMap((key) =>
      queues[key].closed === closed ? [sql`, ${key}::text, count(*) filter (where ${queues[key].holds(actor, tx.now)})`] : [],
    );
  const over = (closed: true | undefined): Sql =>
    counts(closed).reduce((all, one) => sql`${all}${one}`, sql`select jsonb_build_object('', 0`);
  const from = sql`) as counts from app.ticket t where t.tenant_id = ${tx.tenantId} and ${visible(actor)}`;
  const lately = new Date(tx.now.getTime() - resolvedLately);
  const rows = await tx.rows<{ counts: Record<string, number> }>(
    sql`${over(undefined)}${from} and t.open union all ${over(true)}${from} and not t.open and t.resolved_at >= ${lately}`,
    'tickets.queues',
  );
  const all: Record<string, number> = Object.assign({}, ...rows.map(({ counts: found }) => found));
  return queueKeys.map((key) => ({ key, count: all[key] ?? 0 }));
}

/** Open tickets of each workspace the actor works in. */
export function countWorkspaces({ tx, actor }: Call): Promise<{ key: string; count: number }[]> {
  const spaces = workspacesOf(actor, 'agent');
  return tx.rows<{ key: string; count: number }>(
    sql`select w.key, (select count(*) from app.ticket t
          where t.tenant_id = w.tenant_id and t.workspace_id = w.id and t.open and ${visible(actor)}) as count
        from app.workspace w where w.tenant_id = ${tx.tenantId} and ${spaces === 'all' ? sql`true` : sql`w.id = any(${spaces}::uuid[])`}
        order by w.position, w.made_at, w.id`,
    'tickets.queues-by-workspace',
  );
}
