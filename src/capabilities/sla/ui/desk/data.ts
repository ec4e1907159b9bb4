import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { levelsContract } from '../../contract-levels.ts';

const levels = client<typeof levelsContract>('serviceLevels');

/**
 * Below the ticket's own key, so that whatever makes the ticket be asked for anew does it for its clocks; `version` is the ticket's, for changes
 * of one's own are shown without asking.
 */
export const clocksQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ['tickets', 'one', number, 'clocks', version],
    queryFn: () => levels.clocks({ number }),
    placeholderData: (before) => before,
    retry: false,
  });
