import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { Session } from '../../../kernel/web/session.tsx';
import type { ApprovalReply, approvalsContract, Vote } from '../contract.ts';

const approvals = client<typeof approvalsContract>('approvals');

// An approval changes when its ticket does: below the tickets' key, whatever others change there is asked for anew here too.
const all = ['tickets', 'approvals'] as const;

/** What waits for the reader's answer, the oldest first. */
export const waitingQuery = queryOptions({ queryKey: [...all, 'waiting'], queryFn: () => approvals.list({ which: 'mine', limit: 5 }) });

/** How much that is, for the rail: told by the stream as it changes, and asked for again where that does not come through. */
export const countQuery = queryOptions({ queryKey: [...all, 'count'], queryFn: () => approvals.count(), refetchInterval: 60_000 });

type Page = Awaited<ReturnType<typeof approvals.list>>;

/** All of it, a page at a time. */
export const queueQuery = infiniteQueryOptions({
  queryKey: [...all, 'queue'],
  queryFn: ({ pageParam }) => approvals.list({ which: 'mine', limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: ({ next }: Page) => next ?? undefined,
});

/** One approval, as it was shown when it was asked. */
export const approvalQuery = (id: string) => queryOptions({ queryKey: [...all, 'one', id], queryFn: () => approvals.get({ id }) });

/** What an approval proves, counted anew. */
export const evidenceQuery = (id: string) =>
  queryOptions({ queryKey: [...all, 'evidence', id], queryFn: () => approvals.evidence({ id }) });

/** Who runs the company or its privacy need not work where it is asked. */
export const checksApprovals = ({ can }: Session): boolean => can.tenant || can.privacy;

export type Side = 'asked' | 'workspace';

/** Which of the reader's own requests wait for nothing but an approval, and for whose. */
export const holdingQuery = queryOptions({
  queryKey: [...all, 'holding'],
  queryFn: async () => (await approvals.holding()).items,
});

/** The last round of a request and of each step of its fulfilment, seen by who asked or by who works there; none where nobody had to approve. */
export const lastRoundsQuery = (ticketId: string, which: Side) =>
  queryOptions({
    queryKey: [...all, 'of', which, ticketId],
    queryFn: async () => {
      const { items } = await approvals.list({ which, ticketId, limit: 100 });
      const last = new Map(items.map(({ id, step }) => [JSON.stringify(step), id]));
      return await Promise.all([...last.values()].map((id) => approvals.get({ id })));
    },
  });

/** What came back is shown at once; what came too late shows how things stand now. */
function useDeed<Input>(id: string, deed: (input: Input) => Promise<ApprovalReply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (after) => queries.setQueryData(approvalQuery(id).queryKey, after),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}

export const useVote = (id: string) =>
  useDeed(id, (given: Pick<Vote, 'answer'> & { comment?: string }) => approvals.vote({ id, ...given }));
export const useWithdraw = (id: string) => useDeed(id, (reason: string) => approvals.withdraw({ id, reason }));
export const useAddApprover = (id: string) => useDeed(id, (personId: string) => approvals.add({ id, personId }));

/** One answer to several; what was not answered comes back with why. */
export function useVoteAll() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Vote & { ids: string[] }) => approvals.voteAll(given),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}
