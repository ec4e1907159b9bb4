import { z } from 'zod';
import { Id, Instant, Localised, route, Version } from '../../kernel/shared/contract.ts';
import { Comment, Explanation, ReasonName } from './shared/explanation.ts';
import { LevelInput } from './shared/level-definition.ts';

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
  level: LevelInput.pick({ name: true, kind: true, supplier: true, target: true }).extend({ id: Id }),
  cycle: z.int().positive(),
  title: z
    .string()
    .nullable()
    .describe('Null: the ticket lies where the reader does not lead.')
    .meta({ examples: ['Printer is out'] }),
  workspace: Id.describe('Whose agreement it is.'),
  team: z
    .object({ id: Id, name: z.string().meta({ examples: ['Network'] }) })
    .nullable()
    .describe('Who had the ticket as the time was used up; of a contract the supplier answers for it, `level.supplier`.'),
  over: z.int().min(0).describe('Seconds of open time beyond what was agreed, as of now.'),
  isRunning: z.boolean().describe('It goes on counting.'),
  missedAt: Instant.describe('The first second after the time was used up.'),
  explanation: Explanation.nullable().describe('Null: nobody has said why.'),
});
export type Breach = z.infer<typeof Breach>;

/** How often an agreement was met, and missed, in a period. */
const Target = z.object({
  level: z.object({ id: Id, workspace: Id, name: Localised, kind: LevelInput.shape.kind, target: LevelInput.shape.target }),
  met: z.int().min(0),
  missed: z.int().min(0),
});
export type TargetShare = z.infer<typeof Target>;

const Asked = z.object({
  unexplained: z.enum(['true', 'false']).optional().describe('Only what nobody has explained.'),
  team: Id.optional().describe('Only what this team had.'),
  level: Id.optional().describe('Only of this agreement.'),
  from: Instant.optional().describe('Only what was missed, or met, at this moment or later.'),
  until: Instant.optional().describe('Only what was missed, or met, before this moment.'),
});
export type BreachesAsked = z.infer<typeof Asked>;

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
    .input(Asked)
    .output(
      z.object({
        items: z.array(Breach).describe('The latest 200.'),
        total: z.int().min(0).describe('How many there are, also beyond those.'),
        targets: z.array(Target).describe('Of each agreement how often it was met and missed; `unexplained` narrows it not.'),
        teams: z.array(z.object({ id: Id, name: z.string().meta({ examples: ['Network'] }) })).describe('Teams that one may ask for.'),
      }),
    ),
};
