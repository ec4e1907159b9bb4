import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { stepStates } from './shared/fulfilment.ts';
import { TypedNumber } from './shared/records.ts';

const StepKey = z
  .string()
  .min(1)
  .max(40)
  .describe('Key of the step in its request type.')
  .meta({ examples: ['laptop'] });

const PlanReply = z.object({
  steps: z
    .array(
      z.object({
        key: StepKey,
        kind: z.enum(['task', 'approval']).describe('A piece of work, or an approval between them.'),
        title: z.object({ en: z.string(), de: z.string() }).describe('What is to be done.'),
        state: z
          .enum(stepStates)
          .describe('`failed` asks what next; `passed` failed and the rest goes on without it; after `ended` nothing more begins.'),
        after: z.array(StepKey).describe('What has to be over before it begins.'),
        task: TypedNumber.nullable().describe('The task of its last attempt; null before it begins, and for whoever may not open it.'),
        team: z
          .string()
          .nullable()
          .describe('Name of the team that has it; null before it begins, and for whoever does not work on the request.')
          .meta({ examples: ['Service Desk'] }),
        attempt: z.int().describe('Which attempt this is, from 1.'),
      }),
    )
    .describe('In the order of the request type; none where a request has no plan.'),
});
export type PlanReply = z.infer<typeof PlanReply>;

const which = z.object({ number: TypedNumber });
const asks = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;

/** How a request is fulfilled, step by step. */
export const plansContract = {
  get: route(asks, {
    method: 'GET',
    path: '/tickets/{number}/plan',
    summary: 'The steps by which a request is fulfilled, and how they stand.',
  })
    .input(which)
    .output(PlanReply),
  decide: route(asks, {
    method: 'PUT',
    path: '/tickets/{number}/plan/{step}/decision',
    summary: 'Say what comes after a step that failed or was canceled.',
    description: '409 where nothing has to be decided about it.',
  })
    .input(
      which.extend({
        step: StepKey,
        choice: z
          .enum(['again', 'goOn', 'end'])
          .describe(
            '`again` makes its task anew; `goOn` goes on without it; with `end` nothing more begins, and the request ends as its tasks did.',
          ),
      }),
    )
    .output(PlanReply),
};
