import { Temporal } from 'temporal-polyfill';
import type { ConditionContext, Relative, Steps } from './condition.ts';

type Zone = Pick<ConditionContext, 'now' | 'timeZone'>;

const nowIn = ({ now, timeZone }: Zone) => Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);

/** The form in which records keep a moment. */
export const kept = (time: Temporal.ZonedDateTime): string => new Date(time.epochMilliseconds).toISOString();

/** The moment one millisecond, the smallest step of our clock, later. */
export const justAfter = (moment: string): string => new Date(Date.parse(moment) + 1).toISOString();

/** Today in the zone. */
export const today = (zone: Zone): string => nowIn(zone).toPlainDate().toString();

/** The day so many days later. */
export const dayPlus = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** The first moment of a day in the zone; not always midnight. */
export const startOf = (day: string, { timeZone }: Zone): string => kept(Temporal.PlainDate.from(day).toZonedDateTime(timeZone));

/** Days first, as steps of the calendar in the zone (24 h only where no clock is changed), then exact hours and minutes. */
export function nowPlus(zone: Zone, { days = 0, hours = 0, minutes = 0 }: Steps, sign: 1 | -1 = 1): Temporal.ZonedDateTime {
  return nowIn(zone)
    .add({ days: sign * days })
    .add({ minutes: sign * (60 * hours + minutes) });
}

/** The day a relative value means. */
export const dayOf = (value: Relative, zone: Zone): string => nowPlus(zone, value).toPlainDate().toString();
