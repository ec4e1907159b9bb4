import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { breachesContract } from '../../contract-breaches.ts';
import type { levelsContract } from '../../contract-levels.ts';

const levels = client<typeof levelsContract>('serviceLevels');
export const breachCalls = client<typeof breachesContract>('breaches');

/** By which reasons a workspace explains what was missed. */
export const reasonsQuery = (workspace: string) =>
  queryOptions({ queryKey: ['breach-reasons', workspace], queryFn: () => breachCalls.reasons({ workspace }), staleTime: 60_000 });

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

/** The same as they read at an earlier moment; what had happened by then never changes. */
export const clocksAtQuery = (number: string, at: string | null) =>
  queryOptions({
    queryKey: ['tickets', 'one', number, 'clocks at', at],
    queryFn: () => levels.clocks({ number, ...(at !== null && { at }) }),
    enabled: at !== null,
    placeholderData: (before) => before,
    retry: false,
  });
