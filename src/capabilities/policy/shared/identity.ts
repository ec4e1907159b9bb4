import { z } from 'zod';
import { Text } from '../../../kernel/shared/contract.ts';

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM.');
const Email = z.email().max(254);
const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1, two letters.');

const Span = z.object({ from: Clock, to: Clock });
const Region = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,8}$/)
  .describe('A part of the country, by the code that the country uses, such as IL or BY.');
const OwnDay = z.object({
  date: z.iso.date(),
  name: z.object({ en: Text(80), de: Text(80) }).describe('Why, as visitors read it.'),
  from: Clock.optional().describe('Open from then; left out: closed all day.'),
  to: Clock.optional(),
});

export const Hours = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: Clock,
  to: Clock,
  timeZone: Text(60),
  breaks: z.array(Span).max(5).optional().describe('Closed on each of these days.'),
  otherDays: z
    .array(Span.extend({ day: z.int().min(1).max(7) }))
    .max(7)
    .optional()
    .describe('Weekdays with hours of their own.'),
  holidays: z
    .object({ country: Country, region: Region.optional() })
    .optional()
    .describe('Whose public holidays are closed; left out: none.'),
  ownDays: z.array(OwnDay).max(100).optional().describe('Days that are otherwise; they win over weekdays and holidays.'),
});
export type Hours = z.infer<typeof Hours>;

/** Who answers for a policy: the settings that its sentences are filled with. Nothing here is a sentence. */
export const Identity = z.object({
  serviceName: Text(120).describe('What the service is called.'),
  company: Text(200).describe('The controller: its legal name (Art. 13(1)(a) GDPR).'),
  address: Text(300).describe('The postal address of the controller.'),
  email: Email.describe('Where questions go.'),
  phone: Text(40).describe('Where one calls.'),
  contactPage: Text(200).describe('The page with the contact form: a path or an address.'),
  privacyRole: z.object({ en: Text(80), de: Text(80) }).describe('The role that answers for privacy, never a person’s name.'),
  privacyEmail: Email.describe('Where that role is reached (Art. 13(1)(b) GDPR).'),
  authority: Text(200).describe('The supervisory authority for complaints (Art. 13(2)(d) GDPR).'),
  offices: z
    .array(z.object({ city: Text(80), country: Country }))
    .min(1)
    .max(50)
    .describe('Where the operator’s offices are.'),
  transfers: z
    .array(z.object({ country: Country, mechanism: z.enum(['adequacy', 'standardClauses', 'bindingRules']) }))
    .max(50)
    .describe('Countries outside the controller’s law that data goes to, each with its mechanism; empty for none.'),
  hours: Hours.describe('When support is open: weekdays (Monday is 1) and local times.'),
  automatedDecisions: z.literal(false).describe('That no decision of legal effect is made by software alone (Art. 13(2)(f), 22 GDPR).'),
  attestedUntil: z.iso.date().describe('Until when the operator answers for what only it can know.'),
  noticeDays: z.int().min(1).max(365).describe('Days between announcing a material change and its effect.'),
  offersService: z
    .boolean()
    .optional()
    .describe('Whether companies may sign up here: then the operator’s address shows home, prices, terms and sign-up.'),
});
export type Identity = z.infer<typeof Identity>;

/** As it is kept: whatever is not set yet is missing. */
export const PartialIdentity = Identity.partial();
export type PartialIdentity = z.infer<typeof PartialIdentity>;

/** What has to be set before a policy may be published, by name. */
export const missingIn = (identity: PartialIdentity): string[] =>
  Object.entries(Identity.shape).flatMap(([field, { def }]) =>
    def.type !== 'optional' && identity[field as keyof Identity] === undefined ? [field] : [],
  );
