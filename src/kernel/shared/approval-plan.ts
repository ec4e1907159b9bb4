import { z } from 'zod';
import { Condition } from './conditions/condition.ts';
import { roles } from './roles.ts';

const Hours = z.int().min(1).max(8760).describe('Hours of 60 minutes, on the clock and not on a calendar of working hours.');

/** Whom a step asks. The rule is kept, not the people: who is manager is looked up when the step begins. */
export const ApproverRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: z.uuid().describe('This person.') }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(roles).describe('Everybody who holds it.'),
    workspace: z.uuid().nullable().default(null).describe('Where it is held; null: in the whole tenant.'),
  }),
  z.strictObject({ kind: z.literal('team'), team: z.uuid().describe('Everybody in it.') }),
  z.strictObject({
    kind: z.literal('managers'),
    from: z.int().min(1).max(10).default(1).describe('First level asked: 1 is the manager of whom it is for.'),
    levels: z.int().min(1).max(10).default(1).describe('How many levels, upwards from there.'),
  }),
  z.strictObject({ kind: z.literal('costCentreOwner') }),
  z.strictObject({ kind: z.literal('field'), field: z.string().min(1).max(63).describe('Key of a question for a person in the form.') }),
]);
export type ApproverRule = z.infer<typeof ApproverRule>;

/** How many of those asked have to approve. */
export const Quorum = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }).describe('Each; one rejection rejects.'),
  z.strictObject({ kind: z.literal('any') }).describe('One; it is rejected once each has rejected.'),
  z.strictObject({ kind: z.literal('count'), count: z.int().min(1).max(100).describe('So many of them.') }),
  z.strictObject({ kind: z.literal('share'), percent: z.int().min(1).max(100).describe('So many percent of them, rounded up.') }),
  z.strictObject({ kind: z.literal('firstAnswer') }).describe('The first answer decides, whichever it is.'),
]);
export type Quorum = z.infer<typeof Quorum>;

/** What comes of silence. */
const Timeout = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['expire', 'reject', 'approve']), afterHours: Hours }),
  z.strictObject({
    action: z.literal('escalate'),
    afterHours: Hours,
    to: z.array(ApproverRule).min(1).max(20).describe('Whose first answer then decides the step. After as long again it expires.'),
  }),
]);

/** People who are asked at the same time. */
export const ApprovalStep = z.strictObject({
  approvers: z.array(ApproverRule).min(1).max(20).describe('Whom it asks; somebody found by two rules is asked once.'),
  quorum: Quorum.default({ kind: 'all' }),
  abstain: z.boolean().optional().describe('Whoever is asked may abstain: they count as not asked. Left out: they may not.'),
  when: Condition.optional().describe('Asked only while this holds for the answers; left out: always.'),
  remindEveryHours: Hours.nullable().default(null).describe('How often those who are silent are reminded; null: never.'),
  timeout: Timeout.nullable().default(null).describe('What comes of silence; null: it waits.'),
});
/** Only the house itself says of a step that whoever does the work has no voice in it, neither their own nor another's: a board's. */
export type ApprovalStep = z.infer<typeof ApprovalStep> & { readonly exceptAssignee?: boolean | undefined };

const Matters = z.array(z.string().min(1).max(63)).max(200).default([]).describe('Keys of answers whose change voids what was approved.');

const Also = z
  .array(z.enum(['price', 'plan']))
  .max(2)
  .optional()
  .describe(
    'What else voids what was approved: another price, by what was chosen, or other steps that the answers call for; left out: neither.',
  );

/** An approval that stands between the tasks of a plan. */
export const StepApproval = ApprovalStep.omit({ when: true, abstain: true }).extend({
  matters: Matters,
  also: Also,
  onRejection: z
    .enum(['end', 'ask', 'goOn'])
    .default('end')
    .describe('What comes of a no: nothing more begins, whoever works on the request is asked, or it goes on all the same.'),
});
export type StepApproval = z.infer<typeof StepApproval>;

/** Steps that follow one another, and what makes an answer worthless once it changes. */
export const ApprovalPlan = z.strictObject({
  steps: z.array(ApprovalStep).min(1).max(10).describe('Each begins once the one before it is approved.'),
  matters: Matters,
  also: Also,
});
export type ApprovalPlan = Omit<z.infer<typeof ApprovalPlan>, 'steps'> & { steps: ApprovalStep[] };
