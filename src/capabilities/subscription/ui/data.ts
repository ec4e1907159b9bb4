import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { PlanChoice, SubscriptionReply, SubscriptionsReply, subscriptionContract } from '../contract.ts';

const subscription = client<typeof subscriptionContract>('subscription');

export const subscriptionQuery = queryOptions({ queryKey: ['subscription'], queryFn: () => subscription.mine() });

/** Of all organisations; for the operator’s administrators. */
export const subscriptionsQuery = infiniteQueryOptions({
  queryKey: ['subscriptions'],
  queryFn: ({ pageParam }) => subscription.all({ limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: ({ next }: SubscriptionsReply) => next ?? undefined,
});

/** What was accepted never changes, so it is asked for once. */
export const contractWordsQuery = (id: string) =>
  queryOptions({
    queryKey: ['subscription', 'contracts', id],
    queryFn: () => subscription.words({ id }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const offeredQuery = queryOptions({ queryKey: ['subscription', 'documents'], queryFn: () => subscription.offered() });

function useKept<Input>(act: (input: Input) => Promise<SubscriptionReply>, onDone?: (reply: SubscriptionReply) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (reply) => {
      queries.setQueryData(subscriptionQuery.queryKey, reply);
      void queries.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      onDone?.(reply);
    },
  });
}

export const useChoose = (version: number, onDone: (reply: SubscriptionReply) => void) =>
  useKept((choice: PlanChoice) => subscription.choose(choice, { ifMatch: version }), onDone);

export const useCancel = () => useKept<void>(() => subscription.cancel());

export const useTakeBack = (onDone: () => void) => useKept<void>(() => subscription.goOn(), onDone);
