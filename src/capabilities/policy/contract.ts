import { z } from 'zod';
import { Instant, route, Version } from '../../kernel/shared/contract.ts';
import { Hours, Identity } from './shared/identity.ts';
import { allSeries } from './shared/series.ts';

const guard = { needs: 'privacyOfficer', purpose: 'administration', scope: 'policy' } as const;
const Hash = z
  .string()
  .regex(/^[0-9a-f]{1,64}$/)
  .describe('SHA-256, in hexadecimal.');
const Reason = z
  .object({ rule: z.string(), of: z.string(), by: z.array(z.string()), says: z.string() })
  .describe('A weakness that a rule found.');

const OfSeries = z.object({
  series: z.enum(allSeries).default('policy').describe('policy: of the service, the operator’s; notice: the tenant’s own.'),
});
const PolicyIdentity = Identity.partial();
export const IdentityReply = z.object({
  settings: PolicyIdentity.describe('What is set.'),
  missing: z.array(z.string()).describe('What has to be set before anything may be published.'),
  version: Version.or(z.literal(0)).describe('Counts up with each change; 0 before the first. Send it back as If-Match.'),
});
export type IdentityReply = z.infer<typeof IdentityReply>;

export const OpeningReply = z.object({
  isOpen: z.boolean().describe('Whether it would be open now.'),
  changesAt: Instant.nullable().describe('When that ends or begins; null where it never does.'),
  days: z
    .array(
      z.object({
        date: z.iso.date().describe('There, by the time zone of the hours.'),
        spans: z
          .array(z.object({ from: z.string(), to: z.string() }))
          .describe('Open hours by the clock there; none on a day that is closed.'),
        name: z.object({ en: z.string(), de: z.string() }).nullable().describe('Why the day is otherwise; null for a usual one.'),
      }),
    )
    .describe('The next fourteen days.'),
});
export type OpeningReply = z.infer<typeof OpeningReply>;

const PolicyChange = z.object({
  class: z.enum(['first', 'typo', 'minor', 'material']).describe('How much it matters, computed from the register.'),
  material: z.array(z.string()).describe('Each difference that makes it material.'),
  added: z.array(z.string()).describe('Sentences that are new.'),
  removed: z.array(z.string()).describe('Sentences that are gone.'),
  reworded: z.array(z.string()).describe('Sentences whose words changed.'),
  freshConsent: z.array(z.string()).describe('Purposes for which consent has to be asked again.'),
  words: z
    .record(z.string(), z.string())
    .describe('What the names in these lists say, in the reader’s language: a sentence by its id, what is wider by its name.'),
});

export const DraftReply = z.object({
  ready: z.boolean().describe('True when it may be published now.'),
  missing: z.array(z.string()).describe('Settings that Art. 13 GDPR wants told.'),
  faults: z.array(z.string()).describe('What the register holds and the compiler cannot say.'),
  findings: z.array(Reason).describe('Weak claims.'),
  red: z
    .array(
      z.object({
        sentence: z.string(),
        words: z.string().describe('What the sentence says, in the reader’s language.'),
        assertion: z.string(),
        fault: z.string().nullable(),
      }),
    )
    .describe('Sentences that are not proved now.'),
  change: PolicyChange.nullable().describe('Against the latest version; null while it cannot be compiled.'),
  earliest: Instant.describe('When it may take effect at the earliest.'),
  can: z.object({ publish: z.boolean().describe('True on the address of the one whose it is.') }),
});
export type DraftReply = z.infer<typeof DraftReply>;

export const NewPolicyVersion = OfSeries.extend({
  effectiveAt: Instant.optional().describe('When it takes effect; the earliest moment if left out.'),
  without: z.array(z.string().max(120)).max(200).optional().describe('Sentences that are withdrawn, by their id.'),
});
export type NewPolicyVersion = z.infer<typeof NewPolicyVersion>;

export const PolicyVersionReply = z.object({
  number: z.int().positive(),
  hash: Hash,
  previous: Hash.describe('The hash of the version before; zeros for the first.'),
  publishedAt: Instant,
  effectiveAt: Instant,
  state: z.enum(['scheduled', 'waiting', 'effective', 'superseded']).describe('waiting: its day has come, and people are not told enough.'),
  change: PolicyChange,
});
export type PolicyVersionReply = z.infer<typeof PolicyVersionReply>;

const StatementReply = z.object({
  id: z
    .string()
    .describe('S01 to S62.')
    .meta({ examples: ['S07'] }),
  reading: z.string().describe('What the software does so that it is true, or does instead.'),
  class: z.enum(['enforced', 'tested', 'attested']),
  built: z.boolean().describe('False while it is not built yet: nothing of it is published.'),
  shownBy: z.array(
    z.object({
      assertion: z.string(),
      says: z.string(),
      state: z.enum(['green', 'suspect', 'red', 'not yet built']),
      ranAt: Instant.nullable().describe('When it last ran; null if never here.'),
      heldAt: Instant.nullable().describe('When it last held.'),
      stale: z.boolean().describe('Red because the last run is too long ago, not because it failed.'),
      software: z.string().nullable().describe('Version of the software that ran it.'),
      since: Instant.nullable().describe('Since when it is not proved.'),
      fault: z.string().nullable(),
    }),
  ),
});

export const ReadingReply = z.object({
  spans: z
    .array(z.object({ text: z.string(), heading: z.boolean(), states: z.array(z.string()) }))
    .describe('The source, sentence by sentence.'),
  statements: z.array(StatementReply),
  findings: z.array(Reason).describe('Where the source is weak, and what is done instead.'),
});
export type ReadingReply = z.infer<typeof ReadingReply>;

export const policyContract = {
  identity: route(guard, {
    method: 'GET',
    path: '/policy/identity',
    summary: 'Who answers for the privacy policy, and what is still missing.',
  }).output(IdentityReply),
  changeIdentity: route(
    { ...guard, ifMatch: true },
    { method: 'PUT', path: '/policy/identity', summary: 'Sets who answers for the privacy policy.' },
  )
    .input(PolicyIdentity)
    .output(IdentityReply),
  opening: route(guard, {
    method: 'POST',
    path: '/policy/opening',
    summary: 'Tries hours out: open now or when, and the next two weeks with holidays, breaks and days of one’s own. Keeps nothing.',
  })
    .input(
      z.object({ hours: Hours.meta({ examples: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', timeZone: 'America/Chicago' }] }) }),
    )
    .output(OpeningReply),
  draft: route(guard, { method: 'GET', path: '/policy/draft', summary: 'What would be published now, and what stands against it.' })
    .input(OfSeries)
    .output(DraftReply),
  publish: route(
    { ...guard, idempotent: true },
    {
      method: 'POST',
      path: '/policy/versions',
      summary: 'Publishes what the compiler makes now: the policy of the service as its operator, or the own notice.',
      successStatus: 201,
    },
  )
    .input(NewPolicyVersion)
    .output(PolicyVersionReply),
  versions: route(guard, { method: 'GET', path: '/policy/versions', summary: 'All versions, newest first.' })
    .input(OfSeries)
    .output(z.object({ items: z.array(PolicyVersionReply) })),
  reading: route(guard, {
    method: 'GET',
    path: '/policy/reading',
    summary: 'The source document, sentence by sentence, with what is shown of it.',
  }).output(ReadingReply),
};
