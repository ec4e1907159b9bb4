import { parseDate } from '@internationalized/date';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { auditContract, LogCheck, RefusedReply, refusedContract, undeliveredContract } from '../../contract.ts';
import type { Kind } from '../../shared/kinds.ts';

export const audit = client<typeof auditContract>('audit');
const refused = client<typeof refusedContract>('refused');
export const undelivered = client<typeof undeliveredContract>('undelivered');

/** What of the log is shown, as it stands in the address: identifiers and days. */
export interface LogFilter {
  personId?: string | undefined;
  objectId?: string | undefined;
  kind?: Kind | undefined;
  from?: string | undefined;
  until?: string | undefined;
}

type LogPage = Awaited<ReturnType<typeof audit.list>>;
type LetterPage = Awaited<ReturnType<typeof undelivered.list>>;

/** Midnight of a day where the reader is. */
const begins = (day: string, timeZone: string): string => parseDate(day).toDate(timeZone).toISOString();
const ends = (day: string, timeZone: string): string => parseDate(day).add({ days: 1 }).toDate(timeZone).toISOString();

export const logQuery = ({ from, until, ...rest }: LogFilter, timeZone: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', { from, until, ...rest }, timeZone],
    queryFn: ({ pageParam, signal }) =>
      audit.list(
        {
          ...rest,
          ...(from === undefined ? {} : { from: begins(from, timeZone) }),
          ...(until === undefined ? {} : { until: ends(until, timeZone) }),
          limit: 50,
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }: LogPage) => next ?? undefined,
  });

const beat = 1000;

export const checkQuery = queryOptions({
  queryKey: ['audit', 'check'],
  queryFn: (): Promise<LogCheck> => audit.getCheck(),
  refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? beat : false),
});

export const lettersQuery = infiniteQueryOptions({
  queryKey: ['undelivered'],
  queryFn: ({ pageParam }) => undelivered.list({ limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: ({ next }: LetterPage) => next ?? undefined,
});

export const refusedQuery = infiniteQueryOptions({
  queryKey: ['audit', 'refused'],
  queryFn: ({ pageParam }) => refused.list({ limit: 10, ...(pageParam === '' ? {} : { cursor: pageParam }) }),
  initialPageParam: '',
  getNextPageParam: ({ next }: RefusedReply) => next ?? undefined,
});
