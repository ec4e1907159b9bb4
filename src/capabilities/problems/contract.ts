import { z } from 'zod';
import { Id, Instant, Limit, Localised, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { BehindReply } from './shared/behind-reply.ts';
import { IncidentNumber, longText, Named, number, ProblemNumber, state, title } from './shared/reply-parts.ts';
import { announcementKinds, mostWhys, problemShelves } from './shared/words.ts';

const read = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;
const write = read;
const admin = { needs: 'tenantAdmin', purpose: 'service', scope: 'tickets' } as const;

const CauseKey = z
  .string()
  .regex(/^[\w-]{1,60}$/, 'Letters, digits, _ and - only')
  .meta({ examples: ['expiry'] });

/** How many incidents stand behind it, of those that the reader may see. */
const Counted = z.object({ open: z.int().min(0), total: z.int().min(0) });

const ProblemRow = z.object({
  number,
  title,
  state,
  open: z.boolean(),
  priority: z.int().min(1).max(5).describe('1 critical … 5 planning.'),
  workspace: z
    .string()
    .describe('Key of the workspace.')
    .meta({ examples: ['it'] }),
  team: z
    .string()
    .nullable()
    .describe('Name of the assignment group.')
    .meta({ examples: ['Network'] }),
  owner: Named.nullable().describe('Who answers for it: its assignee.'),
  cause: CauseKey.nullable(),
  isKnownError: z.boolean().describe('Its workaround is known and may be told.'),
  incidents: Counted,
  createdAt: Instant,
  updatedAt: Instant,
});
export type ProblemRow = z.infer<typeof ProblemRow>;

export const ProblemQuestion = z.object({
  shelf: z.enum(problemShelves).default('open'),
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of the title, or a number.')
    .meta({ examples: ['vpn'] }),
  limit: Limit,
  cursor: PageCursor,
});
export type ProblemQuestion = z.infer<typeof ProblemQuestion>;

export const ProblemPage = z.object({ items: z.array(ProblemRow), next: z.string().nullable(), total: Total });
export type ProblemPage = z.infer<typeof ProblemPage>;

const Moment = z.object({
  id: Id,
  at: Instant.describe('When it happened.'),
  said: z.string().meta({ examples: ['The certificate of the gateway ran out.'] }),
  by: Named.nullable().describe('Who wrote it down; null once nobody of that name is here.'),
  version: Version,
});
export type Moment = z.infer<typeof Moment>;

const Behind = z.object({
  number: IncidentNumber,
  title,
  state,
  open: z.boolean(),
  requester: z.string().meta({ examples: ['Ada Novak'] }),
  told: z.array(z.enum(announcementKinds)).describe('What was told in it so far.'),
});
export type Behind = z.infer<typeof Behind>;

const rootCause = longText('Why it happens, as far as it is known.', 'Nobody watched when the certificate of the gateway ends.');
const workaround = longText('How one gets on until it is mended.', 'Use the web mail.');
const fix = longText('What ends it.', 'The certificate is renewed by itself from now on.');

const Announcement = z.object({
  id: Id,
  kind: z.enum(announcementKinds),
  text: z.object({
    en: z.string().meta({ examples: ['Use the web mail.'] }),
    de: z.string().meta({ examples: ['Nutzen Sie die Webmail.'] }),
  }),
  resolves: z.boolean(),
  by: Named.nullable(),
  at: Instant,
  incidents: z.array(IncidentNumber).describe('In which it was said, of those that the reader may see.'),
});
export type Announcement = z.infer<typeof Announcement>;

export const ProblemReply = ProblemRow.omit({ incidents: true, team: true }).extend({
  rootCause,
  workaround,
  fix,
  whys: z.array(z.string().meta({ examples: ['The certificate had run out.'] })).max(mostWhys),
  knownErrorAt: Instant.nullable(),
  article: z
    .string()
    .nullable()
    .describe('Number of its article for readers.')
    .meta({ examples: ['KB0000007'] }),
  timeline: z.array(Moment).describe('In the order in which it happened.'),
  incidents: z.array(Behind).describe('Incidents that it causes, of those that the reader may see; open ones first.'),
  announcements: z.array(Announcement).describe('What was told, latest first.'),
  version: Version.describe('Of the analysis; its ticket counts its own.'),
});
export type ProblemReply = z.infer<typeof ProblemReply>;

export const NewProblem = z.object({
  title: Text(200).meta({ examples: ['VPN certificate expired'] }),
  description: z
    .string()
    .max(20_000)
    .default('')
    .describe('Rich text.')
    .meta({ examples: ['<p>Since eight nobody gets in.</p>'] }),
  workspace: z
    .string()
    .max(60)
    .optional()
    .describe('Key or id; left out, that of the first incident, else one’s own.')
    .meta({ examples: ['it'] }),
  impact: z.int().min(1).max(3).default(3).describe('1 high … 3 low.'),
  urgency: z.int().min(1).max(3).default(2).describe('1 high … 3 low.'),
  incidents: z.array(IncidentNumber).max(500).default([]).describe('Incidents that it causes.'),
  candidate: Id.optional().describe('A suggestion that it is made of: its incidents come along, as far as the caller works on them.'),
});
export type NewProblem = z.infer<typeof NewProblem>;

export const AnalysisChange = z.object({
  cause: CauseKey.nullable().optional().describe('A class of causes of the tenant.'),
  rootCause: rootCause.optional(),
  workaround: workaround.optional().describe('Of a known error it cannot be emptied.'),
  fix: fix.optional(),
  whys: z
    .array(Text(1000).meta({ examples: ['The certificate had run out.'] }))
    .max(mostWhys)
    .optional(),
});
export type AnalysisChange = z.infer<typeof AnalysisChange>;

export const MomentInput = z.object({
  at: Instant,
  said: Text(1000).meta({ examples: ['The certificate of the gateway ran out.'] }),
});
export type MomentInput = z.infer<typeof MomentInput>;

const CauseReply = z.object({
  key: CauseKey,
  name: Localised.meta({ examples: [{ en: 'Something expired' }] }),
  active: z.boolean().describe('Offered for new analyses.'),
  version: z.int().min(0).describe('0: it is still the product’s own.'),
});
export type CauseReply = z.infer<typeof CauseReply>;

const one = z.object({ number: ProblemNumber });

export const problemsContract = {
  list: route(read, { method: 'GET', path: '/problems', summary: 'Problems that the caller may see, newest first.' })
    .input(ProblemQuestion)
    .output(ProblemPage),
  create: route(
    { ...write, idempotent: true },
    { method: 'POST', path: '/problems', summary: 'Open a problem, with the incidents that it causes.', successStatus: 201 },
  )
    .input(NewProblem)
    .output(ProblemReply),
  get: route(read, { method: 'GET', path: '/problems/{number}', summary: 'What is known of a problem.' }).input(one).output(ProblemReply),
  analyse: route(
    { ...write, ifMatch: true },
    { method: 'PATCH', path: '/problems/{number}', summary: 'Write down cause, workaround, fix and the five whys.' },
  )
    .input(AnalysisChange.extend({ number: ProblemNumber }))
    .output(ProblemReply),
  noteMoment: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/problems/{number}/moments/{id}',
      summary: 'Write down what happened when; the same id again changes it. If-Match names its version, 0 for a new one.',
    },
  )
    .input(MomentInput.extend({ number: ProblemNumber, id: Id }))
    .output(ProblemReply),
  dropMoment: route(
    { ...write, ifMatch: true },
    {
      method: 'DELETE',
      path: '/problems/{number}/moments/{id}',
      summary: 'Take a moment out of the timeline. If-Match names its version.',
    },
  )
    .input(z.object({ number: ProblemNumber, id: Id }))
    .output(ProblemReply),
  know: route(write, {
    method: 'PUT',
    path: '/problems/{number}/known-error',
    summary: 'Say that it is a known error: its workaround is shown beside its incidents.',
  })
    .input(one)
    .output(ProblemReply),
  unknow: route(write, { method: 'DELETE', path: '/problems/{number}/known-error', summary: 'Say that it is no known error after all.' })
    .input(one)
    .output(ProblemReply),
  article: route(write, {
    method: 'PUT',
    path: '/problems/{number}/article',
    summary: 'Begin its article for readers, a draft of the kind known error; where there is one already, it stays.',
  })
    .input(one)
    .output(ProblemReply),
  cause: route(write, {
    method: 'PUT',
    path: '/problems/{number}/incidents/{incident}',
    summary: 'Say that an incident is caused by this problem.',
  })
    .input(one.extend({ incident: IncidentNumber }))
    .output(ProblemReply),
  uncause: route(write, {
    method: 'DELETE',
    path: '/problems/{number}/incidents/{incident}',
    summary: 'Say that an incident is not caused by this problem after all.',
  })
    .input(one.extend({ incident: IncidentNumber }))
    .output(ProblemReply),
  behind: route(read, {
    method: 'GET',
    path: '/tickets/{ticket}/problems',
    summary: 'Problems that cause an incident, or known errors that may.',
  })
    .input(
      z.object({
        ticket: z
          .string()
          .max(40)
          .meta({ examples: ['INC0000042'] }),
      }),
    )
    .output(BehindReply),
  causes: route(
    { ...read, needs: 'person' },
    { method: 'GET', path: '/problem-causes', summary: 'The classes of causes of the tenant, in their order.' },
  ).output(z.object({ items: z.array(CauseReply) })),
  setCause: route(
    { ...admin, ifMatch: true },
    { method: 'PUT', path: '/problem-causes/{key}', summary: 'Add a class of causes, call it otherwise, or offer it no more.' },
  )
    .input(
      z.object({ key: CauseKey, name: Localised.meta({ examples: [{ en: 'Something expired' }] }), active: z.boolean().default(true) }),
    )
    .output(z.object({ items: z.array(CauseReply) })),
};
