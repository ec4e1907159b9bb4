import { z } from 'zod';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { Id, Localised, Text } from '../../../kernel/shared/contract.ts';

const Pause = z.object({
  reason: Text(100)
    .describe('What the clock waits for, as its account names it.')
    .meta({ examples: ['awaitingRequester'] }),
  when: Condition.describe('The clock waits while this holds.').meta({ examples: [{ field: 'waitingOn', op: 'eq', value: 'requester' }] }),
});

const OwnRules = z.object({
  start: Condition.describe('The clock begins when this holds for the first time.').meta({
    examples: [{ field: 'group', op: 'eq', value: 'open' }],
  }),
  stop: Condition.describe('The clock is met when this holds in time.').meta({
    examples: [{ field: 'group', op: 'eq', value: 'resolved' }],
  }),
  onReopen: z.enum(['continues', 'restarts']).describe('When the stop no longer holds: on from where it stood, or anew as a next cycle.'),
});

/** Who is told: only those of them who work in the ticket's workspace are. */
const Told = z.object({
  deed: z.literal('notify'),
  who: z.enum(['assignee', 'lead', 'person', 'team']).describe('Whoever has the ticket, who leads its team, or who is named.'),
  id: Id.nullable().describe('Of a person or a team; null where the ticket says who.'),
});
const Deed = z.discriminatedUnion('deed', [
  Told,
  z.object({ deed: z.literal('reassign'), team: Id.describe('The team that gets the ticket.') }),
  z.object({ deed: z.literal('raise') }).describe('Raises the priority by one.'),
  z.object({
    deed: z.literal('tag'),
    tag: Text(60)
      .describe('What the ticket is tagged with.')
      .meta({ examples: ['late'] }),
  }),
  z.object({ deed: z.literal('macro'), macro: Id.describe('The macro that is run, by the house itself.') }),
]);
export type EscalationDeed = z.output<typeof Deed>;

/** What happens by itself when a clock gets so far. */
export const Escalation = z.object({
  at: z.enum(['share', 'before', 'after']).describe('At a share of the time, or so long before or after its end.'),
  amount: z.int().min(1).max(5_256_000).describe('Percent of a share, else minutes of open time.'),
  deeds: z
    .array(Deed)
    .min(1)
    .max(10)
    .meta({ examples: [[{ deed: 'notify', who: 'assignee', id: null }]] }),
});
export type Escalation = z.output<typeof Escalation>;

/** What a version of an agreement says. */
export const LevelInput = z.object({
  name: Localised.describe('What people call it.').meta({ examples: [{ en: 'Resolve within 8 hours', de: 'Lösung in 8 Stunden' }] }),
  kind: z.enum(['sla', 'ola', 'contract']).describe('With the customer, between teams, or with a supplier.'),
  supplier: Text(100)
    .nullable()
    .describe('Who promised it; only of a contract, which names one or speaks of all.')
    .meta({ examples: [null] }),
  target: z
    .enum(['response', 'update', 'resolution', 'hold', 'own'])
    .describe(
      'First reply of an agent, each next reply, resolution, the time for which one team has it, of a contract the supplier, or by rules of its own.',
    ),
  team: Id.nullable().describe('Whose hold it counts; only where the target is a hold, and not of a contract.'),
  rules: OwnRules.nullable().describe('Only where the target is its own.'),
  when: Condition.nullable()
    .describe('For which tickets; null: all of the workspace.')
    .meta({ examples: [{ field: 'priority', op: 'lte', value: 2 }] }),
  pauses: z.array(Pause).max(20),
  calendar: Id.describe('Whose hours count.'),
  minutes: z.int().min(1).max(5_256_000).describe('How long it may take, in minutes of open time.'),
  escalations: z.array(Escalation).max(20).describe('What happens by itself when time runs out, each once in a cycle.'),
  position: z.int().min(0).max(10_000).describe('Of several with the same kind and target that fit a ticket the lowest counts.'),
  active: z.boolean().describe('False: no longer in force for tickets that begin from now on.'),
});
export type LevelInput = z.output<typeof LevelInput>;
