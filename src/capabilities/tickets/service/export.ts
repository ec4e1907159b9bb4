import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Actor, type Call, Refusal } from '../../../kernel/access/access.ts';
import { now } from '../../../kernel/clock/clock.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { RawRoute } from '../../../kernel/http/raw.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { type Cell, csv } from '../../../kernel/tables/csv.ts';
import { xlsx } from '../../../kernel/tables/xlsx.ts';
import { TicketQuery } from '../contract.ts';
import { rowsAfter } from '../queries/list.ts';
import { stateNames } from '../queries/machines.ts';
import { viewFilter } from '../queries/views.ts';
import { columnName } from '../shared/column-names.ts';
import type { TicketRow } from '../shared/records.ts';
import { sorts } from '../shared/sorts.ts';
import { stallSignsOf } from '../shared/stalling.ts';
import { type ColumnKey, columnKeys } from '../shared/view-lists.ts';

const most = 1000;

const Columns = z
  .string()
  .default(columnKeys.join(','))
  .transform((names) => names.split(','))
  .pipe(z.array(z.enum(columnKeys)).min(1));
/** Sorted by creation unless asked otherwise: an order in which nothing moves while it is read. */
const ExportQuery = TicketQuery.omit({ limit: true, cursor: true }).extend({ sort: z.enum(sorts).default('createdAt'), columns: Columns });
type ExportQuery = z.infer<typeof ExportQuery>;

/** What an administrator called the state of a row, else its key. */
type StateOf = (row: TicketRow) => string;

const cells: Record<ColumnKey, (row: TicketRow, stateOf: StateOf) => Cell> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  type: ({ type }) => type,
  state: (row, stateOf) => stateOf(row),
  priority: ({ priority }) => priority,
  requester: ({ requester }) => requester.name,
  team: ({ team }) => team?.name ?? null,
  assignee: ({ assignee }) => assignee?.name ?? null,
  workspace: ({ workspace }) => workspace,
  waitingOn: ({ waitingOn }) => waitingOn,
  waitingSince: ({ waitingSince }) => waitingSince,
  holdReason: ({ holdReason }) => holdReason,
  followUpAt: ({ followUpAt }) => followUpAt,
  dueAt: ({ dueAt }) => dueAt,
  unansweredSince: ({ unansweredSince }) => unansweredSince,
  hops: ({ hops }) => hops,
  stalledBy: (row) => stallSignsOf(row, now().getTime()).join(', '),
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
};

/** States that were added or named are told by their names, which mean something where the file goes; the product's own keep their keys. */
async function ownNames({ tx, actor }: Call): Promise<StateOf> {
  const language = localeOf(actor.locale);
  const at = (workspace: string, type: string, state: string) => `${workspace} ${type} ${state}`;
  const named = new Map(
    (await stateNames(tx)).map(({ workspace, type, state, name }) => [at(workspace, type, state), name[language] || name.en]),
  );
  return ({ workspace, type, state }) => named.get(at(workspace, type, state)) ?? state;
}

/** Pages of what the actor may see, each read in a transaction of its own: a long export keeps none open and nothing in memory. */
async function* pagesOf(actor: Actor, { columns, ...query }: ExportQuery): AsyncGenerator<Cell[][]> {
  const stateOf = await transact(actor, (call) => ownNames(call));
  let cursor: string | undefined;
  do {
    const page = { ...query, cursor, limit: most };
    const { items, next } = await transact(actor, async (call) => rowsAfter(call, page, await viewFilter(call, query.view)));
    yield items.map((row) => columns.map((column) => cells[column](row, stateOf)));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function questionIn(query: unknown): ExportQuery {
  const { success, data, error } = ExportQuery.safeParse(query);
  if (success) return data;
  throw new Refusal('wrong_input', 'Some of this cannot be accepted', {
    errors: error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, reason: message })),
  });
}

const formats = {
  csv: { write: csv, type: 'text/csv; charset=utf-8' },
  xlsx: { write: xlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};

/** A list as a file. The first page is read before anything is sent, so that a wrong question is answered as such. */
export const exportRoute = (format: keyof typeof formats): RawRoute => ({
  meta: { needs: 'person', purpose: 'service', scope: 'tickets' },
  method: 'GET',
  path: `/tickets/export.${format}`,
  summary: `A list as ${format.toUpperCase()}: takes what GET /tickets takes, and columns=number,title,…; dates in ISO 8601.`,
  answer: async ({ actor, request, reply }) => {
    const question = questionIn(request.query);
    const pages = pagesOf(actor, question);
    const first = await pages.next();
    await transact(actor, async ({ tx }) =>
      tx.emit({ type: 'export.made', objectId: actor.id, facts: { format, columns: question.columns } }),
    );
    const heading = question.columns.map((column) => columnName(column, actor.locale));
    const { write, type } = formats[format];
    return reply
      .headers({
        'content-type': type,
        'content-disposition': `attachment; filename="tickets.${format}"`,
        'x-content-type-options': 'nosniff',
      })
      .send(Readable.from(write(heading, resumed(first, pages)), { objectMode: false }));
  },
});

async function* resumed<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
