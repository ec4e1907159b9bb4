import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { plansContract } from '../../contract-plans.ts';

const plans = client<typeof plansContract>('plans');

// Below the tickets' key: a plan goes on when tasks do.
export const planQuery = (number: string) => queryOptions({ queryKey: ['tickets', 'plan', number], queryFn: () => plans.get({ number }) });

export function useDecide(number: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: { step: string; choice: 'again' | 'goOn' | 'end' }) => plans.decide({ number, ...given }),
    onSuccess: (after) => queries.setQueryData(planQuery(number).queryKey, after),
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}
