import { queryOptions } from '@tanstack/react-query';
import { now } from '../../../../kernel/web/clock.ts';
import { breachCalls } from '../desk/data.ts';
import { type BreachSearch, usualPeriod } from './search.ts';

const day = 86_400_000;

/** What was missed as far as the address asks; the period ends when it is asked. */
export const breachesQuery = ({ team, level, days = usualPeriod, all }: BreachSearch) =>
  queryOptions({
    queryKey: ['breaches', team ?? '', level ?? '', days, all === true],
    queryFn: () =>
      breachCalls.list({
        ...(team === undefined ? {} : { team }),
        ...(level === undefined ? {} : { level }),
        ...(all === true ? {} : { unexplained: 'true' as const }),
        from: new Date(now() - days * day).toISOString(),
      }),
    placeholderData: (before) => before,
  });

export type Listed = Awaited<ReturnType<typeof breachCalls.list>>;
export type Breach = Listed['items'][number];
