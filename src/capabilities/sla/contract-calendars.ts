import { z } from 'zod';
import { Id, Instant, Localised, route, Text, Version } from '../../kernel/shared/contract.ts';
import { CalendarChange, CalendarInput, OwnHoliday, SpanInput } from './shared/calendar-definition.ts';
import { RenewalReply } from './shared/renewal-reply.ts';

const see = { needs: 'workspaceAdmin', purpose: 'administration', scope: 'calendars' } as const;

const CalendarName = Text(100)
  .describe('What people call it.')
  .meta({ examples: ['Vienna'] });

const PublicHoliday = z.object({
  date: OwnHoliday.shape.date,
  name: Localised.required().meta({ examples: [{ en: 'Labour Day', de: 'Staatsfeiertag' }] }),
});

export const CalendarReply = CalendarInput.extend({
  id: Id,
  workspace: Id.nullable().describe('Whose it is; null: the whole organisation’s.'),
  name: CalendarName,
  active: z.boolean().describe('False: withdrawn, no new agreement may take it; clocks that are pinned to it go on.'),
  publicHolidays: z.array(PublicHoliday).describe('As they were known when this version was published.'),
  comingHolidays: z.array(OwnHoliday.omit({ again: true })).describe('Days on which own holidays come again, as far as the last year.'),
  firstYear: z.int().describe('The first year whose public holidays it knows.'),
  lastYear: z.int().describe('The last year whose public holidays it knows; the next version comes before it ends.'),
  number: z.int().positive().describe('The published version, to which clocks are pinned.'),
  feed: z.boolean().describe('Whether there is an address at which others subscribe to it.'),
  version: Version,
  updatedAt: Instant,
  can: z.object({ edit: z.boolean() }),
});
export type CalendarReply = z.infer<typeof CalendarReply>;

const CalendarDay = z.object({
  date: OwnHoliday.shape.date,
  open: z.array(SpanInput).describe('Its hours, in order; none: closed.'),
  seconds: z.int().min(0).describe('How long it is open; a day on which clocks change differs.'),
  kind: z.enum(['usual', 'holiday', 'exception']),
  name: z
    .string()
    .nullable()
    .describe('What the day is called, in the reader’s language where there is one.')
    .meta({ examples: ['Labour Day'] }),
});

export const MonthReply = z.object({ days: z.array(CalendarDay), seconds: z.int().min(0).describe('Of the whole month.') });
export type MonthReply = z.infer<typeof MonthReply>;

const LeftOut = z.object({
  name: z
    .string()
    .describe('What the file calls it.')
    .meta({ examples: ['Each second Friday'] }),
  why: z.enum(['canceled', 'no-day', 'unknown-zone', 'repeats-otherwise', 'too-long', 'too-many', 'past']),
});

export const FileReading = z.object({
  added: z.array(OwnHoliday).describe('Holidays that the calendar does not have yet.'),
  known: z.int().min(0).describe('How many it has already.'),
  leftOut: z.array(LeftOut).describe('What is not taken, and why.'),
});
export type FileReading = z.infer<typeof FileReading>;

const CalendarVersion = z.object({
  number: z.int(),
  publishedAt: Instant,
  publishedBy: z
    .object({ id: Id, name: z.string().meta({ examples: ['Tom Berg'] }) })
    .nullable()
    .describe('Null: made by itself, so that the holidays of coming years are known.'),
  lastYear: z.int(),
});

const Place = z.object({
  code: z.string().meta({ examples: ['AT'] }),
  name: z.string().meta({ examples: ['Austria'] }),
  regions: z.array(z.object({ code: z.string().meta({ examples: ['9'] }), name: z.string().meta({ examples: ['Vienna'] }) })),
});

const one = z.object({ id: Id });
const year = z.coerce.number().int().min(1970).max(2200);
const month = z.coerce.number().int().min(1).max(12);
const file = z
  .string()
  .min(1)
  .max(2_000_000)
  .describe('An iCalendar file (RFC 5545), as text.')
  .meta({
    examples: ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270917\r\nSUMMARY:Works outing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'],
  });

/** Reads histories of tickets, which only whoever serves them may. */
const renews = { ...see, purpose: 'service' } as const;

export const calendarsContract = {
  list: route(see, {
    method: 'GET',
    path: '/calendars',
    summary: 'Business calendars of the organisation and of the workspaces I administer.',
  })
    .input(z.object({ workspace: Id.optional().describe('Only those that this workspace may use.') }))
    .output(z.object({ items: z.array(CalendarReply) })),
  places: route(see, {
    method: 'GET',
    path: '/calendars/places',
    summary: 'Countries and their parts whose public holidays are known.',
  }).output(z.object({ items: z.array(Place) })),
  get: route(see, { method: 'GET', path: '/calendars/{id}', summary: 'One business calendar, as published.' })
    .input(one)
    .output(CalendarReply),
  create: route(
    { ...see, idempotent: true },
    { method: 'POST', path: '/calendars', summary: 'Make a business calendar and publish its first version.', successStatus: 201 },
  )
    .input(CalendarInput.extend({ workspace: Id.nullable().default(null), name: CalendarName }))
    .output(CalendarReply),
  change: route(
    { ...see, ifMatch: true },
    {
      method: 'PATCH',
      path: '/calendars/{id}',
      summary: 'Change a business calendar: other hours or days are published as its next version.',
    },
  )
    .input(CalendarChange.extend({ id: Id, name: CalendarName.optional(), active: z.boolean().optional() }))
    .output(CalendarReply),
  versions: route(see, { method: 'GET', path: '/calendars/{id}/versions', summary: 'Published versions, newest first.' })
    .input(one)
    .output(z.object({ items: z.array(CalendarVersion) })),
  renewal: route(renews, {
    method: 'GET',
    path: '/calendars/{id}/renewal',
    summary: 'What counting running clocks anew by the published version would change; nothing is written.',
  })
    .input(one)
    .output(RenewalReply),
  renew: route(
    { ...renews, ifMatch: true },
    {
      method: 'PUT',
      path: '/calendars/{id}/renewal',
      summary: 'Count running clocks by this calendar anew, each from its beginning: an event of each ticket.',
    },
  )
    .input(one)
    .output(RenewalReply),
  month: route(see, { method: 'GET', path: '/calendars/{id}/month', summary: 'The hours of a month, day by day.' })
    .input(
      one.extend({
        year,
        month,
        number: z.coerce.number().int().positive().optional().describe('Of which version; left out: the published one.'),
      }),
    )
    .output(MonthReply),
  preview: route(see, {
    method: 'POST',
    path: '/calendars/preview',
    summary: 'The hours of a month by a calendar that is not saved yet.',
    successStatus: 200,
  })
    .input(CalendarInput.extend({ year, month }))
    .output(MonthReply),
  readFile: route(see, {
    method: 'POST',
    path: '/calendars/{id}/holidays/reading',
    summary: 'What an iCalendar file would add, without adding it.',
    successStatus: 200,
  })
    .input(one.extend({ file }))
    .output(FileReading),
  addFile: route(
    { ...see, ifMatch: true },
    { method: 'PUT', path: '/calendars/{id}/holidays', summary: 'Add the holidays of an iCalendar file and publish the next version.' },
  )
    .input(one.extend({ file }))
    .output(CalendarReply),
  takeOfficeHours: route(
    { ...see, ifMatch: true },
    {
      method: 'PUT',
      path: '/calendars/{id}/office-hours',
      summary: 'Publish the hours that the operator tells on its contact page as the next version.',
    },
  )
    .input(one)
    .output(CalendarReply),
  openFeed: route(
    { ...see, ifMatch: true },
    { method: 'PUT', path: '/calendars/{id}/feed', summary: 'Make an address at which others subscribe to it; an earlier address ends.' },
  )
    .input(one)
    .output(
      z.object({
        path: z
          .string()
          .describe('Below the address of the API; told this once, for only a hash of its secret is kept.')
          .meta({ examples: ['/api/v1/calendar-feeds/2f5c…'] }),
        calendar: CalendarReply,
      }),
    ),
  closeFeed: route(
    { ...see, ifMatch: true },
    { method: 'DELETE', path: '/calendars/{id}/feed', summary: 'End the address at which others subscribe to it.' },
  )
    .input(one)
    .output(CalendarReply),
};
