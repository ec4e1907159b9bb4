import { z } from 'zod';
import { Id, Instant, Limit, PageCursor, route, Text, Total } from '../../kernel/shared/contract.ts';
import { approvalStates } from './shared/approval.ts';

const asks = { needs: 'person', purpose: 'service', scope: 'approvals' } as const;

const Person = z.object({ id: Id, name: z.string() });
const Words = z.object({ en: z.string(), de: z.string() }).meta({ examples: [{ en: 'New laptop', de: 'Neuer Laptop' }] });

/** One answer of the form, in the words it was shown with. */
const ShownPart = z.object({
  key: z.string().meta({ examples: ['model'] }),
  label: Words,
  kind: z.string().describe('Kind of the question, as in forms.'),
  value: z.unknown().describe('As it was stored.'),
  names: z.array(Words).describe('What choices, people, teams and places are called.'),
  currency: z.string().nullable(),
});
const ShownAnswer = ShownPart.extend({ rows: z.array(z.array(ShownPart)).describe('Of a table: its rows.') });

const Amount = z.object({
  label: Words.describe('The question that it answers.'),
  amount: z.int().describe('Whole minor units (cents).'),
  currency: z.string().meta({ examples: ['EUR'] }),
});

/** What is asked for, kept as it was shown. */
export const Shown = z.object({
  title: z.string(),
  description: z.string(),
  requestType: Words,
  price: z.object({ amount: z.int(), currency: z.string(), period: z.enum(['once', 'month', 'year']) }).nullable(),
  amount: Amount.optional().describe(
    'What was answered where the catalog names no price: the amount by which it is approved, else the first of the form; left out where there is none.',
  ),
  answers: z.array(ShownAnswer),
  plan: z
    .array(z.object({ key: z.string().meta({ examples: ['order'] }), title: Words }))
    .optional()
    .describe('The steps by which it would be fulfilled; left out where there are none.'),
  step: Words.optional().describe('Which step of its fulfilment is to be approved; left out: the request itself.'),
});
export type Shown = z.infer<typeof Shown>;

const state = z.enum(approvalStates);

export const ApprovalRow = z.object({
  id: Id,
  number: z
    .string()
    .describe('Number of the request.')
    .meta({ examples: ['REQ0000007'] }),
  title: z.string(),
  requestType: Words,
  step: Words.nullable().describe('The step of its fulfilment that waits for it; null: the request itself.'),
  price: Shown.shape.price,
  amount: Amount.nullable().describe('Of a form that asks for the price; null where the catalog names it, or nothing was asked.'),
  requester: Person,
  workspace: Id,
  state,
  round: z.int().describe('1, and one more each time a change voided what was asked.'),
  askedAt: Instant,
  endedAt: Instant.nullable(),
  can: z.object({ answer: z.boolean().describe('My answer is wanted now.') }),
});
export type ApprovalRow = z.infer<typeof ApprovalRow>;

const Voice = z.object({
  person: Person,
  kind: z.enum(['asked', 'added', 'decider']).describe('Asked by the plan, added by hand, or the one to whom silence led.'),
  because: z.enum(['person', 'role', 'team', 'managers', 'costCentreOwner', 'field']).nullable().describe('By which rule of the plan.'),
  askedAt: Instant.describe('When this one was asked.'),
  answer: z.enum(['approve', 'reject', 'abstain']).nullable().describe('Null: not answered yet.'),
  by: Person.nullable().describe('Who gave the answer, if somebody stood in.'),
  comment: z.string(),
  answeredAt: Instant.nullable(),
});

export const ApprovalReply = ApprovalRow.extend({
  openedBy: Person,
  shown: Shown.describe('What is approved, as it was shown to everybody who answers.'),
  hash: z
    .string()
    .describe('SHA-256 of what was shown in canonical JSON, hexadecimal.')
    .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
  reason: z.string().nullable().describe('Why it was rejected, withdrawn or voided.'),
  steps: z.array(z.object({ place: z.int().describe('Which step of the plan, from 0.'), askedAt: Instant, voices: z.array(Voice) })),
  stuck: z
    .object({
      why: z
        .enum(['nobodyFound', 'allAbstained', 'tooFew', 'noSay'])
        .describe('None was found, all abstained, fewer were found than have to approve, or whoever is left does the work.'),
      adders: z.array(Person).max(20).describe('Who was told to ask somebody else.'),
    })
    .nullable()
    .describe('Nobody is left who may answer: it waits until somebody is added. Null: somebody is, or it has ended.'),
  can: z.object({
    answer: ApprovalRow.shape.can.shape.answer,
    abstain: z.boolean().describe('I may abstain: the plan lets whoever is asked here do so.'),
    add: z.boolean().describe('I may ask somebody else as well.'),
    withdraw: z.boolean().describe('I may take back what I asked for.'),
  }),
});
export type ApprovalReply = z.infer<typeof ApprovalReply>;

/** What an approval proves, without what was asked: for who checks and does not work there. */
export const EvidenceReply = ApprovalReply.pick({ id: true, number: true, state: true, round: true, askedAt: true, endedAt: true }).extend({
  requester: Person,
  openedBy: Person,
  hash: ApprovalReply.shape.hash,
  isIntact: z.boolean().describe('What is kept gives this hash still: it was counted anew as you asked.'),
  answers: z
    .array(Voice.omit({ comment: true }).extend({ place: z.int().describe('Which step of the plan, from 0.') }))
    .describe('Whom it asked, and what they answered; what they wrote is for those who may see it.'),
  can: z.object({ read: z.boolean().describe('I may read what was asked.') }),
});
export type EvidenceReply = z.infer<typeof EvidenceReply>;

const Holding = z.object({
  number: ApprovalRow.shape.number,
  people: z.array(Person).describe('Who is asked and has not answered, in the order of their names.'),
  since: Instant.describe('Since when the first of them is asked.'),
});
export type Holding = z.infer<typeof Holding>;

const one = z.object({ id: Id });
const Vote = z.object({
  answer: z.enum(['approve', 'reject', 'abstain']).describe('Abstain: only where the plan allows it, as for a board.'),
  comment: Text(2000, 0).default('').describe('Why; needed for a rejection.'),
});
export type Vote = z.infer<typeof Vote>;

export const ApprovalQuery = z.object({
  which: z
    .enum(['mine', 'workspace', 'asked'])
    .default('mine')
    .describe('Those that wait for me, those of the workspaces I work in, or those of what I asked for.'),
  state: state.optional().describe('Left out: all; of `mine` only those that wait.'),
  ticketId: Id.optional().describe('Those of one request.'),
  limit: Limit,
  cursor: PageCursor,
});
export type ApprovalQuery = z.infer<typeof ApprovalQuery>;

const BulkResult = z.object({
  id: Id,
  done: z.boolean(),
  reason: z.string().nullable().describe('Why it was not done.'),
});
export type BulkResult = z.infer<typeof BulkResult>;

export const approvalsContract = {
  list: route(asks, { method: 'GET', path: '/approvals', summary: 'Approvals that wait for me, or that I may see; oldest first.' })
    .input(ApprovalQuery)
    .output(z.object({ items: z.array(ApprovalRow), next: z.string().nullable(), total: Total })),
  count: route(asks, { method: 'GET', path: '/approvals/count', summary: 'How many approvals wait for me.' }).output(
    z.object({ waiting: z.int() }),
  ),
  holding: route(asks, {
    method: 'GET',
    path: '/approvals/holding',
    summary: 'Which of my open requests wait for nothing but an approval, and who has not answered yet; at most 100.',
  }).output(z.object({ items: z.array(Holding) })),
  get: route(asks, { method: 'GET', path: '/approvals/{id}', summary: 'One approval: what was shown, who was asked, what they said.' })
    .input(one)
    .output(ApprovalReply),
  evidence: route(asks, {
    method: 'GET',
    path: '/approvals/{id}/evidence',
    summary:
      'Who was asked, who answered when, and whether what is kept is what was shown: also for who runs the organisation or its privacy.',
  })
    .input(one)
    .output(EvidenceReply),
  vote: route(asks, { method: 'PUT', path: '/approvals/{id}/vote', summary: 'Approve or reject what I am asked.' })
    .input(one.extend(Vote.shape))
    .output(ApprovalReply),
  voteAll: route(asks, { method: 'PUT', path: '/approvals/votes', summary: 'Answer several at once; each is done or refused by itself.' })
    .input(Vote.extend({ ids: z.array(Id).min(1).max(100) }))
    .output(z.object({ items: z.array(BulkResult) })),
  add: route(asks, { method: 'PUT', path: '/approvals/{id}/approvers/{personId}', summary: 'Ask somebody else as well.' })
    .input(one.extend({ personId: Id }))
    .output(ApprovalReply),
  withdraw: route(asks, {
    method: 'PUT',
    path: '/approvals/{id}/withdrawal',
    summary: 'Take back what I asked for; the request is canceled.',
  })
    .input(one.extend({ reason: Text(2000, 0).default('') }))
    .output(ApprovalReply),
};
