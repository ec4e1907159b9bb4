import { type Actor, type Call, Refusal, workspacesOf } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { TicketQuery } from '../contract.ts';
import { parseNumber } from '../shared/numbers.ts';
import { isCalled, isUuid } from './lookups.ts';
import { isNumber } from './ticket.ts';
import { argumentsOf, askedIn } from './words.ts';

/** What a list asks for, as conditions over app.ticket `t`; the tenant first, for the indexes begin with it. */
export function filtersOf({ tx, actor }: Call, query: TicketQuery): Sql[] {
  const { team, workspace, type, state, assignee, requester, requestType, watcher, priority, tag, q, datedFrom, datedBefore } = query;
  return [
    sql`t.tenant_id = ${tx.tenantId}`,
    ...given(team, (value) => teamFilter(actor, value)),
    ...given(workspace, (value) => sql`t.workspace_id = ${workspaceNamed(actor, value)}`),
    ...given(type, (value) => sql`t.type = ${value}`),
    ...given(state, stateFilter),
    ...given(assignee, (value) => assigneeFilter(actor, value)),
    ...given(requester, (value) => sql`t.requester_id = ${personId(actor, 'requester', value)}`),
    ...given(requestType, (value) => sql`t.request_type_id = ${value}::uuid`),
    ...given(watcher, () => sql`t.id in (select ticket_id from app.watcher where tenant_id = ${tx.tenantId} and person_id = ${actor.id})`),
    ...given(priority, (value) => sql`t.priority = ${value}`),
    ...given(tag, (value) => tagFilter(actor, value)),
    ...dated(datedFrom, datedBefore),
    ...given(q, named),
  ];
}

/** By its number, as a search finds it, or by what it says. */
function named(q: string): Sql {
  const said = sql`(${join(saying(q), 'and')})`;
  return parseNumber(q) === null ? said : sql`(${isNumber(q)} or ${said})`;
}

/** Each term somewhere in the ticket, and none of those left out. What holds nothing to look for finds nothing. */
function saying(q: string): Sql[] {
  const { wanted, unwanted } = askedIn(q);
  const among = (part: Parameters<typeof argumentsOf>[0]): Sql => sql`t.id = any(array(select app.matching_tickets(${argumentsOf(part)})))`;
  if (wanted.length + unwanted.length === 0) return [sql`false`];
  return [...wanted.map(among), ...unwanted.map((part) => sql`not ${among(part)}`)];
}

const given = <T>(value: T | undefined, filter: (value: T) => Sql): Sql[] => (value === undefined ? [] : [filter(value)]);

/** Due, or to be looked at again, within a span that may be open at either end. */
function dated(from: string | undefined, before: string | undefined): Sql[] {
  if (from === undefined && before === undefined) return [];
  const [first, end] = [from ?? '-infinity', before ?? 'infinity'];
  const within = (column: Sql): Sql => sql`(${column} >= ${first}::timestamptz and ${column} < ${end}::timestamptz)`;
  return [sql`(${within(sql`t.due_at`)} or ${within(sql`t.follow_up_at`)})`];
}

function teamFilter({ tenantId, teamIds }: Actor, team: string): Sql {
  if (team === 'mine') return sql`t.team_id = any(${teamIds}::uuid[])`;
  if (team === 'none') return sql`t.team_id is null`;
  return isUuid(team)
    ? sql`t.team_id = ${team}`
    : sql`t.team_id = (select x.id from app.team x where x.tenant_id = ${tenantId} and ${isCalled(team)})`;
}

const workspaceNamed = ({ tenantId }: Actor, workspace: string): Sql =>
  isUuid(workspace) ? sql`${workspace}::uuid` : sql`(select id from app.workspace where tenant_id = ${tenantId} and key = ${workspace})`;

/** Tags are among agents: nobody else can find out by them what theirs are called. */
function tagFilter(actor: Actor, tag: string): Sql {
  const tagged = sql`t.id in (select ticket_id from app.ticket_tag where tenant_id = ${actor.tenantId} and tag = ${tag})`;
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? tagged : sql`(${tagged} and t.workspace_id = any(${spaces}::uuid[]))`;
}

/** Tasks have a state that is called as the group is. */
const exactly = 'is:';

/** `open` and `closed` are groups: resolved counts as closed here, for nobody has to work on it. */
function stateFilter(state: string): Sql {
  if (state.startsWith(exactly)) return sql`t.state = ${state.slice(exactly.length)}`;
  if (state === 'open') return sql`t.open`;
  return state === 'closed' ? sql`not t.open` : sql`t.state = ${state}`;
}

const assigneeFilter = (actor: Actor, value: string): Sql =>
  value === 'none' ? sql`t.assignee_id is null` : sql`t.assignee_id = ${personId(actor, 'assignee', value)}`;

function personId({ id }: Actor, field: string, value: string): string {
  if (value === 'me') return id;
  if (isUuid(value)) return value;
  throw new Refusal('wrong_input', 'This names nobody', {
    errors: [{ pointer: `/${field}`, reason: 'Neither an id nor me', fix: 'Give the id of a person.' }],
  });
}
