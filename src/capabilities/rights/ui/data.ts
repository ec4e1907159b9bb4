import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { ArrangedReply, NewDesk, NewPlace, NewRule, NewStep, RequestsReply, RightRequest, rightsContract } from '../contract.ts';
import type { Choose, ownDataContract, SayPermission } from '../contract-own.ts';

const rights = client<typeof rightsContract>('rights');
const own = client<typeof ownDataContract>('ownData');

export const ownRightsQuery = queryOptions({ queryKey: ['rights', 'mine'], queryFn: () => rights.mine() });
export const requestsQuery = infiniteQueryOptions({
  queryKey: ['rights', 'requests'],
  queryFn: ({ pageParam }) => rights.requests({ state: 'open', limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: ({ next }: RequestsReply) => next ?? undefined,
});
export const requestQuery = (number: string) =>
  queryOptions({ queryKey: ['rights', 'request', number], queryFn: () => rights.request({ number }) });
export const firstContactsQuery = queryOptions({ queryKey: ['rights', 'first-contacts'], queryFn: () => rights.firstContacts() });
export const categoriesQuery = queryOptions({ queryKey: ['data-categories'], queryFn: () => own.categories() });
export const permissionsQuery = queryOptions({ queryKey: ['device-permissions'], queryFn: () => own.permissions() });
export const policiesQuery = queryOptions({ queryKey: ['policies-shown'], queryFn: () => own.policies() });

export const arrangedQuery = queryOptions({ queryKey: ['rights', 'arranged'], queryFn: () => rights.arranged() });

/** Sets one of the things that are arranged; the answer is all of them as they hold from then on. */
function useArrange<Input>(set: (input: Input) => Promise<ArrangedReply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: set,
    onSuccess: (arranged) => {
      queries.setQueryData(arrangedQuery.queryKey, arranged);
      void queries.invalidateQueries({ queryKey: ownRightsQuery.queryKey });
    },
  });
}

export const useSetDesk = () => useArrange((desk: NewDesk) => rights.setDesk(desk));
export const useSetPlace = () => useArrange((place: NewPlace) => rights.setPlace(place));
export const useSetRule = () => useArrange((rule: NewRule) => rights.setRule(rule));

/** Decides something about a request; its ticket tells of it too. */
export function useTake(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: Pick<NewStep, 'step' | 'reason'>) => rights.take({ number, step, ...(reason ? { reason } : {}) }),
    onSuccess: (request: RightRequest) => {
      queries.setQueryData(requestQuery(number).queryKey, request);
      void queries.invalidateQueries({ queryKey: ['tickets'] });
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey });
    },
  });
}

/** Allows or denies a kind of data; what rests on it asks anew. */
export function useChoose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ category, answer }: Omit<Choose, 'act'>) => own.choose({ category, answer, act: crypto.randomUUID() }),
    onSuccess: (mine) => {
      queries.setQueryData(categoriesQuery.queryKey, mine);
      for (const queryKey of [['allowed'], ['choices'], ['me']]) void queries.invalidateQueries({ queryKey });
    },
  });
}

export function useSayPermission() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ permission, state }: Omit<SayPermission, 'act'>) => own.sayPermission({ permission, state, act: crypto.randomUUID() }),
    onSuccess: (mine) => queries.setQueryData(permissionsQuery.queryKey, mine),
  });
}
