import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import { stateNamesQuery } from './state-names.ts';

/** As in a sentence, and as it begins a line. */
export type Noun = { readonly one: string; readonly One: string; readonly many: string };

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What a workspace calls its tickets, by its key; undefined where it calls them as everybody does. */
export function useNoun(workspace: string | undefined): Noun | undefined {
  const language = textLanguage(useLanguage());
  const { data } = useQuery(stateNamesQuery);
  const own = data?.nouns.find((noun) => noun.workspace === workspace);
  if (own === undefined) return undefined;
  const [one, many] = [own.one, own.many].map((text) => text[language] || text.en);
  return one && many ? { one, One: capital(one), many } : undefined;
}

/** That of the workspace whose queue is shown. */
export const useNounOfQueue = (queueKey: string): Noun | undefined =>
  useNoun(queueKey.startsWith('workspace:') ? queueKey.slice('workspace:'.length) : undefined);
