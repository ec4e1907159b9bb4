import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Actor, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import type { RawRoute } from '../../../kernel/http/raw.ts';
import { type Cell, csv } from '../../../kernel/tables/csv.ts';
import { xlsx } from '../../../kernel/tables/xlsx.ts';
import { TicketQuery } from '../contract.ts';
import { rowsAfter } from '../queries/list.ts';
import { viewFilter } from '../queries/views.ts';
import { columnName } from '../shared/column-names.ts';
import { sorts } from '../shared/sorts.ts';
import { columnKeys } from '../shared/view-lists.ts';
import { cellsFor } from './export-cells.ts';

const most = 1000;

const Columns = z
  .string()
  .default(columnKeys.join(','))
  .transform((names) => names.split(','))
  .pipe(z.array(z.enum(columnKeys)).min(1));
/** Sorted by creation unless asked otherwise: an order in which nothing moves while it is read. */
const ExportQuery = TicketQuery.omit({ limit: true, cursor: true }).extend({ sort: z.enum(sorts).default('createdAt'), columns: Columns });
type ExportQuery = z.infer<typeof ExportQuery>;

/** Pages of what the actor may see, each read in a transaction of its own: a long export keeps none open and nothing in memory. */
async function* pagesOf(actor: Actor, { columns, ...query }: ExportQuery): AsyncGenerator<Cell[][]> {
  const cellsOf = await transact(actor, (call) => cellsFor(call, columns));
  let cursor: string | undefined;
  do {
    const page = { ...query, cursor, limit: most };
    const { items, next } = await transact(actor, async (call) => rowsAfter(call, page, await viewFilter(call, query.view)));
    yield items.map(cellsOf);
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
  summary: `A list as ${format.toUpperCase()}: takes what GET /tickets takes, and columns=number,title,…; states and reasons in the reader's words, dates in ISO 8601.`,
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
