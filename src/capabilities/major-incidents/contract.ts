import { z } from 'zod';
import { Id, Instant, route, Text, Version } from '../../kernel/shared/contract.ts';
import { effects, majorRoles, majorStates, phases, shelves } from './shared/words.ts';

const work = { needs: 'agent', purpose: 'service', scope: 'major-incidents' } as const;

const Person = z.object({ id: Id, name: z.string().meta({ examples: ['Leila Nwosu'] }) });
const TicketNumber = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .describe('Number of the incident.')
  .meta({ examples: ['INC0000042'] });
const TicketRef = z.object({
  number: TicketNumber,
  title: z.string().meta({ examples: ['Nobody reaches the mail'] }),
  state: z
    .string()
    .describe('Key of its state.')
    .meta({ examples: ['inProgress'] }),
  open: z.boolean(),
});

/** What those outside read: in one language or both; where one is missing, the other is shown. */
export const Told = (most: number) =>
  z
    .object({ en: Text(most, 0), de: Text(most, 0) })
    .refine(({ en, de }) => en !== '' || de !== '', 'Say it in one language at least.')
    .describe('A text by language; an empty one is shown in the other language.')
    .meta({ examples: [{ en: 'Mail does not arrive', de: 'E-Mails kommen nicht an' }] });

const Why = Text(2000)
  .describe('Why.')
  .meta({ examples: ['Nobody in two buildings can read mail.'] });
const Perhaps = Text(2000, 0)
  .default('')
  .describe('Why, if there is something to say.')
  .meta({ examples: [''] });

const Update = z.object({
  id: Id,
  phase: z.enum(phases).describe('How far one is.'),
  said: Told(4000),
  onPortal: z.boolean().describe('Shown above the portal.'),
  onStatusPage: z.boolean().describe('Shown on the status page, for whomever that is open.'),
  onTicket: z.boolean().describe('Said as a comment on the incident.'),
  by: Person,
  at: Instant,
});

export const MajorReply = z.object({
  id: Id,
  ticket: TicketRef.extend({
    workspace: z
      .string()
      .describe('Key of its workspace.')
      .meta({ examples: ['it'] }),
  }),
  workspace: Id,
  state: z.enum(majorStates),
  reason: z
    .string()
    .describe('Why it was proposed.')
    .meta({ examples: ['Nobody in two buildings can read mail.'] }),
  proposedBy: Person,
  proposedAt: Instant,
  decidedBy: Person.nullable().describe('Who accepted or rejected it.'),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().meta({ examples: [''] }),
  endedBy: Person.nullable().describe('Who stood it down or resolved it; null also where the incident was resolved by itself.'),
  endedAt: Instant.nullable(),
  endReason: z.string().meta({ examples: [''] }),
  roles: z.array(z.object({ role: z.enum(majorRoles), person: Person })),
  services: z.array(z.object({ id: Id, name: z.record(z.string(), z.string()), effect: z.enum(effects) })).describe('What it takes away.'),
  headline: Told(200).nullable().describe('What it is called outside; null: nothing was told yet.'),
  cadence: z.object({
    minutes: z.int().nullable().describe('How often those who wait are told; null: no rhythm is agreed.'),
    dueAt: Instant.nullable().describe('When the next update is due.'),
    isMissed: z.boolean(),
  }),
  updates: z.array(Update).describe('Newest first.'),
  children: z.array(TicketRef).describe('Incidents below it, of those one may see.'),
  version: Version,
  can: z.object({
    decide: z.boolean().describe('May accept, reject and stand down.'),
    lead: z.boolean().describe('May name roles, set the rhythm, say what is affected and resolve it with what hangs below.'),
    tell: z.boolean().describe('May tell those who wait.'),
    link: z.boolean().describe('May hang incidents below it.'),
  }),
});
export type MajorReply = z.infer<typeof MajorReply>;

const Row = z.object({
  id: Id,
  ticket: TicketRef,
  state: z.enum(majorStates),
  commander: Person.nullable(),
  proposedAt: Instant,
  endedAt: Instant.nullable(),
  updateDueAt: Instant.nullable().describe('When the next update is due.'),
  review: z
    .object({ begun: z.boolean(), actions: z.int(), done: z.int().describe('How many of the actions are over.') })
    .nullable()
    .describe('How far its review is; null: it has none.'),
});
export type MajorRow = z.infer<typeof Row>;

const one = z.object({ id: Id });
const Affected = z.array(z.object({ service: Id, effect: z.enum(effects) })).max(50);

export const NewUpdate = z.object({
  phase: z.enum(phases).describe('How far one is.'),
  headline: Told(200).describe('What it is called outside; without names of people.'),
  said: Told(4000).describe('What those who wait have to know; without names of people.'),
  onPortal: z.boolean().describe('Show it above the portal, to everybody signed in.'),
  onStatusPage: z.boolean().describe('Show it on the status page.'),
  onTicket: z.boolean().describe('Say it as a comment on the incident.'),
  onChildren: z.boolean().default(false).describe('Say it on the incidents below it, too.'),
  affected: Affected.optional().describe('What it takes away from now on; left out: as before.'),
});
export type NewUpdate = z.infer<typeof NewUpdate>;

const Candidate = TicketRef.omit({ open: true }).extend({
  requester: z.string().meta({ examples: ['Ada Lindqvist'] }),
  madeAt: Instant,
  alike: z.number().min(0).max(1).describe('How alike the titles are, from 0 to 1.'),
  sameType: z.boolean().describe('Asked by the same request type.'),
  sameTeam: z.boolean().describe('With the same team.'),
});
export type Candidate = z.infer<typeof Candidate>;

const Left = TicketRef.extend({
  why: z
    .enum(['closed', 'notYours', 'noWay'])
    .describe('It is done already; you do not work there; its state leads to no resolution, or asks for more.'),
});
export const Cascade = z.object({
  will: z
    .array(TicketRef.extend({ requester: z.string().meta({ examples: ['Ada Lindqvist'] }) }))
    .describe('What will be resolved, itself first.'),
  left: z.array(Left).describe('What stays as it is, and why.'),
});
export type Cascade = z.infer<typeof Cascade>;

export const Resolution = z.object({
  code: Text(40)
    .describe('Resolution code, for instance solved.')
    .meta({ examples: ['solved'] }),
  notes: Text(10_000)
    .describe('What was done, for agents and in the ticket.')
    .meta({ examples: ['The relay was started anew.'] }),
  said: Text(4000, 0)
    .default('')
    .describe('Said to each requester; empty: nothing.')
    .meta({ examples: ['Mail works again.'] }),
  numbers: z
    .array(TicketNumber)
    .max(500)
    .describe('What the preview showed as to be resolved. What is not named stays, also where it hangs below it since.'),
});
export type Resolution = z.infer<typeof Resolution>;

const Entry = z.object({
  id: Id.describe('Of what happened: two of one moment have one each.'),
  at: Instant,
  type: z
    .string()
    .describe('What happened, as in the log.')
    .meta({ examples: ['majorIncident.accepted'] }),
  by: z
    .string()
    .nullable()
    .describe('Who; null: the house itself.')
    .meta({ examples: ['Leila Nwosu'] }),
  value: z
    .string()
    .nullable()
    .describe('Which: a role, a phase, minutes, a state.')
    .meta({ examples: ['commander'] }),
  text: z
    .string()
    .describe('Words that were said then, if any.')
    .meta({ examples: [''] }),
});
export type TimelineEntry = z.infer<typeof Entry>;

export const majorContract = {
  list: route(work, {
    method: 'GET',
    path: '/major-incidents',
    summary: 'Major incidents where one works: what runs, what waits for its review, or what ended.',
  })
    .input(
      z.object({
        which: z.enum(shelves).default('running').describe('What runs, what is resolved and not reviewed yet, or what ended; at most 100.'),
      }),
    )
    .output(z.object({ items: z.array(Row) })),
  services: route(work, { method: 'GET', path: '/affectable-services', summary: 'Services that a major incident can take away.' }).output(
    z.object({
      items: z.array(z.object({ id: Id, name: z.record(z.string(), z.string()).meta({ examples: [{ en: 'Mail', de: 'E-Mail' }] }) })),
    }),
  ),
  ofTicket: route(work, {
    method: 'GET',
    path: '/tickets/{number}/major-incident',
    summary: 'The last course of an incident as major incident; null where it has none.',
  })
    .input(z.object({ number: TicketNumber }))
    .output(z.object({ major: MajorReply.nullable() })),
  propose: route(work, { method: 'PUT', path: '/tickets/{number}/major-incident', summary: 'Propose an incident as major incident.' })
    .input(z.object({ number: TicketNumber, reason: Why }))
    .output(MajorReply),
  get: route(work, { method: 'GET', path: '/major-incidents/{id}', summary: 'One major incident, with all that belongs to it.' })
    .input(one)
    .output(MajorReply),
  decide: route(work, { method: 'PUT', path: '/major-incidents/{id}/decision', summary: 'Accept or reject what was proposed.' })
    .input(one.extend({ answer: z.enum(['accept', 'reject']), reason: Perhaps.describe('Why; needed for a rejection.') }))
    .output(MajorReply),
  standDown: route(work, {
    method: 'PUT',
    path: '/major-incidents/{id}/end',
    summary: 'Stand it down: it goes on as an incident like others.',
  })
    .input(one.extend({ reason: Why }))
    .output(MajorReply),
  nameRole: route(work, { method: 'PUT', path: '/major-incidents/{id}/roles/{role}', summary: 'Say who has a role in it.' })
    .input(one.extend({ role: z.enum(majorRoles), person: Id.nullable().describe('Somebody who works there; null: nobody.') }))
    .output(MajorReply),
  setCadence: route(work, { method: 'PUT', path: '/major-incidents/{id}/cadence', summary: 'Say how often those who wait are told.' })
    .input(one.extend({ minutes: z.int().min(5).max(1440).nullable().describe('Null: no rhythm.') }))
    .output(MajorReply),
  candidates: route(work, {
    method: 'GET',
    path: '/major-incidents/{id}/candidates',
    summary: 'Recent open incidents that may be the same, of those one works on, with why; at most 20.',
  })
    .input(one)
    .output(z.object({ items: z.array(Candidate) })),
  addChildren: route(work, { method: 'PUT', path: '/major-incidents/{id}/children', summary: 'Hang incidents below it.' })
    .input(one.extend({ numbers: z.array(TicketNumber).min(1).max(50) }))
    .output(MajorReply),
  preview: route(work, {
    method: 'GET',
    path: '/major-incidents/{id}/resolution',
    summary: 'What resolving it would resolve, and what it would leave and why. What one may not see is neither counted nor named.',
  })
    .input(one)
    .output(Cascade),
  resolve: route(work, { method: 'PUT', path: '/major-incidents/{id}/resolution', summary: 'Resolve it with what hangs below it.' })
    .input(one.extend(Resolution.shape))
    .output(MajorReply),
  tell: route(
    { ...work, idempotent: true },
    {
      method: 'POST',
      path: '/major-incidents/{id}/updates',
      summary: 'Tell those who wait, wherever it is to be told.',
      successStatus: 201,
    },
  )
    .input(one.extend(NewUpdate.shape))
    .output(MajorReply),
  timeline: route(work, { method: 'GET', path: '/major-incidents/{id}/timeline', summary: 'What happened, oldest first.' })
    .input(one)
    .output(z.object({ items: z.array(Entry) })),
};
