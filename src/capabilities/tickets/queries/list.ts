import { type Actor, type Call, Refusal } from '../../../kernel/access/access.ts';
import { join, type Sql, sql, trusted } from '../../../kernel/db/sql.ts';
import type { TicketPage, TicketQuery } from '../contract.ts';
import { visible } from '../policy.ts';
import { rowReply } from '../replies/row.ts';
import type { SortKey } from '../shared/sorts.ts';
import { byClock, clockColumn } from './clocks.ts';
import { listColumns, listJoins, type RowOfList, unanswered } from './columns.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { filtersOf } from './filters.ts';
import { builtInFilter, isSaved, viewFilter } from './views.ts';

const usualSizes = new Set([20, 25, 50, 200]);

type SortedRow = RowOfList & { place: string };

/** A name by which rows are ordered, looked up by key; `2` puts rows without one behind all others, and keeps them countable. */
const called = (name: string, of: string): string => `coalesce((select '1' || ${name} from ${of}), '2')`;
const nameOfPerson = (column: string): string =>
  called("x.given_name || ' ' || x.family_name", `app.person x where x.tenant_id = t.tenant_id and x.id = t.${column}`);

/** What a sort key is ordered by, and the type its place is read back as. Empty times and names come last when ascending. */
const orders: Record<SortKey, { by: string; type: string }> = {
  updatedAt: { by: 't.updated_at', type: 'timestamptz' },
  createdAt: { by: 't.made_at', type: 'timestamptz' },
  priority: { by: 't.priority', type: 'smallint' },
  number: { by: 't.number', type: 'bigint' },
  dueAt: { by: "coalesce(t.due_at, 'infinity')", type: 'timestamptz' },
  // By this only for one row: a page is read by its index, see `byClock`.
  clockDueAt: { by: `coalesce(${clockColumn('due_at')}, 'infinity')`, type: 'timestamptz' },
  followUpAt: { by: "coalesce(t.follow_up_at, 'infinity')", type: 'timestamptz' },
  unansweredSince: { by: `coalesce(${unanswered}, 'infinity')`, type: 'timestamptz' },
  hops: { by: 't.hops', type: 'integer' },
  title: { by: 't.title', type: 'text' },
  type: { by: 't.type', type: 'text' },
  state: { by: 't.state', type: 'text' },
  team: { by: called('x.name', 'app.team x where x.tenant_id = t.tenant_id and x.id = t.team_id'), type: 'text' },
  assignee: { by: nameOfPerson('assignee_id'), type: 'text' },
  requester: { by: nameOfPerson('requester_id'), type: 'text' },
};

/** A list, narrowed by its view: a queue's condition is known at once, a saved one has to be read first. */
export async function listView(call: Call, query: TicketQuery): Promise<TicketPage> {
  const { view } = query;
  return await (isSaved(view)
    ? viewFilter(call, view).then((more) => listTickets(call, query, more))
    : listTickets(call, query, builtInFilter(call, view)));
}

const filteredBy = (call: Call, query: TicketQuery, more: readonly Sql[]): Sql =>
  join([...filtersOf(call, query), ...more, visible(call.actor)], 'and');

/** One page and the exact total, in one trip. `more` narrows it further: the condition of a view. */
async function listTickets(call: Call, query: TicketQuery, more: readonly Sql[] = []): Promise<TicketPage> {
  const filters = filteredBy(call, query, more);
  const [page, counted] = await Promise.all([
    rowsAfter(call, query, more),
    call.tx.row<{ total: number }>(sql`select count(*) as total from app.ticket t where ${filters}`, 'tickets.count'),
  ]);
  return { ...page, total: { value: counted?.total ?? 0, exact: true } };
}

/** One page without the total, for whoever reads them all. */
export async function rowsAfter(call: Call, query: TicketQuery, more: readonly Sql[]): Promise<Omit<TicketPage, 'total'>> {
  const rows = await call.tx.rows<SortedRow>(pageOf(call.actor, query, filteredBy(call, query, more)), 'tickets.list');
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return { items: shown.map(rowReply), next: last === undefined ? null : cursorOf(query.sort, last) };
}

function pageOf(actor: Actor, { sort, limit, cursor }: TicketQuery, filters: Sql): Sql {
  if (isByClock(sort)) return pageByClock(actor, { sort, limit, cursor }, filters);
  const { by, type, descending } = orderOf(sort);
  const direction = trusted(descending ? 'desc' : 'asc');
  const after = cursor === undefined ? sql`true` : beyond({ by, type, descending }, placeOf(sort, cursor));
  return sql`select ${listColumns(actor)}, t.place
    from (select t.*, (${trusted(by)})::text as place from app.ticket t where ${filters} and ${after}
      order by ${trusted(by)} ${direction}, t.id ${direction} limit ${rowsRead(limit)}) t ${listJoins(actor)}
    order by ${trusted(by)} ${direction}, t.id ${direction}`;
}

const isByClock = (sort: TicketQuery['sort']): boolean => sort.replace('-', '') === 'clockDueAt';

function pageByClock(actor: Actor, { sort, limit, cursor }: Pick<TicketQuery, 'sort' | 'limit' | 'cursor'>, filters: Sql): Sql {
  const descending = sort.startsWith('-');
  const direction = trusted(descending ? 'desc' : 'asc');
  const rows = byClock(actor, descending, {
    filters,
    place: cursor === undefined ? undefined : placeOf(sort, cursor),
    limit: rowsRead(limit),
  });
  return sql`select ${listColumns(actor)}, t.clock_due::text as place
    from (select * from (${rows}) t order by t.clock_due ${direction}, t.id ${direction} limit ${rowsRead(limit)}) t ${listJoins(actor)}
    order by t.clock_due ${direction}, t.id ${direction}`;
}

/**
 * Sizes of pages that the screens ask for are written into the statement. As an argument a size hides how few rows are read: PostgreSQL takes a
 * tenth of a queue for granted, holds the plan without values for dearer than one with them, and plans a large installation's lists anew each time.
 * Other sizes stay arguments, so that nobody who asks for many fills a connection's memory with statements.
 */
const rowsRead = (limit: number): Sql => (usualSizes.has(limit) ? trusted(String(limit + 1)) : sql`${limit + 1}`);

type Order = { by: string; type: string; descending: boolean };

function orderOf(sort: TicketQuery['sort']): Order {
  const [key, order] = Object.entries(orders).find(([name]) => name === sort.replace('-', '')) ?? [];
  if (key === undefined || order === undefined) throw new Refusal('wrong_input', 'There is no such order');
  return { ...order, descending: sort.startsWith('-') };
}

const beyond = ({ by, type, descending }: Order, { value, id }: { value: string; id: string }): Sql =>
  sql`(${trusted(by)}, t.id) ${trusted(descending ? '<' : '>')} (${value}::${trusted(type)}, ${id}::uuid)`;
