import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { NewMessage, NewTask, NewTicket, TicketChange, TicketPage, TicketQuery, ticketsContract } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';
import type { QueueQuery } from './queues.ts';

const tickets = client<typeof ticketsContract>('tickets');

export type DeskQuery = QueueQuery & { sort?: TicketQuery['sort'] };

/** A queue's rows, a page at a time; the last ones stay in memory, so that going back shows them at once. */
export const rowsQuery = (query: DeskQuery) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'rows', query],
    queryFn: ({ pageParam }) => tickets.list({ ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: TicketPage) => next ?? undefined,
  });

/** How many a queue holds. */
export const countQuery = (query: QueueQuery) =>
  queryOptions({ queryKey: ['tickets', 'count', query], queryFn: async () => (await tickets.list({ ...query, limit: 1 })).total.value });

export const deskTicketQuery = (number: string) =>
  queryOptions({ queryKey: ['tickets', 'one', number], queryFn: () => tickets.get({ number }), staleTime: 15_000 });

/** Lists and counts that hold tickets are asked for again; what is on the screen stays until the answer is there. */
function useRefresh() {
  const queries = useQueryClient();
  return {
    keep: (ticket: TicketReply) => queries.setQueryData(deskTicketQuery(ticket.number).queryKey, ticket),
    lists: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['tickets', 'rows'] }),
        queries.invalidateQueries({ queryKey: ['tickets', 'count'] }),
      ]),
    one: (number: string) => queries.invalidateQueries({ queryKey: ['tickets', 'one', number] }),
  };
}

/** Changes fields or state; shown at once, taken back if the server says no. */
export function useChange({ number, version }: Pick<TicketReply, 'number' | 'version'>) {
  const queries = useQueryClient();
  const refresh = useRefresh();
  const { queryKey } = deskTicketQuery(number);
  return useMutation({
    mutationFn: ({ change, ifMatch = version }: { change: TicketChange; ifMatch?: number }) =>
      tickets.change({ number, ...change }, { ifMatch }),
    onMutate: ({ change }) => {
      const before = queries.getQueryData(queryKey);
      const shown = Object.fromEntries(
        (['title', 'state', 'impact', 'urgency'] as const).flatMap((key) => (change[key] ? [[key, change[key]]] : [])),
      );
      if (before !== undefined) queries.setQueryData(queryKey, { ...before, ...shown });
      return { before };
    },
    onSuccess: (ticket) => {
      refresh.keep(ticket);
      return refresh.lists();
    },
    onError: (_, __, kept) => {
      if (kept?.before !== undefined) queries.setQueryData(queryKey, kept.before);
    },
  });
}

/** Sends a reply or adds a note. */
export function useSay(number: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ message, key }: { message: NewMessage; key: string }) => tickets.say({ number, ...message }, { idempotencyKey: key }),
    onSuccess: () => Promise.all([refresh.one(number), refresh.lists()]),
  });
}

export function useCreate() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ ticket, key }: { ticket: NewTicket; key: string }) => tickets.create(ticket, { idempotencyKey: key }),
    onSuccess: refresh.lists,
  });
}

export function useAddTask(number: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ task, key }: { task: NewTask; key: string }) => tickets.addTask({ number, ...task }, { idempotencyKey: key }),
    onSuccess: () => refresh.one(number),
  });
}

/** Puts the reader on the watch list or takes them off. */
export function useWatch(number: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (watching: boolean) => (watching ? tickets.watch({ number, person: 'me' }) : tickets.unwatch({ number, person: 'me' })),
    onSuccess: () => refresh.one(number),
  });
}

/** Says that the reader has seen everything up to now. */
export function useMarkRead() {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (number: string) => tickets.markRead({ number }), onSuccess: refresh.lists });
}
