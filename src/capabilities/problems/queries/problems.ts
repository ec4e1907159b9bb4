import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { type NumberParts, numberOfTicket, seenTickets } from '../../tickets/public.ts';
import type { ProblemShelf } from '../shared/words.ts';

export const nameOf = (person: Sql): Sql => sql`nullif(trim(${person}.given_name || ' ' || ${person}.family_name), '')`;

export type ProblemRecord = NumberParts & {
  id: string;
  title: string;
  state: string;
  open: boolean;
  priority: number;
  workspace: string;
  team: string | null;
  ownerId: string | null;
  ownerName: string | null;
  cause: string | null;
  isKnownError: boolean;
  incidents: { open: number; total: number };
  madeAt: Date;
  updatedAt: Date;
};

/** Incidents that a problem `t` causes, counted as far as the reader may see them. */
const incidents = ({ actor }: Call): Sql => sql`(select jsonb_build_object('open', count(*) filter (where o.open), 'total', count(*))
  from app.ticket_link l join (select t.* from app.ticket t where ${seenTickets(actor)}) o on o.tenant_id = l.tenant_id and o.id = l.from_id
  where l.tenant_id = t.tenant_id and l.to_id = t.id and l.kind = 'caused_by' and o.type = 'incident')`;

const columns = (
  call: Call,
): Sql => sql`t.id, ${numberOfTicket.columns}, t.title, t.state, t.open, t.priority, w.key as workspace, g.name as team,
  t.assignee_id as "ownerId", ${nameOf(sql`a`)} as "ownerName", x.cause, x.known_error_at is not null as "isKnownError",
  ${incidents(call)} as incidents, t.made_at as "madeAt", t.updated_at as "updatedAt"`;

const from = sql`from app.ticket t
  join app.problem x on x.tenant_id = t.tenant_id and x.ticket_id = t.id
  join app.workspace w on w.tenant_id = t.tenant_id and w.id = t.workspace_id
  left join app.team g on g.tenant_id = t.tenant_id and g.id = t.team_id
  left join app.person a on a.tenant_id = t.tenant_id and a.id = t.assignee_id`;

export type Asked = { readonly shelf: ProblemShelf; readonly q: string | undefined };

function onShelf({ actor }: Call, shelf: ProblemShelf): Sql {
  if (shelf === 'open') return sql`t.open`;
  if (shelf === 'knownErrors') return sql`x.known_error_at is not null and t.closed_at is null`;
  if (shelf === 'mine') return sql`t.open and t.assignee_id = ${actor.id}`;
  return shelf === 'resolved' ? sql`not t.open` : sql`true`;
}

const found = (
  call: Call,
  { shelf, q }: Asked,
): Sql => sql`t.tenant_id = ${call.tx.tenantId} and t.type = 'problem' and ${seenTickets(call.actor)}
  and ${onShelf(call, shelf)}
  and ${q === undefined || q === '' ? sql`true` : sql`(t.title ilike ${`%${q.replace(/[\\%_]/g, String.raw`\$&`)}%`} or ${numberOfTicket.asked(q)})`}`;

/** Newest first: one more than asked for tells that there are more. */
export const problemRows = (
  call: Call,
  asked: Asked,
  { limit, before }: { limit: number; before: number | null },
): Promise<ProblemRecord[]> =>
  call.tx.rows<ProblemRecord>(
    sql`select ${columns(call)} ${from} where ${found(call, asked)} and (${before}::bigint is null or t.number < ${before})
        order by t.number desc limit ${limit + 1}`,
    'problems.list',
  );

export const countProblems = async (call: Call, asked: Asked): Promise<number> =>
  (await call.tx.row<{ count: number }>(sql`select count(*) as count ${from} where ${found(call, asked)}`, 'problems.count'))?.count ?? 0;

export type WholeProblem = ProblemRecord & {
  workspaceId: string;
  rootCause: string;
  workaround: string;
  fix: string;
  knownErrorAt: Date | null;
  articleId: string | null;
  version: number;
};

const whole = (call: Call): Sql => sql`${columns(call)}, t.workspace_id as "workspaceId", x.root_cause as "rootCause", x.workaround, x.fix,
  x.known_error_at as "knownErrorAt", x.article_id as "articleId", x.version`;

/** A problem as far as the reader may see it, by its number. */
export const problemByNumber = (call: Call, number: string): Promise<WholeProblem | undefined> =>
  call.tx.row<WholeProblem>(
    sql`select ${whole(call)} ${from} where t.tenant_id = ${call.tx.tenantId} and t.type = 'problem' and ${numberOfTicket.asked(number)}
          and ${seenTickets(call.actor)} order by t.number limit 1`,
    'problems.one',
  );

/** Problems that cause a ticket, as far as the reader may see them. */
export const problemsBehind = (call: Call, ticketId: string): Promise<WholeProblem[]> =>
  call.tx.rows<WholeProblem>(
    sql`select ${whole(call)} ${from} join app.ticket_link y on y.tenant_id = t.tenant_id and y.to_id = t.id and y.kind = 'caused_by'
        where t.tenant_id = ${call.tx.tenantId} and y.from_id = ${ticketId} and t.type = 'problem' and ${seenTickets(call.actor)}
        order by t.open desc, t.number desc limit 20`,
    'problems.behind',
  );

export const whysOf = async (tx: Tx, ticketId: string): Promise<string[]> =>
  (
    await tx.rows<{ answer: string }>(
      sql`select answer from app.problem_why where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} order by step`,
      'problems.whys',
    )
  ).map(({ answer }) => answer);

export type MomentOfProblem = { id: string; at: Date; said: string; byId: string; byName: string | null; version: number };

export const momentsOf = (tx: Tx, ticketId: string): Promise<MomentOfProblem[]> =>
  tx.rows<MomentOfProblem>(
    sql`select m.id, m.at, m.said, m.made_by as "byId", ${nameOf(sql`p`)} as "byName", m.version from app.problem_moment m
        left join app.person p on p.tenant_id = m.tenant_id and p.id = m.made_by
        where m.tenant_id = ${tx.tenantId} and m.ticket_id = ${ticketId} order by m.at, m.id limit 500`,
    'problems.moments',
  );

/** One of them as it is now, wherever it stands in the order: the list that is shown ends somewhere. */
export const momentOf = (tx: Tx, ticketId: string, id: string): Promise<Pick<MomentOfProblem, 'at' | 'said' | 'version'> | undefined> =>
  tx.row(
    sql`select at, said, version from app.problem_moment where tenant_id = ${tx.tenantId} and ticket_id = ${ticketId} and id = ${id}`,
    'problems.moment',
  );

export type CauseRecord = { key: string; name: Localised; active: boolean; version: number };

export const causeRows = (tx: Tx): Promise<CauseRecord[]> =>
  tx.rows<CauseRecord>(
    sql`select key, name, active, version from app.problem_cause where tenant_id = ${tx.tenantId} order by position, key`,
    'problems.causes',
  );
