import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { besideContract, PublicVoice } from '../../contract-beside.ts';
import type { FeedbackInput, findingContract, HelpCount } from '../../contract-finding.ts';
import type { knowledgeContract } from '../../contract-reading.ts';

const finding = client<typeof findingContract>('knowledgeFinding');
const beside = client<typeof besideContract>('knowledgeBeside');
const reading = client<typeof knowledgeContract>('knowledge');

/** Articles with these words, best first. */
export const articleHitsQuery = (words: string) =>
  queryOptions({
    queryKey: ['knowledge', 'hits', words],
    queryFn: () => finding.search({ q: words, limit: 5 }),
    staleTime: 60_000,
  });

/** Articles that may answer what somebody is writing. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['knowledge', 'suggestions', text],
    queryFn: () => finding.suggest({ text, limit: 3 }),
    staleTime: 60_000,
  });

export const openedQuery = (number: string) =>
  queryOptions({ queryKey: ['knowledge', 'opened', number], queryFn: () => reading.read({ number }), staleTime: 60_000 });

export const useFeedback = (number: string) => useMutation({ mutationFn: (said: FeedbackInput) => finding.feedback({ number, ...said }) });

/** Counts what became of an offer. It is about nobody, and nobody waits for it: a count that is lost is a count less. */
export const useHelpCount = () => useMutation({ mutationFn: (count: HelpCount) => finding.count(count) });

/** Notes that an article went into a reply; what stands beside the ticket is asked for again. */
export function useUsedIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (use: { number: string; ticket: string }) => finding.usedIn(use),
    onSettled: (_done, _fault, { ticket }) => queries.invalidateQueries({ queryKey: ['knowledge', 'of', ticket] }),
  });
}

/** What may answer a ticket. */
export const suggestedQuery = (ticket: string) =>
  queryOptions({ queryKey: ['knowledge', 'suggested', ticket], queryFn: () => beside.suggestions({ ticket }), staleTime: 300_000 });

/** Whether who asked in a ticket may read an article. */
export const handOnQuery = (number: string, ticket: string) =>
  queryOptions({ queryKey: ['knowledge', 'handOn', number, ticket], queryFn: () => beside.handOn({ number, ticket }), staleTime: 60_000 });

/** A voice of whoever comes by. */
export const usePublicVoice = (number: string) =>
  useMutation({ mutationFn: (voice: PublicVoice) => beside.publicVoice({ number, ...voice }) });
