import { z } from 'zod';
import { Text } from '../../../kernel/shared/contract.ts';
import type { Holiday } from './calendar.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .describe('A day (YYYY-MM-DD).')
  .meta({ examples: ['2027-05-01'] });

const Time = (example: string) =>
  z
    .string()
    .max(5)
    .describe('By the clock on the wall, HH:MM; an end may be 24:00.')
    .meta({ examples: [example] });

export const SpanInput = z.object({ from: Time('08:00'), to: Time('17:00') }).describe('Open from one time to another.');

const DayName = Text(200)
  .describe('What the day is called: shown where it counts.')
  .meta({ examples: ['Works outing'] });

const Again = z.object({
  every: z.int().min(1).max(100).describe('Every so many years.'),
  until: Day.nullable().describe('The last day on which it may fall; null: for ever.'),
  without: z.array(Day).max(200).describe('Days on which it does not fall although it would.'),
  rule: z
    .object({
      says: z
        .string()
        .max(300)
        .describe('RRULE of RFC 5545, without its name.')
        .meta({ examples: ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'] }),
      before: z.int().min(0).max(366).describe('From how many days before this one the rule counts; of several days that come together.'),
    })
    .optional()
    .describe('It comes again by this rule and not on its date, whatever `every` says; at most 15 times a year.'),
});

export const OwnHoliday = z.object({
  date: Day,
  name: DayName,
  part: SpanInput.optional().describe('Closed from one time to another; left out: the whole day.'),
  again: Again.optional().describe('It comes again on its date in later years, which are added by themselves; left out: once.'),
});

const OwnException = z.object({
  date: Day,
  name: DayName,
  open: z.array(SpanInput).max(20).describe('The hours of this day in place of all others; none: closed.'),
});

const CalendarFields = z.object({
  timeZone: z
    .string()
    .max(60)
    .describe('IANA name; all times are those of the wall there.')
    .meta({ examples: ['Europe/Vienna'] }),
  week: z
    .array(z.array(SpanInput).max(20))
    .max(7)
    .describe('Monday first, seven days; between two spans of a day is a break.')
    .meta({ examples: [[[{ from: '08:00', to: '12:00' }], [], [], [], [], [], []]] }),
  place: z
    .object({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .describe('ISO 3166-1.')
        .meta({ examples: ['AT'] }),
      region: z
        .string()
        .max(10)
        .optional()
        .describe('A part of the country by its own code.')
        .meta({ examples: ['9'] }),
    })
    .nullable()
    .describe('Whose public holidays count; null: nobody’s.'),
  holidays: z.array(OwnHoliday).max(2000).describe('Own holidays, beside the public ones.'),
  exceptions: z.array(OwnException).max(2000),
});

/** What may change of it, each by itself; what is left out stays. */
export const CalendarChange = CalendarFields.partial();

const { place, holidays, exceptions } = CalendarFields.shape;

/** What an administrator writes of a calendar, apart from its name. */
export const CalendarInput = CalendarFields.extend({
  place: place.default(null),
  holidays: holidays.default([]),
  exceptions: exceptions.default([]),
});
export type CalendarInput = z.output<typeof CalendarInput>;

/** What a version keeps: what was written, the public holidays of its years as they were known when it was published, and what comes again in them. */
export type CalendarDefinition = CalendarInput & {
  readonly publicHolidays: readonly { readonly date: string; readonly name: { readonly en: string; readonly de: string } }[];
  /** Left out by versions of before anything came again. */
  readonly comingHolidays?: readonly Holiday[];
};
