import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import { now } from '../../../kernel/web/clock.ts';
import type { ticketsContract } from '../../tickets/contract.ts';
import type { ChangeReply, CheckQuestion, changesContract } from '../contract.ts';
import type { CalendarReply, changeCalendarContract } from '../contract-calendar.ts';
import type { Looked } from './view.ts';

export const changeCalls = client<typeof changesContract>('changes');
export const ticketCalls = client<typeof ticketsContract>('tickets');
export const calendarCalls = client<typeof changeCalendarContract>('changeCalendar');

// A change is a ticket: whatever others change there is asked for anew here too.
const all = ['tickets', 'changes'] as const;

export type Times = { from: string; until: string };

type Pictured = { look: Looked; timeZone: string; service?: string | undefined };

/** A time as a picture of it shows it, with where one looks; what was there before stays, where it was, until the next comes. */
export const calendarQuery = ({ look, timeZone, service }: Pictured) => {
  const { from, until, view } = look;
  const asked = { from, until, timeZone, drawn: view === 'month' ? ('days' as const) : ('lanes' as const) };
  return queryOptions({
    queryKey: [...all, 'calendar', { ...asked, view, service }],
    queryFn: async () => ({
      reply: await calendarCalls.calendar({ ...asked, ...(service === undefined ? {} : { service }) }),
      look,
      service,
    }),
    placeholderData: keepPreviousData,
  });
};
export type Pictures = { readonly reply: CalendarReply; readonly look: Looked; readonly service: string | undefined };

export const changeQuery = (number: string) =>
  queryOptions({ queryKey: [...all, 'one', number], queryFn: () => changeCalls.get({ number }) });

/** The ticket of a problem for which a change is begun. */
export const problemQuery = (number: string) =>
  queryOptions({ queryKey: [...all, 'problem', number], queryFn: () => ticketCalls.get({ number }) });

export const modelsQuery = queryOptions({ queryKey: [...all, 'models'], queryFn: () => calendarCalls.models(), staleTime: 300_000 });

export const feedsQuery = queryOptions({ queryKey: [...all, 'feeds'], queryFn: () => calendarCalls.feeds() });

type Asked = Pick<CheckQuestion, 'planned' | 'services' | 'cis' | 'model'> & { workspace?: string | undefined };

/** What a time would meet: asked as one types, for each question once. */
export const checkQuery = ({ workspace, ...asked }: Asked) =>
  queryOptions({
    queryKey: [...all, 'check', workspace, asked],
    queryFn: () => changeCalls.check({ ...asked, ...(workspace === undefined ? {} : { workspace }) }),
    placeholderData: keepPreviousData,
  });

/** A deed on changes; what came back is shown at once, and whatever shows changes is asked for anew. */
export function useChangeDeed<Input, Reply>(
  deed: (input: Input) => Promise<Reply>,
  done?: (reply: Reply) => void,
  failed?: (error: Error) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: (reply) => done?.(reply),
    ...(failed === undefined ? {} : { onError: failed }),
    onSettled: () => queries.invalidateQueries({ queryKey: all }),
  });
}

/** Puts a change as it is now where it is looked at. */
export function useShown(): (change: ChangeReply) => void {
  const queries = useQueryClient();
  return (change) => queries.setQueryData(changeQuery(change.number).queryKey, change);
}

/** Services that the reader may plan for. */
export const servicesQuery = queryOptions({
  queryKey: [...all, 'services'],
  queryFn: async () => {
    const from = Math.floor(now() / 3_600_000) * 3_600_000;
    const times = { from: new Date(from).toISOString(), until: new Date(from + 3_600_000).toISOString() };
    return (await calendarCalls.calendar({ ...times, drawn: 'lanes' })).services;
  },
  staleTime: 300_000,
});
