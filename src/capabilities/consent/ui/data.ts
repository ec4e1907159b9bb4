import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { currentLanguage, useLanguage } from '../../../kernel/web/language.ts';
import type { Answer, ChoiceReply, ChoicesReply, choicesContract } from '../contract.ts';
import type { messagesContract, Wish } from '../contract-messages.ts';

const choices = client<typeof choicesContract>('choices');
const messages = client<typeof messagesContract>('messages');

/** The words come from the server, in the language of the screen. */
export const choicesQuery = (language: string = currentLanguage()) =>
  queryOptions({ queryKey: ['choices', language], queryFn: () => choices.mine() });

export const receiptAt = (id: string): string => `/api/v1/me/choice-receipts/${id}`;

/** Whatever rests on an answer asks anew at once: its queries begin with `allowed`. */
function keep(queries: QueryClient, queryKey: readonly unknown[], mine: ChoicesReply): void {
  queries.setQueryData(queryKey, mine);
  void queries.invalidateQueries({ queryKey: ['allowed'] });
}

/** Answers to the words that were shown; each press is an act of its own, however often it is sent. */
export function useAnswer({ purpose, fingerprint }: ChoiceReply, place: Answer['place']) {
  const queries = useQueryClient();
  const { queryKey } = choicesQuery(useLanguage());
  return useMutation({
    mutationFn: (answer: Answer['answer']) => choices.answer({ purpose, answer, notice: fingerprint, act: crypto.randomUUID(), place }),
    onSuccess: (mine) => keep(queries, queryKey, mine),
    // Perhaps the words are others by now: they have to be read before anything is allowed.
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

type Several = Pick<ChoicesReply, 'items'>;
const asked = ({ items }: Several) => items.map(({ purpose, fingerprint }) => ({ purpose, notice: fingerprint, act: crypto.randomUUID() }));

/** The same answer to all that the notice asks. */
export function useAnswerAll() {
  const queries = useQueryClient();
  const { queryKey } = choicesQuery(useLanguage());
  return useMutation({
    mutationFn: ({ answer, items }: Several & Pick<Answer, 'answer'>) =>
      choices.answerAll({ answer, place: 'firstSignIn', items: asked({ items }) }),
    onSuccess: (mine) => keep(queries, queryKey, mine),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Says that the notice came up; from then on nobody is shown it for six months. */
export function useAsked() {
  const queries = useQueryClient();
  const { queryKey } = choicesQuery(useLanguage());
  return useMutation({
    mutationFn: (several: Several) => choices.askAll({ place: 'firstSignIn', items: asked(several) }),
    onSuccess: (mine) => queries.setQueryData(queryKey, mine),
  });
}

export const messagesQuery = queryOptions({ queryKey: ['messages'], queryFn: () => messages.mine() });

/** Shows a class of news in the product, or no more. */
export function useWish() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Wish) => messages.wish(wanted),
    onSuccess: (mine) => queries.setQueryData(messagesQuery.queryKey, mine),
  });
}
