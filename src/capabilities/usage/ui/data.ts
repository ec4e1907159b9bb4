import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { usageContract } from '../contract.ts';
import type { Span } from '../shared/fewest.ts';

const usage = client<typeof usageContract>('usage');

/** Whether pages may tell of themselves; what begins with `allowed` is asked anew once somebody answers what they are asked to allow. */
export const countingQuery = queryOptions({
  queryKey: ['allowed', 'usage'],
  queryFn: () => usage.counting(),
  staleTime: 300_000,
  retry: false,
});

/** The reader's own rows, as they are now. */
export const ownQuery = queryOptions({ queryKey: ['usage', 'own'], queryFn: () => usage.mine(), staleTime: 0 });

export const reportQuery = (days: Span) => queryOptions({ queryKey: ['usage', 'report', days], queryFn: () => usage.report({ days }) });

export function useReset() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => usage.reset(), onSuccess: (own) => queries.setQueryData(ownQuery.queryKey, own) });
}
