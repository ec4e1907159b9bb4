import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { CalendarReply, calendarsContract } from '../../contract-calendars.ts';

export const calendarCalls = client<typeof calendarsContract>('calendars');

/** What is written of a calendar, in the shape in which it is sent. */
export type CalendarFields = Pick<CalendarReply, 'name' | 'timeZone' | 'week' | 'place' | 'holidays' | 'exceptions'>;

export const calendarsQuery = queryOptions({ queryKey: ['calendars', 'list'], queryFn: () => calendarCalls.list({}) });

export const calendarQuery = (id: string) => queryOptions({ queryKey: ['calendars', 'one', id], queryFn: () => calendarCalls.get({ id }) });

/** Countries and regions hardly ever change. */
export const holidayPlacesQuery = queryOptions({
  queryKey: ['calendars', 'places'],
  queryFn: () => calendarCalls.places(),
  staleTime: Number.POSITIVE_INFINITY,
});

/** `number` is that of the record, so that a version that was just published is asked for. */
export const versionsQuery = (id: string, number: number) =>
  queryOptions({ queryKey: ['calendars', 'versions', id, number], queryFn: () => calendarCalls.versions({ id }) });

/** The month by what stands on the screen; the one before it stays until it has come. */
export const monthQuery = ({ name: _, ...input }: CalendarFields, year: number, month: number) =>
  queryOptions({
    queryKey: ['calendars', 'month', input, year, month],
    queryFn: () => calendarCalls.preview({ ...input, year, month }),
    placeholderData: (before) => before,
    retry: false,
  });

/** The month by one version: it never changes. */
export const versionMonthQuery = (id: string, number: number, year: number, month: number) =>
  queryOptions({
    queryKey: ['calendars', 'month', id, number, year, month],
    queryFn: () => calendarCalls.month({ id, number, year, month }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A deed after which all calendars are asked for again. */
export function useCalendarDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (output) => {
      await queries.invalidateQueries({ queryKey: ['calendars'] });
      onDone?.(output);
    },
  });
}
