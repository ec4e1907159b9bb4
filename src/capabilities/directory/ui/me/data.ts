import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { meContract } from '../../contract.ts';
import type { OwnChange, PersonReply } from '../../shared/person.ts';

const me = client<typeof meContract>('me');

/** The reader's own record, whole. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => me.get() });

/** Saves what the reader changed about themselves. */
export function useSaveMe({ version }: Pick<PersonReply, 'version'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: OwnChange) => me.change(change, { ifMatch: version }),
    onSuccess: (saved) => queries.setQueryData(meQuery.queryKey, saved),
  });
}
