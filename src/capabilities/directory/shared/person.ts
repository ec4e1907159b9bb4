import { z } from 'zod';
import { Id, Instant, Text, Version } from '../../../kernel/shared/contract.ts';

/** An IANA time zone that this runtime knows, for instance Europe/Berlin. */
const isTimeZone = remembered((name) => void new Intl.DateTimeFormat('en', { timeZone: name }));

/** A well-formed BCP 47 language tag, for instance de or en-GB. */
const isLanguageTag = remembered((tag) => void new Intl.Locale(tag));

/** Intl says no by throwing, and slowly: there are few answers and thousands of people, so answers are kept. */
function remembered(ask: (name: string) => void): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    if (known.size > 1000) known.clear();
    const answer = answers(() => ask(name));
    known.set(name, answer);
    return answer;
  };
}

function answers(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}

const Email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email('This is not an e-mail address'))
  .describe('E-mail address; unique in the tenant, upper and lower case are the same.');
export const TimeZone = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine(isTimeZone, 'This is not an IANA time zone, for instance Europe/Berlin')
  .describe('IANA time zone.');
const Locale = z
  .string()
  .trim()
  .min(2)
  .max(35)
  .refine(isLanguageTag, 'This is not a language tag, for instance de or en-GB')
  .describe('BCP 47 language tag, for instance de or en-GB.');
const Phone = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[0-9][0-9 ()./-]{2,38}$/, 'A phone number has digits, spaces and + ( ) . / - only')
  .describe('Phone number as people write it.');

const part = (most: number) => z.string().trim().max(most).nullable().default(null);
export const Address = z
  .object({
    street: part(200),
    postalCode: part(20).describe('Postal or ZIP code.'),
    city: part(100),
    region: part(100).describe('State, province or county.'),
    country: part(100),
  })
  .describe('Postal address; its owner and tenant admins see it, and who fulfils a request that is delivered to it while that is open.');
export type Address = z.infer<typeof Address>;

const optionalFields = {
  phone: Phone.nullable().optional(),
  address: Address.nullable().optional(),
  managerId: Id.nullable().optional().describe('Who this person reports to; no circles.'),
  departmentId: Id.nullable().optional(),
  locationId: Id.nullable().optional(),
  vip: z.boolean().optional().describe('Needs special care; set by admins only.'),
};

export const NewPerson = z.object({
  givenName: Text(100),
  familyName: z.string().trim().max(100).describe('May be empty: not everybody has one.'),
  email: Email,
  locale: Locale.optional().describe('BCP 47 language tag; English when left out.'),
  timeZone: TimeZone.optional().describe('IANA time zone; UTC when left out.'),
  ...optionalFields,
});
export type NewPerson = z.infer<typeof NewPerson>;

/** Only what is named is changed. */
export const PersonChange = NewPerson.partial();
export type PersonChange = z.infer<typeof PersonChange>;

/** What people may change about themselves. */
export const OwnChange = PersonChange.pick({ givenName: true, familyName: true, phone: true, address: true, locale: true, timeZone: true });
export type OwnChange = z.infer<typeof OwnChange>;

export const Named = z.object({ id: Id, name: z.string() });

const FullName = z
  .string()
  .describe('Given and family name.')
  .meta({ examples: ['Lena Hoffmann'] });
/** Somebody else, who has people report to them. */
const Manager = Named.extend({ name: FullName.meta({ examples: ['Omar Haddad'] }) });
export type Named = z.infer<typeof Named>;

const core = {
  id: Id,
  name: FullName,
  email: z.string(),
  department: Named.nullable(),
  location: Named.nullable(),
  vip: z.boolean(),
  active: z.boolean().describe('False after deactivation: no sign-in, no new work.'),
};

/** A row of the list of people. */
export const PersonRow = z.object({ ...core, givenName: z.string(), familyName: z.string(), updatedAt: Instant });
export type PersonRow = z.infer<typeof PersonRow>;

export const PersonReply = PersonRow.extend({
  phone: z.string().nullable().optional().describe('Absent when not shared with the caller.'),
  address: Address.nullable().optional().describe('Absent when not shared with the caller.'),
  locale: z.string(),
  timeZone: z.string(),
  manager: Manager.nullable(),
  source: z.string().describe('Where the record came from: admin, csv, mail…'),
  version: Version,
  madeAt: Instant,
  can: z
    .object({
      edit: z.boolean(),
      editVip: z.boolean(),
      deactivate: z.boolean(),
      invite: z.boolean().describe('Send an invitation to set a password.'),
      grantRoles: z.boolean().describe('Grant some role somewhere.'),
      seeCard: z.boolean().describe('Read the card, with the teams of this person.'),
    })
    .describe('What the caller may do with this person.'),
});
export type PersonReply = z.infer<typeof PersonReply>;

/** The requester card of the desk. */
export const PersonCard = z.object({
  ...core,
  phone: z.string().nullable(),
  locale: z.string(),
  timeZone: z.string(),
  manager: Manager.nullable(),
  teams: z.array(Named),
});
export type PersonCard = z.infer<typeof PersonCard>;

export const Suggestion = z.object({
  id: Id,
  name: FullName,
  department: z
    .string()
    .nullable()
    .meta({ examples: ['Finance'] }),
  location: z
    .string()
    .nullable()
    .meta({ examples: ['Berlin'] })
    .describe('Where they work; shown to agents and admins.'),
  email: z.string().nullable().describe('Shown to agents and admins, and to whoever typed it whole.'),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const ImportReport = z.object({
  dryRun: z.boolean().describe('True: nothing was written.'),
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  wrong: z
    .array(
      z.object({
        line: z.int().describe('Line of the file; the heading is line 1.'),
        field: z.string().describe('Heading of the column, as written in the file.'),
        reason: z.string(),
      }),
    )
    .describe('Rows that were left out, each with its reason; at most 1,000 are listed.'),
  wrongRows: z.int().describe('How many rows were left out.'),
  ignoredColumns: z.array(z.string()).describe('Headings that mean nothing here.'),
});
export type ImportReport = z.infer<typeof ImportReport>;
