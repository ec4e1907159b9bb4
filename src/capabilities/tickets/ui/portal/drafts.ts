import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { draftsContract } from '../../contract.ts';

const drafts = client<typeof draftsContract>('drafts');

/** What the reader began to write there on any device; asked again each time, for another device may have gone on. */
export const draftQuery = (place: string) =>
  queryOptions({ queryKey: ['drafts', place], queryFn: async () => (await drafts.get({ place })).draft, staleTime: 0, gcTime: 0 });

/**
 * The same for a page that begins with it, asked before the page is drawn: it stays until the page is there. Otherwise the page would ask
 * again, and hear of it while one writes.
 */
export const draftAhead = (place: string) => ({ ...draftQuery(place), gcTime: 10_000 });

/** Keeps a draft on the server, so that it follows the person to another device. */
export function useDraftKeeper(place: string) {
  const queries = useQueryClient();
  const { data } = useQuery({ ...draftQuery(place), refetchOnMount: false });
  const keep = useMutation({ mutationFn: (content: Record<string, unknown>) => drafts.keep({ place, content }) });
  const drop = useMutation({
    mutationFn: () => drafts.drop({ place }),
    onSuccess: () => queries.setQueryData(draftQuery(place).queryKey, null),
  });
  return { found: data?.content ?? null, keep: keep.mutate, drop: drop.mutate, isKept: keep.isSuccess };
}
