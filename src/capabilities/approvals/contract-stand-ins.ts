import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';

const asks = { needs: 'person', purpose: 'service', scope: 'approvals' } as const;
const Person = z.object({ id: Id, name: z.string() });

const kind = z
  .enum(['delegate', 'outOfOffice', 'substitute'])
  .describe('Beside somebody who is there, while somebody is away, or for always. Only whoever is away hands on for whom they stand in.');

export const StandInReply = z.object({
  id: Id,
  for: Person.describe('Who may be answered for.'),
  by: Person.describe('Who may answer.'),
  kind,
  from: Instant.nullable().describe('First moment; null: of a substitute.'),
  until: Instant.nullable().describe('The moment at which it has ended; null: of a substitute.'),
  active: z.boolean().describe('It holds now.'),
  can: z.object({ remove: z.boolean() }),
});
export type StandInReply = z.infer<typeof StandInReply>;

export const NewStandIn = z.object({
  forId: Id.optional().describe('Who may be answered for; left out: me. Somebody else is for tenant admins.'),
  byId: Id.describe('Who may answer.'),
  kind,
  from: Instant.nullable().default(null).describe('Needed unless it is a substitute.'),
  until: Instant.nullable().default(null).describe('Needed unless it is a substitute; after `from`.'),
});
export type NewStandIn = z.infer<typeof NewStandIn>;

export const standInsContract = {
  list: route(asks, {
    method: 'GET',
    path: '/stand-ins',
    summary: 'Who may answer for me in approvals, and for whom I may; of somebody else for tenant admins.',
  })
    .input(
      z.object({
        personId: Id.optional().describe('Left out: me.'),
        whose: z.enum(['one', 'all']).default('one').describe('`all`: those of everybody that have not ended, for tenant admins.'),
      }),
    )
    .output(z.object({ items: z.array(StandInReply) })),
  add: route(
    { ...asks, idempotent: true },
    { method: 'POST', path: '/stand-ins', summary: 'Let somebody answer for me in approvals.', successStatus: 201 },
  )
    .input(NewStandIn)
    .output(StandInReply),
  remove: route(asks, {
    method: 'DELETE',
    path: '/stand-ins/{id}',
    summary: 'End a standing in: mine, one I was given, or as a tenant admin.',
  })
    .input(z.object({ id: Id }))
    .output(z.object({ done: z.literal(true) })),
};
