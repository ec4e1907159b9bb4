import { z } from 'zod';
import { Id, Instant, Limit, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { stateGroups } from './shared/machine.ts';
import { CaseFile, CaseOpening, ClassName, Somebody } from './shared/records.ts';
import { confidentialities, grantKinds, messageKinds } from './shared/words.ts';

const service = { needs: 'person', purpose: 'service', scope: 'cases' } as const;

const because = 'Knows the contract';
/** How a case is called, wherever it is named. */
export const Reference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2,5}-[2-9A-HJ-NP-Z]{6}$/, 'A reference like HRC-7K3QX9')
  .describe('Reference of the case: random, so that it tells neither order nor count.')
  .meta({ examples: ['HRC-7K3QX9'] });
const Title = Text(300)
  .describe('What it is about, for those in the case only.')
  .meta({ examples: ['Phased return from 1 December'] });
const Rich = z.string().max(100_000);
const Priority = z
  .int()
  .min(1)
  .max(5)
  .describe('1 critical to 5 planning.')
  .meta({ examples: [3] });
const Due = Instant.nullable().describe('When it is due; null: no day.');
const Reason = Text(2000)
  .describe('Why; shown to those who handle the case.')
  .meta({ examples: [because] });
const StateKey = z
  .string()
  .max(40)
  .describe('Key of a state.')
  .meta({ examples: ['inProgress'] });

const ClassRef = z.object({
  id: Id,
  key: z.string().meta({ examples: ['hr-case'] }),
  name: ClassName,
  confidentiality: z.enum(confidentialities),
});
const StateRef = z.object({
  key: StateKey,
  name: z.object({ en: z.string(), de: z.string() }).meta({ examples: [{ en: 'In progress', de: 'In Bearbeitung' }] }),
  group: z.enum(stateGroups),
});

const Row = z.object({
  id: Id,
  reference: Reference,
  class: ClassRef,
  title: Title,
  state: StateRef,
  open: z.boolean(),
  priority: Priority,
  dueAt: Due,
  requester: Somebody.nullable().describe('Whose case it is; null: nobody’s, or somebody who stayed without a name.'),
  assignee: Somebody.nullable(),
  openedAt: Instant,
  updatedAt: Instant,
  unread: z.boolean().describe('Something was said since the reader opened it last.'),
});
export type CaseRow = z.infer<typeof Row>;

const Message = z.object({
  id: Id,
  kind: z.enum(messageKinds).describe('`reply` is read by whoever asked; `note` by those who handle the case only.'),
  author: Somebody.nullable().describe('Null: whoever reported without a name.'),
  html: z
    .string()
    .describe('Sanitised HTML.')
    .meta({ examples: ['<p>Wednesday at 10?</p>'] }),
  files: z.array(CaseFile).describe('What was sent with it.'),
  at: Instant,
});

const Way = z.object({
  grant: Id,
  kind: z.enum(grantKinds).describe('Why they see it.'),
  group: z
    .string()
    .nullable()
    .describe('The need-to-know group by which; else null.')
    .meta({ examples: ['Occupational health'] }),
  reason: z
    .string()
    .nullable()
    .describe('In the words of who let them in; null for whoever asked.')
    .meta({ examples: [because] }),
  by: Somebody.nullable().describe('Who let them in; null: it follows from the case.'),
  since: Instant,
  until: Instant.nullable().describe('When it ends by itself; null: while the case is kept.'),
});

const Audience = z.object({
  count: z
    .int()
    .describe('How many people can see this case, exactly.')
    .meta({ examples: [6] }),
  people: z
    .array(z.object({ person: Somebody, ways: z.array(Way).describe('Each way in which they see it.') }))
    .describe('Each of them. Nobody else: no manager, no administrator, no search, no report.'),
});
export type Audience = z.infer<typeof Audience>;

export const CaseReply = Row.extend({
  workspace: Id,
  description: z
    .string()
    .describe('Sanitised HTML.')
    .meta({ examples: ['<p>Four hours a day.</p>'] }),
  openedBy: Somebody.nullable(),
  closedAt: Instant.nullable(),
  keepUntil: Instant.nullable().describe('When it is erased; null while it is open.'),
  subjects: z.array(Somebody).describe('Whom it is about: they never see it. Told to those who handle it.'),
  messages: z.array(Message).describe('Oldest first, the last 500; whoever asked gets no notes.'),
  files: z.array(CaseFile).describe('Files of the case itself, oldest first; those of messages stand there.'),
  audience: Audience,
  openings: z
    .array(z.object({ person: Somebody, times: z.int(), lastAt: Instant }))
    .describe('Who opened it in the last 7 days, the last first.'),
  moves: z.array(StateRef.extend({ why: z.boolean().describe('Needs a reason.') })).describe('Where the reader may move it.'),
  version: Version,
  can: z.object({
    reply: z.boolean(),
    note: z.boolean(),
    change: z.boolean().describe('May change title, priority, due date, assignee and whom it is about.'),
    grant: z.boolean().describe('May let people in and out.'),
  }),
});
export type CaseReply = z.infer<typeof CaseReply>;

export const NewCase = z.object({
  class: Id.describe('Which kind of case.'),
  title: Title,
  description: Rich.default('')
    .describe('HTML or plain text.')
    .meta({ examples: ['<p>Four hours a day.</p>'] }),
  requester: Id.nullable()
    .optional()
    .describe('Whose case it is: left out, the caller’s own. Somebody else, or nobody (null), only by who handles cases of this class.'),
  subjects: z.array(Id).max(20).default([]).describe('Whom it is about; they never see it.'),
  priority: Priority.default(3),
  dueAt: Due.default(null),
});
export type NewCase = z.infer<typeof NewCase>;

export const CaseChange = z.object({
  title: Title.optional(),
  priority: Priority.optional(),
  dueAt: Due.optional(),
});
export type CaseChange = z.infer<typeof CaseChange>;

export const CaseQuestion = z.object({
  which: z.enum(['open', 'closed']).default('open').describe('Open cases, or closed ones.'),
  side: z.enum(['all', 'own', 'handled']).default('all').describe('The reader’s own cases, or those they were let into.'),
  search: Text(200, 0)
    .default('')
    .describe('Words that must all stand in what the reader may see of it, or a reference.')
    .meta({ examples: ['return'] }),
  cursor: PageCursor,
  limit: Limit,
});
export type CaseQuestion = z.infer<typeof CaseQuestion>;

const one = z.object({ reference: Reference });

export const casesContract = {
  list: route(service, { method: 'GET', path: '/cases', summary: 'Confidential cases that one may see, what is due first.' })
    .input(CaseQuestion)
    .output(
      z.object({ items: z.array(Row), total: Total, next: z.string().nullable().describe('Where the next page begins; null at the end.') }),
    ),
  open: route(
    { ...service, idempotent: true },
    { method: 'POST', path: '/cases', summary: 'Opens a case: one’s own, or for somebody by who handles such cases.', successStatus: 201 },
  )
    .input(NewCase)
    .output(CaseReply),
  get: route(
    { ...service, afterContract: true },
    { method: 'GET', path: '/cases/{reference}', summary: 'One case, with who can see it and why. That it was opened is noted.' },
  )
    .input(one)
    .output(CaseReply),
  change: route({ ...service, ifMatch: true }, { method: 'PATCH', path: '/cases/{reference}', summary: 'Changes a case.' })
    .input(one.extend(CaseChange.shape))
    .output(CaseReply),
  move: route({ ...service, ifMatch: true }, { method: 'PUT', path: '/cases/{reference}/state', summary: 'Moves a case to another state.' })
    .input(
      one.extend({
        to: StateKey,
        reason: Text(2000, 0)
          .default('')
          .describe('Why, where the move needs it.')
          .meta({ examples: [''] }),
      }),
    )
    .output(CaseReply),
  assign: route({ ...service, ifMatch: true }, { method: 'PUT', path: '/cases/{reference}/assignee', summary: 'Says who has a case.' })
    .input(
      one.extend({
        person: Id.nullable().describe('Who; null: nobody.'),
        letIn: z.boolean().default(false).describe('Let them in as well, if they do not handle it yet. Without it that is refused.'),
      }),
    )
    .output(CaseReply),
  say: route(
    { ...service, idempotent: true },
    {
      method: 'POST',
      path: '/cases/{reference}/messages',
      summary: 'Says something to whoever asked, or among those who handle it.',
      successStatus: 201,
    },
  )
    .input(
      one.extend({
        kind: z.enum(messageKinds).describe('`note` is never read by whoever asked.'),
        body: Rich.min(1)
          .describe('HTML or plain text. Mentioning somebody lets nobody in.')
          .meta({ examples: ['<p>Wednesday at 10?</p>'] }),
        files: z.array(Id).max(20).default([]).describe('What the caller has uploaded to this case with `waits`, each once.'),
      }),
    )
    .output(
      z.object({
        message: Message,
        unseen: z
          .array(z.string())
          .describe('Who was mentioned and cannot see it.')
          .meta({ examples: [['Noah Fischer']] }),
      }),
    ),
  letIn: route(
    { ...service, idempotent: true },
    {
      method: 'POST',
      path: '/cases/{reference}/grants',
      summary: 'Lets a person or a need-to-know group into a case.',
      successStatus: 201,
    },
  )
    .input(
      one
        .extend({
          person: Id.optional().describe('Who; or a group.'),
          group: Id.optional().describe('A need-to-know group; or a person.'),
          reason: Reason,
          until: Instant.nullable().default(null).describe('When it ends by itself; null: while the case is kept.'),
        })
        .refine(({ person, group }) => (person === undefined) !== (group === undefined), 'Name a person or a group.')
        .meta({
          examples: [{ reference: 'HRC-7K3QX9', person: '01890a5d-ac96-774b-bcce-b302099a8057', reason: because, until: null }],
        }),
    )
    .output(CaseReply),
  letOut: route(service, {
    method: 'PUT',
    path: '/cases/{reference}/grants/{id}/end',
    summary: 'Takes a grant back. The last one who handles a case stays.',
  })
    .input(one.extend({ id: Id, reason: Reason }))
    .output(Audience),
  nameSubject: route(service, {
    method: 'PUT',
    path: '/cases/{reference}/subjects/{person}',
    summary: 'Says whom a case is about: they never see it.',
  })
    .input(one.extend({ person: Id }))
    .output(CaseReply),
  clearSubject: route(service, {
    method: 'DELETE',
    path: '/cases/{reference}/subjects/{person}',
    summary: 'Says that a case is not about somebody.',
  })
    .input(one.extend({ person: Id }))
    .output(CaseReply),
  openings: route(service, {
    method: 'GET',
    path: '/cases/{reference}/openings',
    summary: 'Each opening of a case and of its files, the last first.',
  })
    .input(one.extend({ cursor: PageCursor, limit: Limit }))
    .output(
      z.object({
        items: z.array(CaseOpening),
        next: z.string().nullable().describe('Where the next page begins.'),
      }),
    ),
};
