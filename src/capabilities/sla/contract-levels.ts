import { z } from 'zod';
import { Id, Instant, route, Version } from '../../kernel/shared/contract.ts';
import { Explanation } from './shared/explanation.ts';
import { Escalation, LevelInput } from './shared/level-definition.ts';
import { RenewalReply } from './shared/renewal-reply.ts';

const run = { needs: 'workspaceAdmin', purpose: 'administration', scope: 'service-levels' } as const;

/** Reads histories of tickets, which only whoever serves them may. */
const renews = { ...run, purpose: 'service' } as const;

export const LevelReply = LevelInput.extend({
  id: Id,
  workspace: Id,
  number: z.int().positive().describe('The published version.'),
  version: Version,
  updatedAt: Instant,
});
export type LevelReply = z.infer<typeof LevelReply>;

const LevelVersion = z.object({
  number: z.int(),
  publishedAt: Instant,
  publishedBy: z.object({ id: Id, name: z.string().meta({ examples: ['Wanda Kaya'] }) }),
  says: LevelInput,
});

const Closed = z.object({
  why: z.enum(['break', 'outsideHours', 'holiday', 'exception']),
  name: z
    .string()
    .nullable()
    .describe('What a holiday or an exception is called.')
    .meta({ examples: ['Labour Day'] }),
  date: z
    .string()
    .nullable()
    .describe('The day of a holiday or an exception.')
    .meta({ examples: ['2027-05-01'] }),
});

const Line = z.object({
  from: Instant,
  to: Instant,
  did: z
    .enum(['carried', 'ran', 'closed', 'paused', 'stopped', 'canceled'])
    .describe('Carried: what the cycle before had counted, and counts on.'),
  closed: Closed.nullable().describe('Why nothing counted although the clock ran.'),
  reasons: z.array(z.string().meta({ examples: ['awaitingRequester'] })).describe('Of a pause: every reason that held through it.'),
  lasted: z.int().min(0).describe('Seconds by the wall.'),
  counted: z.int().min(0).describe('Seconds of open time.'),
  total: z.int().min(0).describe('Seconds of open time by the end of this line.'),
});

export const ClockReply = z.object({
  level: LevelInput.pick({ name: true, kind: true, supplier: true, target: true, minutes: true }).extend({
    id: Id,
    workspace: Id,
    number: z.int().positive().describe('The version that was in force when this cycle began; it keeps it.'),
  }),
  calendar: z.object({
    id: Id,
    name: z.string().meta({ examples: ['Vienna'] }),
    number: z.int().positive().describe('The version that was in force when this cycle began; it keeps it.'),
    timeZone: z.string().meta({ examples: ['Europe/Vienna'] }),
  }),
  state: z.enum(['running', 'paused', 'met', 'breached', 'canceled']),
  isRunning: z.boolean().describe('A breached clock may go on counting.'),
  cycle: z
    .int()
    .positive()
    .describe('1 for the first; one more when it begins anew, is taken up again, or another agreement or version takes its place.'),
  isPast: z
    .boolean()
    .describe('Another cycle followed, or nothing that was agreed fits the ticket any more: told as it stood when it ended.'),
  isReplaced: z.boolean().describe('It did not end by itself: another agreement or version took its place, or none fits any more.'),
  pinnedAt: Instant.describe('Since when this version counts for it; later than its start where running clocks were counted anew.'),
  team: z
    .object({ id: Id, name: z.string().meta({ examples: ['Network'] }) })
    .nullable()
    .describe('Who had the ticket in this cycle, at its end the last.'),
  explanation: Explanation.nullable().describe('Why it was missed, once somebody has said so.'),
  can: z.object({ explain: z.boolean().describe('The reader works where this was agreed, and may say why it was missed.') }),
  startedAt: Instant,
  reasons: z.array(z.string().meta({ examples: ['awaitingRequester'] })).describe('What it waits for, while it is paused.'),
  elapsed: z.int().min(0).describe('Seconds of open time that counted.'),
  remaining: z.int().describe('Seconds of open time that are left; below zero by as many as it is over.'),
  dueAt: Instant.nullable().describe('When it is used up if nothing happens; null while it waits or was met.'),
  breachedAt: Instant.nullable(),
  marks: z
    .array(Escalation.pick({ at: true, amount: true }).extend({ reachedAt: Instant }))
    .describe('Moments of its escalations that have come.')
    .meta({ examples: [[{ at: 'share', amount: 75, reachedAt: '2026-11-27T09:30:00.000Z' }]] }),
  pauses: z.array(z.string().meta({ examples: ['awaitingRequester'] })).describe('What it would wait for, by its version.'),
  next: Escalation.pick({ at: true, amount: true })
    .extend({ expectedAt: Instant, deeds: z.array(z.enum(['notify', 'reassign', 'raise', 'tag', 'macro'])) })
    .nullable()
    .describe('What happens by itself next, and when, if nothing else does; null: nothing.'),
  asOf: Instant.describe('The moment of this reading.'),
  counts: z.boolean().describe('It counts at that moment: it runs, and its hours are open.'),
  steadyUntil: Instant.nullable().describe(
    'Until then it goes on as it does, if nothing happens: what is left follows from `remaining`, `asOf` and `counts`. Null where nothing comes by itself.',
  ),
  lines: z.array(Line).describe('Why this number: lines that adjoin and add up.'),
});
export type ClockReply = z.infer<typeof ClockReply>;

export const PromiseReply = z.object({
  target: z.enum(['response', 'resolution']).describe('A first answer, or that it is done.'),
  state: z.enum(['running', 'paused', 'breached']).describe('What is over is not told any more.'),
  dueAt: Instant.nullable().describe('By when; null while it waits.'),
});
export type PromiseReply = z.infer<typeof PromiseReply>;

const one = z.object({ id: Id });

export const levelsContract = {
  list: route(run, {
    method: 'GET',
    path: '/service-levels',
    summary: 'What the workspaces I administer agreed to, in the order in which it counts.',
  })
    .input(z.object({ workspace: Id.optional() }))
    .output(z.object({ items: z.array(LevelReply) })),
  get: route(run, { method: 'GET', path: '/service-levels/{id}', summary: 'One agreement, as published.' }).input(one).output(LevelReply),
  create: route(
    { ...run, idempotent: true },
    {
      method: 'POST',
      path: '/service-levels',
      summary: 'Make an agreement: it counts for tickets that begin from now on, or that it fits from now on.',
      successStatus: 201,
    },
  )
    .input(
      LevelInput.extend({
        workspace: Id,
        supplier: LevelInput.shape.supplier.default(null),
        team: LevelInput.shape.team.default(null),
        rules: LevelInput.shape.rules.default(null),
        when: LevelInput.shape.when.default(null),
        pauses: LevelInput.shape.pauses.default([]),
        escalations: LevelInput.shape.escalations.default([]),
        position: LevelInput.shape.position.default(0),
        active: LevelInput.shape.active.default(true),
      }),
    )
    .output(LevelReply),
  change: route(
    { ...run, ifMatch: true },
    {
      method: 'PATCH',
      path: '/service-levels/{id}',
      summary: 'Publish an agreement’s next version, for cycles that begin from now on; others keep the version they began with.',
    },
  )
    .input(LevelInput.partial().extend({ id: Id }))
    .output(LevelReply),
  versions: route(run, { method: 'GET', path: '/service-levels/{id}/versions', summary: 'Published versions, newest first.' })
    .input(one)
    .output(z.object({ items: z.array(LevelVersion) })),
  renewal: route(renews, {
    method: 'GET',
    path: '/service-levels/{id}/renewal',
    summary: 'What counting running clocks anew by the published version would change; nothing is written.',
  })
    .input(one)
    .output(RenewalReply),
  renew: route(
    { ...renews, ifMatch: true },
    {
      method: 'PUT',
      path: '/service-levels/{id}/renewal',
      summary: 'Count running clocks anew, each from its beginning, by the published version: an event of each ticket.',
    },
  )
    .input(one)
    .output(RenewalReply),
  clocks: route(
    { needs: 'agent', purpose: 'service', scope: 'tickets', exact: true },
    {
      method: 'GET',
      path: '/tickets/{number}/clocks',
      summary: 'The clocks of a ticket and what is past of them, each cycle with its account line by line.',
    },
  )
    .input(
      z.object({
        number: z.string().max(40),
        at: Instant.optional().describe(
          'As they read at an earlier moment, by what had happened by then; left out, or later than now: now.',
        ),
      }),
    )
    .output(z.object({ items: z.array(ClockReply) })),
  promises: route(
    { needs: 'person', purpose: 'service', scope: 'tickets' },
    {
      method: 'GET',
      path: '/tickets/{number}/promises',
      summary: 'By when whoever asked may expect an answer and a solution, where that was agreed with them; no name, no account.',
    },
  )
    .input(z.object({ number: z.string().max(40) }))
    .output(z.object({ items: z.array(PromiseReply) })),
};
