import { z } from 'zod';
import { Id, Instant, Limit, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { documentVersion, featureKeys, limitKeys, periods, planKeys } from './shared/plans.ts';

const account = { needs: 'person', purpose: 'administration', scope: 'subscription', afterContract: true } as const;

const Plan = z.enum(planKeys).describe('A plan of the price list.');
const Period = z.enum(periods).describe('For how long one pays at once.');
const Counted = z.enum(limitKeys).describe('What is counted: people who work as agents, workspaces, bytes of files.');
const Count = z.int().min(0);
const State = z.enum(['trial', 'active', 'canceled', 'ended']).describe('Canceled: it goes on until the freeze. Ended: frozen.');

const OfferReply = z.object({
  plan: Plan,
  now: z.boolean().describe('True when it would begin at once; false: at the next renewal.'),
  exceeded: z.array(Counted).describe('What is in use beyond its limits: nothing of it is deleted or hidden, but no more can be added.'),
  lost: z.array(z.enum(featureKeys)).describe('Features of today’s plan that it has not.'),
});

const Kind = z.enum(['agreement', 'processing']).describe('The agreement, or the processing agreement (Art. 28 GDPR).');
const Fingerprint = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 over the exact words, in hexadecimal digits.')
  .meta({ examples: ['965a48114da98394'.repeat(4)] });
const Clauses = z.array(z.object({ title: z.string(), says: z.array(z.string()).describe('Its paragraphs.') }));

export const DocumentReply = z.object({
  kind: Kind,
  version: z.string(),
  date: z.iso.date().describe('Of what day it is.'),
  fingerprint: Fingerprint,
  clauses: z.object({ en: Clauses, de: Clauses }).describe('Its words in both languages.'),
});
export type DocumentReply = z.infer<typeof DocumentReply>;

const ContractReply = z.object({
  id: Id,
  kind: Kind,
  documentVersion: z.string().describe('Which wording was accepted; “by hand”: agreed outside of the software.'),
  fingerprint: Fingerprint.nullable().describe('SHA-256 over its words; null: they are not in the software.'),
  customer: z.string().describe('The organisation.'),
  provider: z.string().describe('Whoever runs the installation.'),
  startsAt: Instant,
  endsAt: Instant.nullable().describe('Null while nobody ended it.'),
  acceptedBy: z.object({ id: Id, name: z.string() }).nullable().describe('Who accepted it; null for one agreed by hand or by signing up.'),
  acceptedAt: Instant,
});
export type ContractReply = z.infer<typeof ContractReply>;

export const SubscriptionReply = z.object({
  plan: Plan,
  period: Period,
  state: State,
  startedAt: Instant.describe('From when renewals are counted.'),
  endsAt: Instant.nullable().describe('End of the trial or of the time paid for; null: it runs until somebody ends it.'),
  next: z.object({ plan: Plan, period: Period }).nullable().describe('What it becomes at the next renewal.'),
  canceledAt: Instant.nullable(),
  ending: z
    .object({
      freezesAt: Instant.describe('From then on reading and exporting go on, and nothing is written.'),
      erasedBy: Instant.describe('Until then live data is erased.'),
      certifiedBy: Instant.describe('Until then the last backup is gone and the certificate is there.'),
    })
    .describe('What happens when: as it was canceled, or as it would be if it were canceled now.'),
  usage: z
    .array(z.object({ limit: Counted, used: Count, most: Count.nullable().describe('Null: as many as one likes.') }))
    .describe('What is in use of what the plan includes.'),
  offers: z.array(OfferReply).describe('What a change to each plan that is sold here would mean.'),
  contracts: z.array(ContractReply).describe('The documents, newest first.'),
  documents: z
    .object({ version: z.string(), needed: z.boolean().describe('True when a change of the plan has to accept them.') })
    .describe('The documents as they are offered now.'),
  version: Version,
  can: z
    .object({
      choose: z.boolean(),
      cancel: z.boolean(),
      goOn: z.boolean(),
      seeAll: z.boolean().describe('The subscriptions of all tenants.'),
    })
    .describe('What is open now.'),
});
export type SubscriptionReply = z.infer<typeof SubscriptionReply>;

export const PlanChoice = z.object({
  plan: Plan,
  period: Period,
  accepts: Text(20)
    .optional()
    .describe('The version of the documents that is accepted with it, where that is needed.')
    .meta({ examples: [documentVersion] }),
});
export type PlanChoice = z.infer<typeof PlanChoice>;

export const SubscriptionsReply = z.object({
  items: z.array(
    z.object({
      tenant: z.object({ id: Id, slug: z.string(), name: z.string() }).describe('The organisation.'),
      plan: Plan,
      period: Period,
      state: State,
      endsAt: Instant.nullable().describe('End of the trial or of the time paid for; null without a term.'),
      contractEndsAt: Instant.nullable().describe('When the contract ends or ended; null while nobody ended it.'),
      agents: Count.describe('How many people work as agents there.'),
      notices: Count.describe('How many notices of an end or a renewal were sent.'),
      noticedAt: Instant.nullable().describe('When the last of them was sent.'),
    }),
  ),
  next: z.string().nullable(),
  total: Total,
});
export type SubscriptionsReply = z.infer<typeof SubscriptionsReply>;

export const subscriptionContract = {
  mine: route(account, {
    method: 'GET',
    path: '/subscription',
    summary: 'Plan, use, contract and what may be changed; for tenant admins and the billing contact.',
  }).output(SubscriptionReply),
  choose: route(
    { ...account, ifMatch: true },
    { method: 'PUT', path: '/subscription/plan', summary: 'Choose a plan: more begins at once, less at the next renewal.' },
  )
    .input(PlanChoice)
    .output(SubscriptionReply),
  cancel: route(account, {
    method: 'PUT',
    path: '/subscription/cancellation',
    summary: 'Cancel: it goes on until what was paid for is over, and can be taken back until then.',
  }).output(SubscriptionReply),
  goOn: route(account, { method: 'DELETE', path: '/subscription/cancellation', summary: 'Take the cancellation back.' }).output(
    SubscriptionReply,
  ),
  offered: route(account, {
    method: 'GET',
    path: '/subscription/documents',
    summary: 'The agreement and the processing agreement as they are offered now, with their words.',
  }).output(z.object({ items: z.array(DocumentReply) })),
  words: route(account, {
    method: 'GET',
    path: '/subscription/contracts/{id}',
    summary: 'The words of a document as they were accepted; not of one agreed by hand.',
  })
    .input(z.object({ id: Id }))
    .output(DocumentReply),
  all: route(
    { ...account, needs: 'tenantAdmin' },
    {
      method: 'GET',
      path: '/subscriptions',
      summary: 'The subscriptions of all tenants by name, for the operator’s administrators: states and counts.',
    },
  )
    .input(z.object({ limit: Limit, cursor: Id.optional().describe('Where the last page ended.') }))
    .output(SubscriptionsReply),
};
