import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TicketReply, TicketRow } from '../../shared/records.ts';
import { deskTicketQuery, type RowsPage } from './data.ts';

type Rows = InfiniteData<RowsPage, string>;

/** Shows a ticket's new values in all lists that hold it, where it stands. */
function patchRows(queries: QueryClient, ticket: Partial<TicketRow> & Pick<TicketRow, 'number'>): void {
  const patched = (row: TicketRow): TicketRow => (row.number === ticket.number ? { ...row, ...rowOf(row, ticket) } : row);
  queries.setQueriesData<Rows>({ queryKey: ['deskRows'] }, (rows) =>
    rows === undefined ? rows : { ...rows, pages: rows.pages.map((page) => ({ ...page, items: page.items.map(patched) })) },
  );
}

/** Of a whole ticket only what a row holds. */
const rowOf = (row: TicketRow, ticket: Partial<TicketRow>): Partial<TicketRow> =>
  Object.fromEntries(Object.entries(ticket).filter(([key]) => key in row));

/** Keeps what the server answered, and asks again for what it may have changed besides. */
export function useKeeping() {
  const queries = useQueryClient();
  return useMemo(() => {
    const again = (part: string) => queries.invalidateQueries({ queryKey: ['tickets', part] });
    const lists = () => Promise.all(['fresh', 'queues', 'count', 'groups'].map(again));
    return {
      queries,
      lists,
      keep: (ticket: TicketReply) => {
        queries.setQueryData(deskTicketQuery(ticket.number).queryKey, ticket);
        patchRows(queries, ticket);
      },
      patch: (ticket: Partial<TicketRow> & Pick<TicketRow, 'number'>) => patchRows(queries, ticket),
      one: (number: string) => queries.invalidateQueries({ queryKey: deskTicketQuery(number).queryKey }),
    };
  }, [queries]);
}
