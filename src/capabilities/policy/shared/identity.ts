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
  hours: z
    .object({ days: z.array(z.int().min(1).max(7)).min(1).max(7), from: Clock, to: Clock, timeZone: Text(60) })
    .describe('When support is open: weekdays (Monday is 1) and local times.'),
  automatedDecisions: z.literal(false).describe('That no decision of legal effect is made by software alone (Art. 13(2)(f), 22 GDPR).'),
  attestedUntil: z.iso.date().describe('Until when the operator answers for what only it can know.'),
  noticeDays: z.int().min(1).max(365).describe('Days between announcing a material change and its effect.'),
});
export type Identity = z.infer<typeof Identity>;

/** As it is kept: whatever is not set yet is missing. */
export const PartialIdentity = Identity.partial();
export type PartialIdentity = z.infer<typeof PartialIdentity>;

/** What has to be set before a policy may be published, by name. */
export const missingIn = (identity: PartialIdentity): string[] =>
  Object.keys(Identity.shape).filter((field) => identity[field as keyof Identity] === undefined);
