import { queryOptions, useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../kernel/shared/locales.ts';
import { client } from '../../../kernel/web/api.ts';
import { useLanguage } from '../../../kernel/web/language.ts';
import type { machinesContract } from '../contract-work.ts';
import type { TicketType } from '../shared/types.ts';

const machines = client<typeof machinesContract>('machines');

export const stateNamesQuery = queryOptions({
  queryKey: ['state-names'],
  queryFn: () => machines.names(),
  staleTime: 300_000,
});

/** Where a state is: the same key may be called otherwise in another workspace. */
export type StatePlace = { readonly workspace: string; readonly type: TicketType };

/** What an administrator called a state; without a place only where all workspaces that named it agree. */
export function useStateNames(): (state: string, at?: StatePlace) => string | undefined {
  const language = textLanguage(useLanguage());
  const items = useQuery(stateNamesQuery).data?.items ?? [];
  return (state, at) => {
    const named = items.filter((one) => one.state === state);
    const here = at === undefined ? named : named.filter(({ workspace, type }) => workspace === at.workspace && type === at.type);
    const words = new Set(here.map(({ name }) => name[language] || name.en));
    return words.size === 1 ? [...words][0] : undefined;
  };
}

/** The states that administrators added or named, in whichever workspace. */
export const useOwnStates = (): string[] => [...new Set(useQuery(stateNamesQuery).data?.items.map(({ state }) => state))];
