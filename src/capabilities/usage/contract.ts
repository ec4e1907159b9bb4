import { z } from 'zod';
import { Instant, route } from '../../kernel/shared/contract.ts';
import { fewest } from '../../kernel/shared/fewest.ts';
import { faultKinds } from './shared/beacon.ts';
import { fewestLoads, spans } from './shared/fewest.ts';
import { pages, sections } from './shared/pages.ts';

const own = { needs: 'person', purpose: 'rights', scope: 'usage', afterContract: true } as const;
/** Statistics read usage and nothing else: the role of their purpose cannot see whose it is. */
const counted = { ...own, purpose: 'usageStatistics' } as const;

const Page = z.enum(pages).describe('The pattern of a page: closed list, never an address.');
const Count = z.int().min(0);

export const CountingReply = z.object({
  on: z
    .boolean()
    .describe('True when pages may tell of themselves: the reader allowed it, their organisation instructed it, and no signal says no.'),
  version: z.string().describe('Version of the software, to be told with what went wrong.'),
});
export type CountingReply = z.infer<typeof CountingReply>;

const ViewReply = z.object({
  minute: Instant.describe('The minute in which it was told, UTC.'),
  page: Page,
  seconds: Count.describe('How long the page was visible, in seconds.'),
  browser: z.string().describe('Family and major version.'),
  network: z.string().nullable().describe('The beginning of the network address: 24 bits of IPv4, 48 of IPv6.'),
});

const DiagnosticReply = z.object({
  minute: Instant.describe('The minute in which it was told, UTC.'),
  page: Page,
  version: z.string().describe('Version of the software.'),
  fault: z.enum(faultKinds).nullable().describe('The kind of fault; null for a measurement.'),
  places: z.string().nullable().describe('Where in our own files, a line each; null without a fault.'),
  lcp: Count.nullable().describe('When the largest part was drawn, in milliseconds.'),
  inp: Count.nullable().describe('The longest answer to a press, in milliseconds.'),
  cls: Count.nullable().describe('How far things moved about, in thousandths.'),
  ttfb: Count.nullable().describe('When the first byte came, in milliseconds.'),
});

export const OwnUsageReply = z.object({
  instructed: z.boolean().describe('Whether the organisation has instructed it; without that nothing is counted of anybody.'),
  allowed: z.boolean().describe('Whether the reader allows it now.'),
  number: z.uuid().nullable().describe('The random number that stands for the reader; null while there is none.'),
  since: Instant.nullable().describe('Since when that number stands for them.'),
  views: z.array(ViewReply).describe('The pages, newest first; at most the last 200.'),
  diagnostics: z.array(DiagnosticReply).describe('How pages worked, newest first; at most the last 50.'),
  opens: z
    .array(
      z.object({
        minute: Instant.describe('The minute in which it was opened, UTC.'),
        subject: z.string().nullable().describe('What the e-mail was about; null once the e-mail itself was deleted.'),
      }),
    )
    .describe('Each recorded open of an e-mail to the reader, newest first; at most the last 100.'),
});
export type OwnUsageReply = z.infer<typeof OwnUsageReply>;

const People = z.int().min(fewest).describe(`How many people; a line with fewer than ${fewest} is not told.`);

export const ReportReply = z.object({
  instructed: z.boolean().describe('Whether the organisation has instructed it; without that nothing is counted.'),
  days: z.int().describe('Over how many days.'),
  pages: z
    .array(
      z.object({
        page: Page,
        people: People,
        visits: Count.describe('How often it was visited.'),
        seconds: Count.describe('The mean visible time of a visit, in seconds.'),
      }),
    )
    .describe('Most visited first.'),
  sections: z
    .array(z.object({ section: z.enum(sections).describe('A part of the service.'), people: People, visits: Count, seconds: Count }))
    .describe('How popular each part is; most visited first.'),
  speeds: z
    .array(
      z.object({
        page: Page,
        people: People,
        lcp: Count.nullable().describe('Three of four were drawn within so many milliseconds.'),
        inp: Count.nullable().describe('Three of four answered a press within so many milliseconds.'),
        cls: Count.nullable().describe('Three of four moved at most so many thousandths.'),
        ttfb: Count.nullable().describe('For three of four the first byte came within so many milliseconds.'),
      }),
    )
    .describe('How fast pages were; slowest first.'),
  faults: z
    .array(z.object({ fault: z.enum(faultKinds), page: Page, version: z.string(), people: People, times: Count }))
    .describe('What went wrong; most people first.'),
  loads: z
    .array(
      z.object({
        page: Page,
        loads: Count.min(fewestLoads).describe(`How often the server sent it, from ${fewestLoads} on; not by how many people.`),
        byDay: z
          .array(
            z.object({
              day: z.iso.date().describe('In UTC.'),
              loads: Count.min(fewestLoads).nullable().describe(`How often on that day; null below ${fewestLoads}.`),
            }),
          )
          .describe('The same a day each, oldest first; days without any are left out.'),
      }),
    )
    .describe(
      'What the server itself counted of its answers: no person and no number stands behind it, and one person may have made it all; most often first.',
    ),
  earlier: z
    .array(
      z.object({
        month: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .describe('In UTC.')
          .meta({ examples: ['2026-07'] }),
        page: Page,
        days: z.int().min(1).describe(`On how many days at least ${fewest} people looked at it; the other days are not in the sums.`),
        people: People.describe('How many people on the day with the most.'),
        visits: Count.describe('How often it was visited on those days.'),
        seconds: Count.describe('The mean visible time of a visit, in seconds.'),
      }),
    )
    .describe(
      `What is left of days of more than 90 days ago: sums of a page and a day over at least ${fewest} people, by the month; latest month first.`,
    ),
});
export type ReportReply = z.infer<typeof ReportReply>;

export const usageContract = {
  counting: route(own, {
    method: 'GET',
    path: '/me/usage/counting',
    summary: 'Whether pages may tell that the reader looks at them.',
  }).output(CountingReply),
  mine: route(own, { method: 'GET', path: '/me/usage', summary: 'What is held of the reader’s own use of the service.' }).output(
    OwnUsageReply,
  ),
  reset: route(own, {
    method: 'DELETE',
    path: '/me/usage',
    summary: 'Forget the number that stands for the reader, and every row in which it stands.',
  }).output(OwnUsageReply),
  report: route(counted, {
    method: 'GET',
    path: '/usage/report',
    summary: `How the service is used, in sums over at least ${fewest} people; for tenant admins and privacy officers.`,
  })
    .input(
      z.object({
        days: z.coerce
          .number()
          .refine((days) => (spans as readonly number[]).includes(days))
          .default(30)
          .describe('7, 30 or 90 days up to now.'),
      }),
    )
    .output(ReportReply),
};
