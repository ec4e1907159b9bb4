import { z } from 'zod';
import { Instant, Localised, route, Text } from '../../kernel/shared/contract.ts';
import { ChangeReply } from './contract.ts';
import { ChangeNumber } from './shared/told-fields.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'changes' } as const;
const one = z.object({ number: ChangeNumber });
const tie = one.extend({
  incident: Text(30)
    .describe('Number of an incident.')
    .meta({ examples: ['INC0000012'] }),
  kind: z.enum(['caused', 'fixed']).describe('What the change was to it.'),
});

const Ends = z.object({
  closedSuccessful: z.int(),
  closedWithIssues: z.int().describe('Successful, with issues.'),
  closedUnsuccessful: z.int(),
  closedBackedOut: z.int(),
  irregular: z.int().describe('Of them unauthorised ones.'),
  causing: z.int().describe('Of them those that caused an incident which the reader may see.'),
  closed: z.int().describe('All that ended; canceled ones did not begin, and do not count.'),
  rate: z.number().nullable().describe('Share that ended successful, with or without issues, 0 to 1; null: none ended.'),
});

export const SuccessQuestion = z.object({
  from: Instant.describe('Closed at this moment or later.'),
  until: Instant.describe('Closed before this moment; at most 400 days after the first.'),
  by: z
    .enum(['model', 'service', 'team'])
    .default('model')
    .describe('By what it is told apart; one that touches two services counts with both.'),
});
export type SuccessQuestion = z.infer<typeof SuccessQuestion>;

export const SuccessReply = z.object({
  all: Ends.describe('Each change once.'),
  groups: z.array(
    Ends.extend({
      key: z
        .string()
        .nullable()
        .describe('Of the model, service or team; null: of none.')
        .meta({ examples: ['normal'] }),
      name: Localised.nullable(),
    }),
  ),
});
export type SuccessReply = z.infer<typeof SuccessReply>;

export const changeAfterContract = {
  answer: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/changes/{number}/review',
      summary: 'Answer the post-implementation review; questions that are left out stay as they are.',
    },
  )
    .input(
      one.extend({
        answers: z
          .record(z.string().max(40), z.string().max(5000))
          .describe('Key by key.')
          .meta({ examples: [{ achieved: 'Yes, all gateways run 9.4.2.' }] }),
      }),
    )
    .output(ChangeReply),
  tie: route(write, {
    method: 'PUT',
    path: '/changes/{number}/incidents/{incident}',
    summary: 'Say that a change caused an incident, or fixed it.',
  })
    .input(tie)
    .output(ChangeReply),
  untie: route(write, {
    method: 'DELETE',
    path: '/changes/{number}/incidents/{incident}/{kind}',
    summary: 'Say so no longer.',
  })
    .input(tie)
    .output(ChangeReply),
  success: route(write, {
    method: 'GET',
    path: '/change-success',
    summary: 'How changes of a time ended, by model, service or team: the share of successes with the counts behind it.',
  })
    .input(SuccessQuestion)
    .output(SuccessReply),
};
