import { z } from 'zod';
import { ApprovalPlan, StepApproval } from '../../../kernel/shared/approval-plan.ts';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { FormDefinition } from './forms/definition.ts';

/** A text in both languages of the product. */
export const Words = z.strictObject({
  en: z.string().trim().min(1).max(2000).describe('English text'),
  de: z.string().trim().min(1).max(2000).describe('German text'),
});
export type Words = z.infer<typeof Words>;

const Price = z.strictObject({
  amount: z.int().min(0).max(1_000_000_000).describe('Whole minor units (cents).'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('ISO 4217 code.'),
  period: z.enum(['once', 'month', 'year']).describe('What the amount is for.'),
});

const TaskKey = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

const TaskTemplate = z.strictObject({
  key: TaskKey.optional().describe('What others name it by that come after it; left out: nothing waits for it.'),
  title: Words.describe('What is to be done.'),
  team: z.uuid().nullable().describe('Team that does it; null: the team of the request.'),
  when: Condition.optional().describe('Made only while this holds for the answers.'),
  after: z.array(TaskKey).max(29).optional().describe('Keys of tasks that have to be over before it begins; left out: it begins at once.'),
  approval: StepApproval.optional().describe('Left out: a task. Else nobody does anything in this step: it is over once it is approved.'),
  due: z
    .strictObject({
      amount: z.int().min(0).max(2000),
      unit: z.enum(['openHours', 'openDays']).describe('After so many open hours, or as the last of so many open days closes.'),
      calendar: z.uuid().describe('By whose hours it is counted, as they are when it begins.'),
    })
    .optional()
    .describe('Open time from its beginning until it is due; in place of `dueInDays`.'),
  dueInDays: z
    .int()
    .min(0)
    .max(365)
    .optional()
    .describe('Days of 24 hours from its beginning until it is due; left out: it has no due date.'),
});

/** All that a version of a request type says. */
export const RequestTypeDefinition = z.strictObject({
  name: Words.describe('What people look for.'),
  summary: Words.describe('One sentence below the name.'),
  keywords: z.array(z.string().trim().min(1).max(60)).max(50).default([]).describe('Other words people search for, in any language.'),
  icon: z.string().max(40).default('document').describe('Name of a drawing of the ui-kit.'),
  ticketType: z.enum(['request', 'incident']).default('request').describe('Type of the ticket it opens.'),
  team: z.uuid().nullable().default(null).describe('Team that gets it; null: nobody yet.'),
  impact: z.int().min(1).max(3).default(3).describe('Impact of a new ticket, 1 high to 3 low.'),
  urgency: z.int().min(1).max(3).default(3).describe('Urgency of a new ticket, 1 high to 3 low.'),
  expectedDays: z
    .int()
    .min(0)
    .max(365)
    .nullable()
    .default(null)
    .describe('Usual working days to delivery, shown to the requester; when it is asked for, they become its due date.'),
  ships: z
    .boolean()
    .optional()
    .describe('True: it is brought to whom it is for, and those who fulfil it read that person’s address while the request is open.'),
  audience: Condition.nullable().default(null).describe('For whom it is; null: everybody. Fields as in audienceFields.'),
  price: Price.nullable().default(null).describe('Shown before sending; null: nothing to pay.'),
  tasks: z.array(TaskTemplate).max(30).default([]).describe('Tasks made below a new ticket.'),
  approvals: ApprovalPlan.optional().describe(
    'Whom it has to please before anybody begins; left out: nobody, it is approved as it is asked.',
  ),
  form: FormDefinition.describe('What is asked.'),
});
export type RequestTypeDefinition = z.infer<typeof RequestTypeDefinition>;
