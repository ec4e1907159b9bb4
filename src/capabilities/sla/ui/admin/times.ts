import type { Span } from '../../shared/calendar.ts';

/** What somebody writes as a time, such as "9", "930" or "9.30", as HH:MM; what cannot be one stays as it was written, for the server to name. */
export function asTime(written: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.h ]?(\d{2}))?h?$/.exec(written.trim()) ?? [];
  return hour === undefined ? written.trim() : `${hour.padStart(2, '0')}:${minute}`;
}

/** What is added to a day: an afternoon after what is there, else the usual hours. */
export function nextSpan(spans: readonly Span[]): Span {
  const end = spans
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  if (end === undefined) return { from: '09:00', to: '17:00' };
  const from = Math.min(23, Number(end.slice(0, 2)) + 1);
  return { from: clock(from), to: clock(Math.min(24, from + 4)) };
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** "08:00–12:00, 13:00–17:00" */
export const inWords = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${from}–${to}`).join(', ');

type Timed = Readonly<Record<'week', readonly (readonly Span[])[]>> & {
  readonly holidays: readonly { readonly part?: Span | undefined }[];
  readonly exceptions: readonly { readonly open: readonly Span[] }[];
};

/** Whether all times are written to their end and lie apart: before that there is no month to show. */
export const isWhole = ({ week, holidays, exceptions }: Timed): boolean =>
  week.some((spans) => spans.length > 0) &&
  [...week, ...exceptions.map(({ open }) => open), ...holidays.map(({ part }) => (part === undefined ? [] : [part]))].every(areApart);

function areApart(spans: readonly Span[]): boolean {
  const sorted = spans.toSorted((one, other) => one.from.localeCompare(other.from));
  return sorted.every(({ from, to }, index) => isTime(from) && isTime(to) && from < to && (sorted[index - 1]?.to ?? '') <= from);
}

const isTime = (text: string): boolean => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

/** Seconds between the times of a week; what is no time counts nothing. */
export const secondsOfWeek = (week: readonly (readonly Span[])[]): number =>
  week.flat().reduce((sum, span) => sum + Math.max(0, minutesOf(span.to) - minutesOf(span.from)) * 60 || 0, 0);

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
