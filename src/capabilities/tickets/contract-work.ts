import { z } from 'zod';
import { Id, Localised, route, Text } from '../../kernel/shared/contract.ts';
import { PersonRef, TicketRow, TypedNumber } from './shared/records.ts';
import { StateMachine } from './shared/state-machine.ts';
import { ticketTypes } from './shared/types.ts';

const agents = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;
/** States and numbers are what tickets are worked by: a changed machine moves those that are there. */
const admins = { needs: 'workspaceAdmin', purpose: 'service', scope: 'workspaces' } as const;
const Numbered = z.object({ number: TypedNumber });
const _Tags = z.array(Text(60)).max(50);

const MergeReply = z.object({
  source: TicketRow.describe('The ticket that was closed as a duplicate, or opened again.'),
  into: TicketRow.describe('The ticket that goes on.'),
});
export type MergeReply = z.infer<typeof MergeReply>;

export const mergeContract = {
  merge: route(
    { ...agents, idempotent: true },
    {
      method: 'POST',
      path: '/tickets/{number}/merge',
      summary: 'Merge a ticket into another; it closes as a duplicate.',
      description:
        'Messages, attachments and watchers move. Where not the same people can see both, comments stay with the ticket they were said on: only notes, internal attachments and agents who watch move.',
    },
  )
    .input(Numbered.extend({ into: TypedNumber.describe('The ticket that goes on.') }))
    .output(MergeReply),
  undo: route(agents, { method: 'PUT', path: '/tickets/{number}/merge/undo', summary: 'Undo the merge of this ticket into another.' })
    .input(Numbered)
    .output(MergeReply),
};

export const presenceStates = ['viewing', 'replying', 'noting'] as const;
const Presence = z.object({ person: PersonRef, state: z.enum(presenceStates) });
export type Presence = z.infer<typeof Presence>;

export const presenceContract = {
  tell: route(agents, {
    method: 'PUT',
    path: '/tickets/{number}/presence',
    summary: 'Say that one is here; forgotten after 15 seconds.',
    description:
      'Told to other agents on the same ticket only, and only while an instruction of the organisation is in force (`/instructions`).',
  })
    .input(Numbered.extend({ state: z.enum([...presenceStates, 'left']).describe('What one is doing; left: gone.') }))
    .output(
      z.object({
        on: z.boolean().describe('False: the organisation has recorded no instruction, so nothing is kept and nobody is told.'),
        others: z.array(Presence).describe('Who else is here.'),
      }),
    ),
};

const Difference = z.object({
  path: z.string().describe('JSON pointer into the definition.'),
  before: z.unknown().describe("The product's own value; absent where there is none."),
  after: z.unknown().describe('The value here; absent where it was removed.'),
});
const MachineReply = z.object({
  type: z.enum(ticketTypes),
  workspaceId: Id,
  machine: StateMachine,
  usual: StateMachine.describe("The product's own, to compare with and to go back to."),
  own: z.boolean().describe("False: the product's own applies."),
  version: z.int().min(0).describe("0 while the product's own applies; send it back as If-Match."),
  differences: z.array(Difference).describe("What differs from the product's own."),
  statesInUse: z
    .array(z.object({ state: z.string(), count: z.int() }))
    .describe('States that tickets of this workspace are in; these cannot be removed without saying where the tickets go.'),
});
export type MachineReply = z.infer<typeof MachineReply>;

const MachinePath = z.object({ id: Id.describe('The workspace.'), type: z.enum(ticketTypes) });

const StateName = z.object({
  workspace: z.string().describe('Key of the workspace.'),
  type: z.enum(ticketTypes),
  state: z.string().describe('Key of the state.'),
  name: Localised,
});
export type StateName = z.infer<typeof StateName>;

const OwnNoun = z.object({
  workspace: z.string().describe('Key of the workspace.'),
  one: Localised.describe('One ticket, as in a sentence: case.'),
  many: Localised.describe('Several: cases.'),
});

const Prefix = z
  .string()
  .trim()
  .regex(/^[A-Z]{2,6}$/, 'A prefix has 2 to 6 capital letters')
  .describe('Stands before the number, as INC in INC0000001.');

const Digits = z.int().min(1).max(10).describe('Digits at least, filled up with zeros in front; a longer number is never cut.');

export const NumberingReply = z.object({
  items: z.array(
    z.object({
      type: z.enum(ticketTypes),
      prefix: z.string().nullable().describe('Its own; null: the usual one.'),
      usual: z.string(),
      digits: Digits,
      usualDigits: Digits,
      example: z.string().describe('What a number looks like.'),
      earlier: z.array(z.string()).describe('What it was before; numbers with these are still found.'),
    }),
  ),
});
export type NumberingReply = z.infer<typeof NumberingReply>;

export const numberingContract = {
  get: route(admins, { method: 'GET', path: '/workspaces/{id}/numbers', summary: 'What the numbers of each type look like.' })
    .input(z.object({ id: Id.describe('The workspace.') }))
    .output(NumberingReply),
  put: route(admins, {
    method: 'PUT',
    path: '/workspaces/{id}/numbers/{type}',
    summary: 'Set what the numbers of new tickets of a type look like.',
    description: 'Tickets that are there keep their numbers. A prefix that other tickets have, or ever had, is refused.',
  })
    .input(
      z.object({
        id: Id.describe('The workspace.'),
        type: z.enum(ticketTypes),
        prefix: Prefix.nullable().describe('Null: the usual one.'),
        digits: Digits.optional().describe('Digits at least; left out, it stays as it is.'),
      }),
    )
    .output(NumberingReply),
};

export const machinesContract = {
  names: route(
    { needs: 'person', purpose: 'service', scope: 'tickets' },
    {
      method: 'GET',
      path: '/state-names',
      summary: 'What administrators call states, and workspaces their tickets; what is not listed has its usual name.',
    },
  ).output(z.object({ items: z.array(StateName), nouns: z.array(OwnNoun) })),
  get: route(admins, {
    method: 'GET',
    path: '/workspaces/{id}/machines/{type}',
    summary: 'The states and moves of a type of ticket in a workspace.',
  })
    .input(MachinePath)
    .output(MachineReply),
  put: route(
    { ...admins, ifMatch: true },
    {
      method: 'PUT',
      path: '/workspaces/{id}/machines/{type}',
      summary: "Set the states and moves; null returns to the product's own.",
      description: 'Refused with pointers where tickets could not come to an end, or a state in use would vanish.',
    },
  )
    .input(
      MachinePath.extend({
        machine: z.unknown().describe('The whole definition, or null.'),
        moves: z
          .record(z.string().max(63), z.string().max(63))
          .optional()
          .describe('For a state that is removed although tickets are in it: the state they go to.'),
      }),
    )
    .output(MachineReply),
};
