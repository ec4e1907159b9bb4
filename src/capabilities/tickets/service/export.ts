import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Actor } from '../../../kernel/access/access.ts';
import { glance, transact } from '../../../kernel/db/transact.ts';
import { nothing, type RawRoute, rawRoute } from '../../../kernel/http/raw.ts';
import { type Cell, csv } from '../../../kernel/tables/csv.ts';
import { xlsx } from '../../../kernel/tables/xlsx.ts';
import { needsFeature } from '../../subscription/public.ts';
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
  .pipe(z.array(z.enum(columnKeys)).min(1))
  .describe(`Columns in their order, with commas between them: ${columnKeys.join(', ')}.`)
  .meta({ examples: ['number,title,state,updatedAt'] });
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

const formats = {
  csv: {
    write: csv,
    type: 'text/csv',
    example: 'Number,Title,State,Updated\r\nINC0000042,Printer on floor 3 is out,In progress,2026-03-02T08:30:00.000Z\r\n',
  },
  xlsx: { write: xlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', example: undefined },
};

/** A list as a file. The first page is read before anything is sent, so that a wrong question is answered as such. */
export function exportRoute(format: keyof typeof formats): RawRoute {
  const { write, type, example } = formats[format];
  return rawRoute({
    meta: { needs: 'person', purpose: 'service', scope: 'tickets', afterContract: true },
    method: 'GET',
    path: `/tickets/export.${format}`,
    summary: `A list as ${format.toUpperCase()}: takes what GET /tickets takes, and columns; states and reasons in the reader's words, dates in ISO 8601.`,
    params: nothing,
    query: ExportQuery,
    answers: [{ status: 200, meaning: 'The whole list as a file.', content: { [type]: { example } } }],
    answer: async ({ actor, reply, query }) => {
      if (format === 'xlsx') await glance(actor, (call) => needsFeature(call, 'xlsxExport'));
      const pages = pagesOf(actor, query);
      const first = await pages.next();
      await transact(actor, async ({ tx }) =>
        tx.emit({ type: 'export.made', objectId: actor.id, facts: { format, columns: query.columns } }),
      );
      const heading = query.columns.map((column) => columnName(column, actor.locale));
      return reply
        .headers({
          'content-type': type === 'text/csv' ? `${type}; charset=utf-8` : type,
          'content-disposition': `attachment; filename="tickets.${format}"`,
          'x-content-type-options': 'nosniff',
        })
        .send(Readable.from(write(heading, resumed(first, pages)), { objectMode: false }));
    },
  });
}

async function* resumed<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
