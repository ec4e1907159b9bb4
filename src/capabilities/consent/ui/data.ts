import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { currentLanguage, useLanguage } from '../../../kernel/web/language.ts';
import type { Answer, ChoiceReply, choicesContract } from '../contract.ts';

const choices = client<typeof choicesContract>('choices');

/** The words come from the server, in the language of the screen. */
export const choicesQuery = (language: string = currentLanguage()) =>
  queryOptions({ queryKey: ['choices', language], queryFn: () => choices.mine() });

export const receiptAt = (id: string): string => `/api/v1/me/choice-receipts/${id}`;

/** Answers to the words that were shown; each press is an act of its own, however often it is sent. */
export function useAnswer({ purpose, fingerprint }: ChoiceReply) {
  const queries = useQueryClient();
  const { queryKey } = choicesQuery(useLanguage());
  return useMutation({
    mutationFn: (answer: Answer['answer']) =>
      choices.answer({ purpose, answer, notice: fingerprint, act: crypto.randomUUID(), place: 'privacyChoices' }),
    onSuccess: (mine) => queries.setQueryData(queryKey, mine),
    // Perhaps the words are others by now: they have to be read before anything is allowed.
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}
