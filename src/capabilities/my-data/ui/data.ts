import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { currentLanguage } from '../../../kernel/web/language.ts';
import type { CopiesReply, Decide, myDataContract } from '../contract.ts';
import type { copyKinds } from '../shared/kinds.ts';

const myData = client<typeof myDataContract>('myData');

/** What is held now; its names come from the server, in the language of the screen. */
export const heldQuery = (language: string = currentLanguage()) =>
  queryOptions({ queryKey: ['my-data', 'held', language], queryFn: () => myData.held(), staleTime: 0 });

export const recipientsQuery = queryOptions({ queryKey: ['my-data', 'recipients'], queryFn: () => myData.recipients(), staleTime: 0 });

const isMade = (data: CopiesReply | undefined): boolean => (data?.items ?? []).every(({ readyAt }) => readyAt !== null);

/** While one is made it is looked for again. */
export const copiesQuery = queryOptions({
  queryKey: ['my-data', 'copies'],
  queryFn: () => myData.copies(),
  staleTime: 0,
  refetchInterval: ({ state }) => (isMade(state.data) ? false : 2000),
});

export const fileAt = (id: string): string => `/api/v1/me/data-copies/${id}/file`;

export function useAsk() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (kind: (typeof copyKinds)[number]) => myData.ask({ kind }),
    onSuccess: (copies) => queries.setQueryData(copiesQuery.queryKey, copies),
  });
}

export const reviewsQuery = queryOptions({ queryKey: ['my-data', 'reviews'], queryFn: () => myData.reviews(), staleTime: 0 });
export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['my-data', 'review', id], queryFn: () => myData.review({ id }), staleTime: 0 });

export function useDecide(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Omit<Decide, 'id'>) => myData.decide({ id, ...wanted }),
    onSuccess: (review) => {
      queries.setQueryData(reviewQuery(id).queryKey, review);
      void queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    },
  });
}
