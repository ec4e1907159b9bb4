import { z } from 'zod';
import { Id, Instant, route, Text } from '../../kernel/shared/contract.ts';
import { copyKinds, dataKinds } from './shared/kinds.ts';

const own = { needs: 'person', purpose: 'service', scope: 'my-data', afterContract: true } as const;
const review = { needs: 'privacyOfficer', purpose: 'service', scope: 'my-data', afterContract: true } as const;
const Count = z.int().min(0);
const Name = z.string();

const HeldCategory = z.object({
  category: Name.describe('The category in the closed list of the register.'),
  name: Name.describe('As the privacy policy names it, in the language of the reader.'),
  values: z.array(z.string()).describe('What is held, where it is a value of the account itself; empty where only entries are counted.'),
  entries: Count.describe('How many entries of the database tell it.'),
  latest: Instant.nullable().describe('When the latest of them was made; null where nothing has a time.'),
  purposes: z.array(Name).describe('What for, as the policy says it.'),
  bases: z.array(Name).describe('On which ground of Art. 6(1) GDPR.'),
  kept: z.array(Name).describe('Until when.'),
  decides: z
    .array(z.enum(['organisation', 'operator']))
    .describe('Who decides about it: the organisation, the operator, or each about some.'),
});

const HeldKind = z.object({
  kind: z.enum(dataKinds).describe('A kind of data.'),
  entries: Count.describe('Entries of this kind.'),
  latest: Instant.nullable(),
  categories: z.array(HeldCategory),
});

const Responsible = z.object({
  name: Name.describe('Who it is.'),
  address: Name.nullable().describe('Where they are.'),
  email: Name.nullable().describe('Where questions go.'),
});

export const HeldReply = z.object({
  entries: Count.describe('Entries about the reader in all.'),
  kinds: z.array(HeldKind).describe('By kind; each with its categories.'),
  organisation: Responsible.extend({ answeredBy: Name.nullable().describe('Which office answers for it.') }).describe(
    'Who decides about what the organisation keeps here.',
  ),
  operator: Responsible.nullable().describe('Who runs the service; null before a policy is published.'),
  places: z.array(z.enum(['database', 'files', 's3', 'smtp', 'browser'])).describe('Where it lies now.'),
  countries: z.array(z.string()).describe('Countries the operator names: of its offices, and where data goes beyond. ISO 3166-1.'),
});
export type HeldReply = z.infer<typeof HeldReply>;

const Recipient = z.object({
  kind: z
    .enum(['team', 'watchers', 'privacyOfficer', 'operator', 'smtp', 's3', 'clamd', 'otlp'])
    .describe(
      'Who it was: a team that opened requests, people on watch lists, who read what others wrote, who runs the service, a provider of theirs.',
    ),
  name: Name.nullable().describe('Of the team or the operator; null where the kind says it, and for people in no team.'),
  count: Count.describe('Requests that a team opened, people on watch lists, letters that went out; 0 where nothing is counted.'),
  latest: Instant.nullable().describe('When last; null where nothing is counted.'),
});
export type Recipient = z.infer<typeof Recipient>;

export const RecipientsReply = z.object({
  items: z.array(Recipient).describe('As far as the program knows: those who work for the organisation by team, and no person by name.'),
});
export type RecipientsReply = z.infer<typeof RecipientsReply>;

const CopyKind = z.enum(copyKinds).describe('`copy`: all of it (Art. 15 GDPR). `portable`: what rests on consent or contract (Art. 20).');

const Copy = z.object({
  id: Id,
  kind: z.enum([...copyKinds, 'released']).describe('`released`: the second part, of what a reviewer released.'),
  askedAt: Instant.describe('When it was asked for.'),
  readyAt: Instant.nullable().describe('When it could be fetched; null while it is made.'),
  endsAt: Instant.nullable().describe('Until when it can be fetched.'),
  isThere: z.boolean().describe('Whether it can be fetched now.'),
  waiting: Count.describe('How many entries wait for a reviewer.'),
  withheld: z.array(z.object({ reason: z.string(), count: Count })).describe('What a reviewer withheld, by reason.'),
});
export type Copy = z.infer<typeof Copy>;

export const CopiesReply = z.object({ items: z.array(Copy).describe('Newest first; at most the last 20.') });
export type CopiesReply = z.infer<typeof CopiesReply>;

export const Ask = z.object({ kind: CopyKind });
export type Ask = z.infer<typeof Ask>;

export const ReviewsReply = z.object({
  items: z.array(
    z.object({
      id: Id.describe('The copy that waits.'),
      person: Name.describe('Who asked.'),
      askedAt: Instant,
      open: Count.describe('Entries that nobody has decided about.'),
      all: Count,
    }),
  ),
});
export type ReviewsReply = z.infer<typeof ReviewsReply>;

export const ReviewReply = z.object({
  id: Id,
  person: Name.describe('Who asked.'),
  askedAt: Instant,
  items: z.array(
    z.object({
      number: z.int().min(1),
      source: Name.describe('The table it stands in.'),
      words: z.array(z.object({ name: Name, text: z.string() })).describe('What would be handed out; empty once it is gone.'),
      decision: z.enum(['released', 'withheld']).nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ReviewReply = z.infer<typeof ReviewReply>;

export const Decide = z.object({
  id: Id.describe('The copy.'),
  numbers: z.array(z.int().min(1)).min(1).max(500).describe('Which entries.'),
  decision: z.enum(['released', 'withheld']),
  reason: Text(500)
    .optional()
    .describe('Why it is withheld, and then needed; told to the person, so it must not tell what they may not know.'),
});
export type Decide = z.infer<typeof Decide>;

export const myDataContract = {
  held: route(own, { method: 'GET', path: '/me/data', summary: 'What is held about the reader, live, by kind.' }).output(HeldReply),
  recipients: route(own, {
    method: 'GET',
    path: '/me/data-recipients',
    summary: 'Who received the reader’s data, as far as the program knows (Art. 15(1)(c) GDPR).',
  }).output(RecipientsReply),
  copies: route(own, { method: 'GET', path: '/me/data-copies', summary: 'Copies that the reader asked for.' }).output(CopiesReply),
  ask: route(
    { ...own, fresh: true },
    {
      method: 'POST',
      path: '/me/data-copies',
      summary: 'Ask for a copy of one’s data; made in the background, to be fetched for seven days. Asks for the password again.',
      successStatus: 201,
    },
  )
    .input(Ask)
    .output(CopiesReply),
  reviews: route(review, {
    method: 'GET',
    path: '/data-reviews',
    summary: 'Copies with entries that others wrote, which wait for the privacy officer.',
  }).output(ReviewsReply),
  review: route(review, { method: 'GET', path: '/data-reviews/{id}', summary: 'The entries of one copy, with what they say.' })
    .input(z.object({ id: Id.describe('The copy.') }))
    .output(ReviewReply),
  decide: route(review, {
    method: 'POST',
    path: '/data-reviews/{id}/decisions',
    summary: 'Release entries or withhold them; after the last one what was released is handed out.',
  })
    .input(Decide)
    .output(ReviewReply),
};
