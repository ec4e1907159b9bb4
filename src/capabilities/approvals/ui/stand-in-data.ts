import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { actKey, client } from '../../../kernel/web/api.ts';
import type { NewStandIn, standInsContract } from '../contract-stand-ins.ts';

const standIns = client<typeof standInsContract>('standIns');

/** Who answers for this person, and for whom they may; left out: the reader. */
export const standInsQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: ['stand-ins', personId ?? 'me'],
    queryFn: () => standIns.list(personId === undefined ? {} : { personId }),
  });

/** Everybody's, for who runs the tenant. */
export const allStandInsQuery = queryOptions({ queryKey: ['stand-ins', 'all'], queryFn: () => standIns.list({ whose: 'all' }) });

/** Whoever stands in finds other approvals waiting from then on. */
function useDeed<Input, Output>(deed: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => Promise.all(['stand-ins', 'tickets'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

export const useAddStandIn = () =>
  useDeed((input: Partial<NewStandIn> & Pick<NewStandIn, 'byId' | 'kind'>) => standIns.add(input, { idempotencyKey: actKey() }));
export const useEndStandIn = () => useDeed((id: string) => standIns.remove({ id }));
