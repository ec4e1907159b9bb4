import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { PlanChoice, SubscriptionReply, subscriptionContract } from '../contract.ts';

const subscription = client<typeof subscriptionContract>('subscription');

export const subscriptionQuery = queryOptions({ queryKey: ['subscription'], queryFn: () => subscription.mine() });

/** Of all organisations; for the operator’s administrators. */
export const subscriptionsQuery = queryOptions({ queryKey: ['subscriptions'], queryFn: () => subscription.all() });

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
