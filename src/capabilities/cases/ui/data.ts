import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { problemOf } from '../../../kernel/web/problem.ts';
import { toast } from '../../../ui-kit/toast-queue.ts';
import type { CaseQuestion, CaseReply, CaseRow } from '../contract.ts';
import { caseClasses, cases, reachQuery } from './reach.ts';

const lists = ['cases', 'list'] as const;

type Asked = Partial<Pick<CaseQuestion, 'which' | 'side' | 'search'>>;
type CasePage = { items: CaseRow[]; total: { value: number }; next: string | null };

/** Cases a page at a time, what is due first. */
export const casesQuery = ({ which = 'open', side = 'all', search = '' }: Asked) =>
  infiniteQueryOptions({
    queryKey: [...lists, which, side, search],
    queryFn: ({ pageParam }) => cases.list({ which, side, search, limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: CasePage) => next ?? undefined,
  });

/** Asked for only by whoever opens it: each asking is noted as an opening, so nothing fetches a case ahead. */
export const caseQuery = (reference: string) =>
  queryOptions({
    queryKey: ['cases', 'one', reference],
    queryFn: () => cases.get({ reference }),
    staleTime: 5 * 60_000,
    refetchOnReconnect: false,
  });

export const openingsQuery = (reference: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'openings', reference],
    queryFn: ({ pageParam }) => cases.openings({ reference, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: { next: string | null }) => next ?? undefined,
  });

export const groupsQuery = queryOptions({ queryKey: ['cases', 'groups'], queryFn: () => caseClasses.groups({}), staleTime: 60_000 });

/** What a deed gave is shown at once; the lists are asked for again. */
export function useKeepCase() {
  const queries = useQueryClient();
  return (one: CaseReply): void => {
    queries.setQueryData(caseQuery(one.reference).queryKey, one);
    void queries.invalidateQueries({ queryKey: lists });
    void queries.invalidateQueries({ queryKey: reachQuery.queryKey });
  };
}

/** A part of what is on the screen, as a deed changed it. */
export function usePatchCase(reference: string) {
  const queries = useQueryClient();
  return (patch: (before: CaseReply) => Partial<CaseReply>): void => {
    queries.setQueryData(caseQuery(reference).queryKey, (before) => (before === undefined ? before : { ...before, ...patch(before) }));
    void queries.invalidateQueries({ queryKey: lists });
  };
}

/** Asks anew for a case that is on the screen, after something was added to it. */
export function useCaseAgain(reference: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: caseQuery(reference).queryKey });
}

/** A deed on a case; what went wrong is said where one looks. */
export function useCaseDeed<Input>(act: (input: Input) => Promise<CaseReply>, onDone?: (one: CaseReply) => void) {
  const keep = useKeepCase();
  return useMutation({
    mutationFn: act,
    onSuccess: (one) => {
      keep(one);
      onDone?.(one);
    },
  });
}

/** For a press that has no place of its own to say what went wrong. */
export const tell = (error: unknown): void => toast(problemOf(error).detail ?? problemOf(error).title ?? String(error));
