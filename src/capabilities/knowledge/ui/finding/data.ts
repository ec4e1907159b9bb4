import { queryOptions, useMutation } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { FeedbackInput, findingContract, HelpCount } from '../../contract-finding.ts';
import type { knowledgeContract } from '../../contract-reading.ts';

const finding = client<typeof findingContract>('knowledgeFinding');
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

export const useUsedIn = () => useMutation({ mutationFn: (use: { number: string; ticket: string }) => finding.usedIn(use) });
