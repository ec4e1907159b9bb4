import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { problemOf } from '../../../kernel/web/problem.ts';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { ProblemPage, ProblemReply, problemsContract } from '../contract.ts';
import type { announcementsContract } from '../contract-announcements.ts';
import type { candidatesContract } from '../contract-candidates.ts';
import type { ProblemShelf } from '../shared/words.ts';

export const problems = client<typeof problemsContract>('problems');
export const announcements = client<typeof announcementsContract>('problemAnnouncements');
export const candidates = client<typeof candidatesContract>('problemCandidates');

const all = ['problems'] as const;

export interface ProblemsAsked {
  shelf?: ProblemShelf | undefined;
  q?: string | undefined;
}

/** Problems a page at a time, newest first. */
export const problemsQuery = ({ shelf = 'open', q = '' }: ProblemsAsked) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', shelf, q],
    queryFn: ({ pageParam }) =>
      problems.list({ shelf, limit: 100, ...(q === '' ? {} : { q }), ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: ProblemPage) => next ?? undefined,
  });

/** Below its ticket's key: whatever makes the ticket be asked for anew does it for the analysis. */
export const problemQuery = (number: string) =>
  queryOptions({ queryKey: ['tickets', 'one', number, 'problem'], queryFn: () => problems.get({ number }) });
export const behindQuery = (ticket: string) =>
  queryOptions({ queryKey: ['tickets', 'one', ticket, 'problems'], queryFn: () => problems.behind({ ticket }) });
export const causesQuery = queryOptions({ queryKey: [...all, 'causes'], queryFn: () => problems.causes(), staleTime: 60_000 });
export const candidatesQuery = (dismissed: boolean) =>
  queryOptions({
    queryKey: [...all, 'candidates', dismissed],
    queryFn: () => candidates.list({ dismissed: dismissed ? 'true' : 'false' }),
    staleTime: 30_000,
  });

/** A deed after which problems and tickets are asked for again; what went wrong is said where one looks. */
export function useProblemDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: async () => {
      await Promise.all([queries.invalidateQueries({ queryKey: all }), queries.invalidateQueries({ queryKey: ['tickets'] })]);
    },
    ...(onDone === undefined ? {} : { onSuccess: onDone }),
  });
}

/** The same for a press that has no place of its own to say what went wrong. */
export function usePress<Input>(act: (input: Input) => Promise<unknown>) {
  const deed = useProblemDeed(act);
  return {
    ...deed,
    press: (input: Input) =>
      deed.mutate(input, { onError: (error) => toast(problemOf(error).detail ?? problemOf(error).title ?? String(error)) }),
  };
}

/** What a deed gave is shown at once. */
export function useKeepProblem(): (problem: ProblemReply) => void {
  const queries = useQueryClient();
  return (problem) => queries.setQueryData(problemQuery(problem.number).queryKey, problem);
}
