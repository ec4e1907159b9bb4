import { z } from 'zod';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { Id, Localised } from '../../../kernel/shared/contract.ts';

export const methods = ['none', 'roundRobin', 'leastLoaded', 'bestSkilled'] as const;

const NeededSkill = z.object({ skill: Id, level: z.int().min(1).max(5).describe('At least so much of it: 1 beginner … 5 expert.') });

export const Rule = z.object({
  id: Id.describe('Stays the same through all versions: whose turn it is hangs on it.'),
  name: Localised.describe('What agents read on a ticket.').meta({ examples: [{ en: 'Network faults', de: 'Netzwerkstörungen' }] }),
  when: Condition.nullable()
    .describe('For which tickets; null: for all that come so far.')
    .meta({ examples: [{ field: 'title', op: 'contains', value: 'VPN' }] }),
  team: Id.nullable().describe('The team that gets it; null: the one that the request type names.'),
  method: z
    .enum(methods)
    .describe(
      'Who of the team: nobody, each in turn, whoever has least to do for what they can take on, or whoever knows most of what is needed.',
    ),
  sticky: z.boolean().describe('First whoever had the last ticket of the same requester in this team, if they are free.'),
  stickyTo: z
    .enum(['requester', 'service'])
    .optional()
    .describe(
      '`service`: only whoever had their last ticket of the same service, for knowing somebody’s VPN is not knowing their payslip.',
    ),
  skills: z.array(NeededSkill).max(10).describe('Only people who know this.'),
  otherwise: z.enum(['queue', 'next']).describe('If nobody is free: it waits in the queue of the team, or the next rule is tried.'),
  tasks: z
    .boolean()
    .optional()
    .describe('True: also for tasks below a ticket that the team of this rule has, or any where it names none; it says who of the team.'),
  active: z.boolean().describe('False: the rule is left out.'),
});
export type Rule = z.output<typeof Rule>;

/** What a version of the rules of a workspace says. */
export const AssignmentRules = z.object({
  rules: z.array(Rule).max(200).describe('Tried from the first to the last; the first that fits decides.'),
  calendar: Id.nullable().describe('By whose hours people work who have no calendar of their own; null: always.'),
  capacity: z
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .describe('How many open tickets somebody takes at most for whom nothing else is said; null: without limit.'),
});
export type AssignmentRules = z.output<typeof AssignmentRules>;
