import { Temporal } from 'temporal-polyfill';
import { escaped, folded } from '../../../kernel/shared/ical-lines.ts';
import type { Calendar, Span } from './calendar.ts';

/** What a feed is called, where it comes from, and when what it tells was made (seconds since 1970). */
export type Feed = { readonly id: string; readonly name: string; readonly host: string; readonly madeAt: number };

/**
 * The days of a calendar that are not as usual, as iCalendar (RFC 5545): holidays whole or in part, exceptions as days with their hours in words.
 * Of the same version it is the same to the letter. Hours are told in UTC, so that a reader needs no table of our zone.
 */
export function writeFeed({ timeZone, holidays, exceptions }: Calendar, feed: Feed): string {
  const closed = holidays.map(({ date, name, part }) => ({ date, name, part, told: undefined }));
  const otherwise = exceptions.map(({ date, name, open }) => ({ date, name, part: undefined, told: hoursIn(open) }));
  const events = [...closed, ...otherwise].flatMap(({ date, name, part, told }, index) => [
    'BEGIN:VEVENT',
    `UID:${feed.id}-${date}-${index}@${feed.host}`,
    `DTSTAMP:${stamp(Temporal.Instant.fromEpochMilliseconds(feed.madeAt * 1000))}`,
    ...whenOf(date, part, timeZone),
    `SUMMARY:${escaped(name)}`,
    ...(told === undefined ? [] : [`DESCRIPTION:${escaped(told)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Candor//Calendar//EN',
    `X-WR-CALNAME:${escaped(feed.name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const hoursIn = (open: readonly Span[]): string => open.map(({ from, to }) => `${from}–${to}`).join(', ') || '–';

function whenOf(date: string, part: Span | undefined, timeZone: string): string[] {
  const day = Temporal.PlainDate.from(date);
  if (part === undefined) return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }))}`];
  return [`DTSTART:${momentOf(day, part.from, timeZone)}`, `DTEND:${momentOf(day, part.to, timeZone)}`];
}

function momentOf(day: Temporal.PlainDate, time: string, timeZone: string): string {
  const local = time === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(Temporal.PlainTime.from(time));
  return stamp(local.toZonedDateTime(timeZone).toInstant());
}

const compact = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '');

const stamp = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
