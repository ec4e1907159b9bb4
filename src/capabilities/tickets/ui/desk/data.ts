import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { searchContract, TicketPage, TicketQuery, ticketsContract } from '../../contract.ts';
import type { deliveryContract } from '../../contract-delivery.ts';
import type { queuesContract, viewsContract } from '../../contract-views.ts';
import type { TicketRow } from '../../shared/records.ts';
import type { Grouping } from '../../shared/view-lists.ts';
import { pageSize, type QueueQuery } from './queues.ts';

export const tickets = client<typeof ticketsContract>('tickets');
export const views = client<typeof viewsContract>('views');
const queues = client<typeof queuesContract>('queues');
const search = client<typeof searchContract>('search');
const deliveries = client<typeof deliveryContract>('deliveries');

export type DeskQuery = QueueQuery & { sort?: TicketQuery['sort'] };

/** A page, and the latest change in it when it was asked for: what is younger came since. */
export type RowsPage = TicketPage & { asOf: string };

async function page(query: DeskQuery, cursor: string): Promise<RowsPage> {
  const found = await tickets.list({ ...query, limit: pageSize, ...(cursor === '' ? {} : { cursor }) });
  return {
    ...found,
    asOf:
      found.items
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? '',
  };
}

/** A queue's rows, a page at a time; the last ones stay in memory, so that going back shows them at once. Live changes leave this key alone. */
export const rowsQuery = (query: DeskQuery) =>
  infiniteQueryOptions({
    queryKey: ['deskRows', query],
    queryFn: ({ pageParam }) => page(query, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }: RowsPage) => next ?? undefined,
    staleTime: 10_000,
  });

/** The most that one changes at once. */
export const mostAtOnce = 1000;

/** All that fits, oldest first unless asked otherwise, so that nothing moves while it is read; null where it is too much at once. */
export async function allRows(query: DeskQuery, sort: TicketQuery['sort'] = 'createdAt'): Promise<TicketRow[] | null> {
  const rows: TicketRow[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const found: TicketPage = await tickets.list({ ...query, sort, limit: 200, ...(cursor === '' ? {} : { cursor }) });
    if (found.total.value > mostAtOnce) return null;
    rows.push(...found.items);
    cursor = found.next;
  }
  return rows;
}

/** What has a date in a span; null where it is too much to draw. */
export const datedQuery = (query: QueueQuery) =>
  queryOptions({
    queryKey: ['tickets', 'fresh', 'dated', query],
    queryFn: () => allRows(query),
    staleTime: 10_000,
    placeholderData: (before) => before,
  });

/** The first page as it is now, asked for beside the one that is shown: rows that are read do not move. */
export const freshQuery = (query: DeskQuery) =>
  queryOptions({ queryKey: ['tickets', 'fresh', query], queryFn: () => page(query, ''), staleTime: 10_000, refetchInterval: 60_000 });

/** How many fit. */
export const countQuery = (query: QueueQuery) =>
  queryOptions({ queryKey: ['tickets', 'count', query], queryFn: async () => (await tickets.list({ ...query, limit: 1 })).total.value });

/** All queues, workspaces and saved views with how much is in them. */
export const queuesQuery = queryOptions({
  queryKey: ['tickets', 'queues'],
  queryFn: () => queues.list(),
  staleTime: 10_000,
  refetchInterval: 60_000,
});

export const groupsQuery = (query: QueueQuery, by: Grouping) =>
  queryOptions({ queryKey: ['tickets', 'groups', by, query], queryFn: () => queues.groups({ ...query, by }), staleTime: 10_000 });

export const viewsQuery = queryOptions({ queryKey: ['views'], queryFn: () => views.list(), staleTime: 60_000 });

export const viewFieldsQuery = queryOptions({
  queryKey: ['views', 'fields'],
  queryFn: () => views.fields(),
  staleTime: Number.POSITIVE_INFINITY,
});

export const deskTicketQuery = (number: string) =>
  queryOptions({ queryKey: ['tickets', 'one', number], queryFn: () => tickets.get({ number }), staleTime: 15_000 });

/** Asked for anew each time: it may be in other hands by now. */
export const deliveryQuery = (number: string) =>
  queryOptions({ queryKey: ['delivery', number], queryFn: () => deliveries.get({ number }), gcTime: 0 });

/** The form that a ticket keeps; never another. */
export const ticketFormQuery = (number: string) =>
  queryOptions({ queryKey: ['ticketForm', number], queryFn: () => tickets.form({ number }), staleTime: 60_000 });

/** Tickets that words or a number find; asked for while one types. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['tickets', 'search', words],
    queryFn: ({ signal }) => search.tickets({ q: words, limit: 8 }, { signal }),
    enabled: words.trim().length > 1,
    placeholderData: (before) => before,
  });
