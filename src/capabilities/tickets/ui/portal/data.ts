import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { searchContract, ticketsContract } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';

const tickets = client<typeof ticketsContract>('tickets');
const search = client<typeof searchContract>('search');

/** What the reader asked for and is still open, latest change first. */
export const myOpenQuery = queryOptions({
  queryKey: ['tickets', 'mine', 'open'],
  queryFn: () => tickets.list({ requester: 'me', state: 'open', limit: 20 }),
});

/** What changed last, open or not: what was done waits here for the reader's word. */
export const myRecentQuery = queryOptions({
  queryKey: ['tickets', 'mine', 'recent'],
  queryFn: () => tickets.list({ requester: 'me', limit: 20 }),
});

/** Everything the reader ever asked for, a page at a time. */
export const myRequestsQuery = (which: 'open' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'mine', which, 'pages'],
    queryFn: ({ pageParam }) =>
      tickets.list({
        requester: 'me',
        limit: 25,
        ...(which === 'open' ? { state: 'open' } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const ticketQuery = (number: string) =>
  queryOptions({ queryKey: ['tickets', 'one', number], queryFn: () => tickets.get({ number }) });

/** The reader's tickets that fit some words. */
export const myHitsQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => search.tickets({ q: words, limit: 5 }, { signal }),
    staleTime: 10_000,
  });

/** Forgets what is known about tickets, so that lists and the open one are asked for again. */
function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['tickets'] });
}

export function useReply(number: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ text, attachments, draft, key }: { text: string; attachments: string[]; draft: string; key: string }) =>
      tickets.say({ number, body: text, kind: 'comment', channel: 'portal', attachments, draft }, { idempotencyKey: key }),
    onSuccess: refresh,
  });
}

type Move = { state: string; comment?: string };

/** Cancels, confirms or reopens: a change of state by the requester. */
export function useMove({ number, version }: Pick<TicketReply, 'number' | 'version'>) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (move: Move) => tickets.change({ number, ...move }, { ifMatch: version }),
    onSettled: refresh,
  });
}

type FormAsk = { requestType: string; title: string; description: string; fields: Record<string, unknown> };
/** What is asked without a form: something broken or wished for, of a department. */
export type PlainAsk = { type: 'incident' | 'request'; workspace: string; title: string; description: string };

/** Sends what is asked. The key is the same for each try, so that a lost answer doesn't ask twice. */
export function useAsk() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ ask, key }: { ask: FormAsk | PlainAsk; key: string }) =>
      tickets.create({ ...ask, channel: 'portal' }, { idempotencyKey: key }),
    onSuccess: refresh,
  });
}
