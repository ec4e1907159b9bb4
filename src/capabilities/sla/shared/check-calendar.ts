import type { OwnDay } from './again.ts';
import { type Calendar, type Span, secondsOf } from './calendar.ts';
import { isZone } from './ical-read.ts';

/** What is wrong with a calendar, and where (a JSON pointer), for the form to say it beside the field. */
export type CalendarProblem = {
  readonly at: string;
  readonly why: 'unknown-zone' | 'not-seven-days' | 'no-time' | 'ends-before-it-begins' | 'overlaps' | 'no-day' | 'twice' | 'never-open';
};

/** Looked at before a version is made; nothing that passes can make a clock fail. Empty if all is well. */
export function problemsOf(calendar: Omit<Calendar, 'holidays'> & { readonly holidays: readonly OwnDay[] }): CalendarProblem[] {
  const { timeZone, week, holidays, exceptions } = calendar;
  const days = exceptions.map(({ date }) => date);
  return [
    ...(isZone(timeZone) ? [] : [{ at: '/timeZone', why: 'unknown-zone' } as const]),
    ...(week.length === 7 ? [] : [{ at: '/week', why: 'not-seven-days' } as const]),
    ...week.flatMap((spans, index) => spansAt(spans, `/week/${index}`)),
    ...holidays.flatMap(({ date, part, again }, index) => [
      ...dayAt(date, `/holidays/${index}/date`),
      ...(part === undefined ? [] : spanAt(part, `/holidays/${index}/part`)),
      ...[again?.until ?? [], again?.without ?? []].flat().flatMap((day) => dayAt(day, `/holidays/${index}/again`)),
    ]),
    ...exceptions.flatMap(({ date, open }, index) => [
      ...dayAt(date, `/exceptions/${index}/date`),
      ...(days.indexOf(date) === index ? [] : [{ at: `/exceptions/${index}/date`, why: 'twice' } as const]),
      ...spansAt(open, `/exceptions/${index}/open`),
    ]),
    ...(week.some((spans) => spans.length > 0) ? [] : [{ at: '/week', why: 'never-open' } as const]),
  ];
}

function spansAt(spans: readonly Span[], at: string): CalendarProblem[] {
  const wrong = spans.flatMap((span, index) => spanAt(span, `${at}/${index}`));
  if (wrong.length > 0) return wrong;
  return spans.flatMap((span, index) =>
    spans.slice(0, index).some((one) => meet(one, span)) ? [{ at: `${at}/${index}`, why: 'overlaps' as const }] : [],
  );
}

const meet = (one: Span, other: Span): boolean => secondsOf(one)[0] < secondsOf(other)[1] && secondsOf(other)[0] < secondsOf(one)[1];

function spanAt({ from, to }: Span, at: string): CalendarProblem[] {
  const wrong = [
    ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(from) ? [] : [{ at: `${at}/from`, why: 'no-time' } as const]),
    ...(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to) ? [] : [{ at: `${at}/to`, why: 'no-time' } as const]),
  ];
  return wrong.length > 0 || from < to ? wrong : [{ at, why: 'ends-before-it-begins' }];
}

const dayAt = (date: string, at: string): CalendarProblem[] =>
  /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true ? [] : [{ at, why: 'no-day' }];
