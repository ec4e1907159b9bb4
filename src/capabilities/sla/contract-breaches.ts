import { z } from 'zod';
import { Id, Instant, Localised, route, Version } from '../../kernel/shared/contract.ts';
import { Comment, Explanation, ReasonName } from './shared/explanation.ts';

const agents = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;
const run = { needs: 'workspaceAdmin', purpose: 'administration', scope: 'service-levels' } as const;

export const BreachReason = z.object({
  id: Id,
  workspace: Id,
  name: ReasonName,
  active: z.boolean().describe('False: no longer offered; what it explained keeps it.'),
  version: Version,
});
export type BreachReason = z.infer<typeof BreachReason>;

export const Breach = z.object({
  ticket: z.string().meta({ examples: ['INC0000042'] }),
  level: z.object({ id: Id, name: Localised }),
  cycle: z.int().positive(),
  missedAt: Instant.describe('The first second after the time was used up.'),
  explanation: Explanation.nullable().describe('Null: nobody has said why.'),
});
export type Breach = z.infer<typeof Breach>;

export const breachesContract = {
  reasons: route(
    { ...agents, needs: 'person' },
    {
      method: 'GET',
      path: '/breach-reasons',
      summary: 'By which reasons a workspace explains what was missed; nothing to whoever does not work there.',
    },
  )
    .input(z.object({ workspace: Id }))
    .output(z.object({ items: z.array(BreachReason) })),
  createReason: route(
    { ...run, idempotent: true },
    { method: 'POST', path: '/breach-reasons', summary: 'Add a reason for what was missed.', successStatus: 201 },
  )
    .input(z.object({ workspace: Id, name: ReasonName }))
    .output(BreachReason),
  changeReason: route(
    { ...run, ifMatch: true },
    { method: 'PATCH', path: '/breach-reasons/{id}', summary: 'Rename a reason, or offer it no longer.' },
  )
    .input(z.object({ id: Id, name: ReasonName.optional(), active: z.boolean().optional() }))
    .output(BreachReason),
  explain: route(agents, {
    method: 'PUT',
    path: '/tickets/{number}/clocks/{level}/{cycle}/explanation',
    summary: 'Say why a clock was missed; said again, the later one counts, and the history tells both.',
  })
    .input(
      z.object({
        number: z.string().max(40),
        level: Id,
        cycle: z.coerce.number().int().positive(),
        reason: Id,
        comment: Comment.optional(),
      }),
    )
    .output(Explanation),
  list: route(
    { ...agents, needs: 'teamLead' },
    { method: 'GET', path: '/breaches', summary: 'What was missed in the workspaces I lead, the latest first.' },
  )
    .input(z.object({ unexplained: z.enum(['true', 'false']).optional().describe('Only what nobody has explained.') }))
    .output(z.object({ items: z.array(Breach).describe('At most 200.') })),
};
