import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import type { levelsContract, PromiseReply } from '../../contract-levels.ts';

const levels = client<typeof levelsContract>('serviceLevels');
const second = 1000;
const day = 86_400 * second;
/** A browser whose clock is ahead, or a server that does not answer, is no reason to ask each second. */
const soonest = 30 * second;

/** When the first of them is late, in milliseconds: then it says something else. */
export function nextLook(promises: readonly PromiseReply[], at: number): number | false {
  const waits = promises
    .filter(({ state }) => state === 'running')
    .flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt) + 2 * second - at]));
  return waits.length === 0 ? false : Math.min(day, Math.max(soonest, Math.min(...waits)));
}

/** Below the ticket's own key: whatever makes it be asked for anew does it for this. */
export const promisesQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ['tickets', 'one', number, 'promises', version],
    queryFn: () => levels.promises({ number }),
    placeholderData: (before) => before,
    refetchInterval: ({ state: { data } }) => nextLook(data?.items ?? [], now()),
  });
