import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { MajorReply, majorContract } from '../contract.ts';
import type { ReviewReply, reviewContract } from '../contract-review.ts';
import type { statusContract } from '../contract-status.ts';
import type { Shelf } from '../shared/words.ts';

export const majors = client<typeof majorContract>('majorIncidents');
export const reviews = client<typeof reviewContract>('majorReviews');
export const status = client<typeof statusContract>('statusPage');

// Below the tickets' key: whatever others change there is asked for anew here too.
const all = ['tickets', 'major'] as const;

export const majorQuery = (id: string) => queryOptions({ queryKey: [...all, 'one', id], queryFn: () => majors.get({ id }) });

export const ofTicketQuery = (number: string) =>
  queryOptions({ queryKey: [...all, 'of', number], queryFn: async () => (await majors.ofTicket({ number })).major });

export const timelineQuery = (id: string) =>
  queryOptions({ queryKey: [...all, 'timeline', id], queryFn: async () => (await majors.timeline({ id })).items });

export const candidatesQuery = (id: string) =>
  queryOptions({ queryKey: [...all, 'candidates', id], queryFn: async () => (await majors.candidates({ id })).items });

/** Asked for when it is about to be pressed, and never from before. */
export const previewQuery = (id: string) =>
  queryOptions({ queryKey: [...all, 'preview', id], queryFn: () => majors.preview({ id }), staleTime: 0, gcTime: 0 });

export const shelfQuery = (which: Shelf) =>
  queryOptions({ queryKey: [...all, 'shelf', which], queryFn: async () => (await majors.list({ which })).items });

export const reviewQuery = (id: string) => queryOptions({ queryKey: [...all, 'review', id], queryFn: () => reviews.get({ id }) });

/** Services that can be away. */
export const servicesQuery = queryOptions({
  queryKey: ['majorServices'],
  queryFn: async () => (await majors.services()).items,
  staleTime: 60_000,
});

export const statusPageQuery = queryOptions({ queryKey: ['statusPage'], queryFn: () => status.page() });

export const managersQuery = (workspace: string) =>
  queryOptions({ queryKey: ['majorManagers', workspace], queryFn: () => status.managers({ workspace }) });

/** What is told above the portal now. */
export const outagesQuery = queryOptions({
  queryKey: ['outages'],
  queryFn: async () => (await status.outages()).items,
  refetchInterval: 60_000,
});

/** A deed: what came back is shown at once, and all that hangs on the ticket is asked for anew. */
export function useMajorDeed<Input>(deed: (input: Input) => Promise<MajorReply>, then?: (after: MajorReply) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (after) => {
      queries.setQueryData(majorQuery(after.id).queryKey, after);
      then?.(after);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}

/** The same for its review. */
export function useReviewDeed<Input>(deed: (input: Input) => Promise<ReviewReply>, then?: (after: ReviewReply) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (after) => {
      queries.setQueryData(reviewQuery(after.id).queryKey, after);
      then?.(after);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['tickets'] }),
  });
}
