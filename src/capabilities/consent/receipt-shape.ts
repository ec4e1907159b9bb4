import { z } from 'zod';
import { Id, Instant } from '../../kernel/shared/contract.ts';
import { consentPurposes } from '../../kernel/shared/purposes.ts';
import { ConsentNotice } from './contract.ts';
import { methods, places } from './shared/fold.ts';

/** Where anybody finds the schema of a receipt; another shape gets another number, and this one stays. */
export const receiptSchemaPath = '/privacy/consent-receipt-2.schema.json';
/** The rights that a person has about what rests on consent, by article of the GDPR. */
export const receiptRights = ['7(3)', '15', '16', '17', '18', '20', '77'] as const;

const Urn = z
  .string()
  .regex(/^urn:(uuid|sha256):[0-9a-f-]+$/)
  .meta({ examples: ['urn:uuid:0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b60'] });
const operations = ['dpv:Collect', 'dpv:Store', 'dpv:Analyse', 'dpv:Use'] as const;
const states = ['dpv:ConsentRequested', 'dpv:ConsentGiven', 'dpv:ConsentRefused', 'dpv:ConsentWithdrawn'] as const;

const Header = z
  .strictObject({
    schemaVersion: z.literal('2'),
    schema: z.literal(receiptSchemaPath).describe('The address of this shape, at the host that the receipt came from.'),
    recordId: Id.describe('The act that this is the receipt of.'),
    subject: Urn.describe('Who said it.'),
  })
  .describe('Which record this is a copy of, and whose.');

const PersonalData = z.strictObject({
  type: z.string().describe('As the notice named it.'),
  identifier: z.string().nullable().describe('Its key in the register; null where the register has named it anew since.'),
  necessity: z.literal('dpv:Optional').describe('The service works without.'),
  sensitive: z.literal(false).describe('No category of the register is one of Art. 9 GDPR.'),
});

const Processing = z
  .strictObject({
    notice: z
      .strictObject({
        id: Urn.describe('SHA-256 of the words.'),
        language: z.enum(['en', 'de']),
        shown: ConsentNotice.strict().describe('The words, exactly.'),
      })
      .nullable()
      .describe('In which words it was asked; null where none were shown, as by a browser that refuses.'),
    purpose: z.strictObject({ id: z.enum(consentPurposes), title: z.string() }),
    personalData: z.array(PersonalData),
    operations: z.array(z.enum(operations)).min(1),
    source: z.enum(['dpv:DataSubject']).describe('The data comes from the person.'),
    storage: z.strictObject({ kept: z.string(), condition: z.string().describe('Its key in the register.') }),
    geography: z.string().describe('Which page names the countries.'),
    controllers: z.array(z.string()).describe('Identifiers of parties; empty before an operator has published a policy.'),
    legalBasis: z.literal('dpv:Consent'),
    recipients: z
      .array(z.string())
      .max(0)
      .describe('Nobody else gets it.')
      .meta({ examples: [[]] }),
    withdrawal: z.strictObject({ method: z.string(), page: z.literal('/me/privacy/choices') }).describe('How it is changed or taken back.'),
    jurisdiction: z.literal('Regulation (EU) 2016/679'),
    rights: z.array(z.enum(receiptRights)).min(1).describe('Articles of that regulation.'),
    service: z.string().nullable().describe('What the service is called; null before an operator has published a policy.'),
  })
  .describe('What was allowed or refused.');

const Party = z.strictObject({
  id: z.string(),
  role: z.enum(['dpv:DataController', 'dpv:DataSubject']),
  name: z.string().nullable().describe('Null for the person: the receipt lies with them.'),
  contact: z.string().nullable(),
  address: z.string().nullable().describe('Postal address.'),
  page: z.string().describe('Where more stands.'),
});

const Event = z.strictObject({
  type: z.literal('dpv:ConsentStatus'),
  state: z.enum(states),
  time: Instant,
  duration: z
    .enum(['untilTakenBackOrWidened', 'notAskedForSixMonths'])
    .describe('A yes holds until it is taken back, or the policy widens; whoever was asked is left alone for six months.'),
  entity: Urn.describe('Who said it.'),
  method: z.enum(methods).describe('How.'),
  place: z.enum(places).describe('Where.'),
  policy: z.int().min(0).describe('The version of the privacy policy in force then.'),
});

/** A receipt after ISO/IEC TS 27560:2023, as the guide of the DPV has it: header, processing, parties, events; nothing beside them. */
export const ConsentReceipt = z.strictObject({
  '@context': z.record(z.string(), z.string()).describe('Where the words come from.'),
  '@id': Urn,
  '@type': z.literal('dpv:ConsentReceipt'),
  'dct:conformsTo': z.literal('https://w3id.org/dpv/guides/consent-27560'),
  header: Header,
  processing: Processing,
  parties: z.array(Party).min(1),
  events: z.array(Event).min(1),
});
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** The same shape for programs that are not ours: JSON Schema, draft 2020-12. */
export const receiptSchema = (): object => ({
  ...z.toJSONSchema(ConsentReceipt, { target: 'draft-2020-12' }),
  $id: 'urn:candor:consent-receipt:2',
  title: 'Consent receipt',
});
