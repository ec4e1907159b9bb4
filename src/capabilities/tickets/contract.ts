import { z } from 'zod';
import { Id, Instant, Limit, PageCursor, route, Text, Total } from '../../kernel/shared/contract.ts';
import { Link, Message, TicketNumber, TicketReply, TicketRow, TypedNumber } from './shared/records.ts';
import { sorts } from './shared/sorts.ts';
import { ticketTypes } from './shared/types.ts';

const tickets = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;

const Title = Text(500).describe('One line; what it is about.');
const RichText = z.string().max(200_000).describe('HTML or plain text; HTML is sanitised.');
const Level = z.coerce.number().int().min(1).max(3).describe('1 high, 2 medium, 3 low.');
const Answers = z.record(z.string().max(100), z.unknown()).describe('Answers to the form of the request type, by key.');
const TeamName = Text(200).describe('Name or id of a team.');
const Tags = z.array(Text(60)).max(50).describe('Words to find it by.');
const Attachments = z.array(Id).max(50).optional().describe('Ids of files one uploaded to POST /files.');
const Done = z.object({ done: z.literal(true) });

const newTicket = {
  type: 'incident',
  title: 'Printer on floor 3 is out',
  description: 'No light at all.',
  team: 'Service Desk',
  impact: 3,
  urgency: 2,
  tags: ['printer'],
};

export const NewTicket = z
  .object({
    requestType: Text(200)
      .optional()
      .describe('Key or id of a published request type; it decides type, workspace, team, impact and urgency.'),
    type: z.enum(['incident', 'request']).optional().describe('Without a request type: what it is. Left out: an incident.'),
    title: Title,
    description: RichText.default(''),
    workspace: Text(40).optional().describe("Key or id of the workspace; left out: the team's, or the only one."),
    team: TeamName.optional(),
    requesterEmail: z.string().trim().max(254).optional().describe('For whom, if not for oneself; agents only.'),
    impact: Level.optional().describe('1 high, 2 medium, 3 low; left out: the default. From requesters ignored: the form decides.'),
    urgency: Level.optional(),
    fields: Answers.optional(),
    tags: Tags.optional(),
    attachments: Attachments,
    channel: z
      .enum(['portal', 'desk', 'api', 'phone'])
      .default('api')
      .describe(
        'Where it came in; `phone`: somebody called, and an agent wrote it down. What is asked by right any agent may write down so; who does not work there reads its number and no more.',
      ),
  })
  .meta({ examples: [newTicket] });
export type NewTicket = z.infer<typeof NewTicket>;

export const TicketQuery = z.object({
  team: Text(200).optional().describe('Name or id of a team; `mine` for all of my teams, `none` for no team.'),
  workspace: Text(40).optional().describe('Key or id of a workspace.'),
  type: z.enum(ticketTypes).optional(),
  state: Text(40).optional().describe('A state, or the groups `open` and `closed`; `is:open` is the state of that name.'),
  assignee: Text(40).optional().describe('Id of a person; `me`, or `none` for unassigned.'),
  requester: Text(40).optional().describe('Id of a person, or `me`.'),
  requestType: Id.optional().describe('Asked by this request type.'),
  watcher: z.literal('me').optional().describe('Tickets I watch.'),
  priority: z.coerce.number().int().min(1).max(5).optional(),
  tag: Text(60).optional(),
  q: Text(200).optional().describe('Words in title, description or messages.'),
  datedFrom: Instant.optional().describe('Only what is due, or to be looked at again, from this moment on.'),
  datedBefore: Instant.optional().describe('… and before this one.'),
  view: Text(60).optional().describe('Id of a saved view, or key of a built-in queue.'),
  sort: z.enum(sorts).default('-updatedAt').describe('`-` for descending. Ties are ordered by id.'),
  limit: Limit,
  cursor: PageCursor,
});
export type TicketQuery = z.infer<typeof TicketQuery>;

export const TicketPage = z.object({
  items: z.array(TicketRow),
  next: z.string().nullable().describe('Cursor of the next page; null on the last.'),
  total: Total,
});
export type TicketPage = z.infer<typeof TicketPage>;

/** Everything about a change of state that can come with a change or a message. */
const transition = {
  state: Text(40).optional().describe('The state to go to; `transitions` of the ticket tells which and what they require.'),
  holdReason: Text(40)
    .optional()
    .describe('Why it goes on hold: awaitingRequester, awaitingVendor, awaitingChange, awaitingProblem, untilDate.'),
  followUpAt: Instant.nullable().optional().describe('When to look at it again.'),
  resolutionCode: Text(40).optional(),
  resolutionNotes: Text(10_000).optional(),
};

/** What every ticket has and a state may require as well; of agents only. */
const alongside = {
  comment: RichText.optional().describe('Said to the requester with this change.'),
  workNote: RichText.optional().describe('Noted for agents with this change.'),
  team: TeamName.nullable().optional().describe('Name or id of the team; the assignee is dropped unless a member.'),
  assignee: Text(40).nullable().optional().describe('Id of a member of the team, or `me`; null: nobody.'),
  tags: Tags.optional().describe('All tags it shall have.'),
  dueAt: Instant.nullable().optional(),
};

export const TicketChange = z.object({
  ...transition,
  ...alongside,
  impact: Level.optional(),
  urgency: Level.optional(),
  priority: z.int().min(1).max(5).nullable().optional().describe('By hand, with a reason; null: back to the derived one.'),
  priorityReason: Text(500).optional().describe('Why the priority is set by hand; kept in the history.'),
  title: Title.optional(),
  description: RichText.optional(),
  fields: Answers.optional().describe('Answers to change, by key; others stay.'),
});
export type TicketChange = z.infer<typeof TicketChange>;

const Place = z
  .string()
  .regex(/^[a-zA-Z0-9:_-]{1,120}$/, 'Letters, digits, colon, _ and - only')
  .describe('What the draft belongs to, for instance INC0000001:reply or new:laptop.');

export const NewMessage = z.object({
  body: RichText.min(1),
  kind: z.enum(['comment', 'note']).describe('`comment` is read by the requester; `note` by agents only.'),
  channel: z.enum(['portal', 'desk', 'api']).default('api'),
  attachments: Attachments,
  transition: z
    .object(transition)
    .extend({ state: Text(40), ...alongside })
    .optional()
    .describe(
      'A change of state in the same step, with what the state requires: send and resolve. A reply that resolves is the resolution notes too, unless they are given.',
    ),
  draft: Place.optional().describe('Where the draft of this was kept; thrown away in the same step.'),
});
export type NewMessage = z.infer<typeof NewMessage>;

const TicketForm = z.object({
  version: z.int().describe('The version of the request type that the ticket keeps.'),
  form: z.object({ elements: z.array(z.unknown()) }).describe('What was asked, as in GET /catalog/request-types/{key}.'),
  requesterTeams: z.array(Id).describe('Teams of the requester: conditions of the form may ask for them.'),
});
export type TicketForm = z.infer<typeof TicketForm>;

export const MessageReply = z.object({
  message: Message,
  ticket: TicketRow.describe('The ticket as it is now.'),
  followUp: TicketNumber.nullable().describe('The linked ticket which a reply to a closed one opened; the message stands there.'),
  unseenMentions: z.array(z.string()).describe('Names of mentioned people who cannot see this; mentioning grants nothing.'),
});
export type MessageReply = z.infer<typeof MessageReply>;

export const NewTask = z.object({
  title: Title,
  description: RichText.default(''),
  team: TeamName.optional(),
  assignee: Text(40).optional().describe('Id of a member of the team, or `me`.'),
  dueAt: Instant.optional(),
});
export type NewTask = z.infer<typeof NewTask>;

const NewLink = z.object({
  kind: z.enum(['parent', 'child', 'duplicate', 'related', 'caused_by', 'fixed_by']).describe('What the other ticket is to this one.'),
  to: TypedNumber,
});
export type NewLink = z.infer<typeof NewLink>;

const Numbered = z.object({ number: TypedNumber });
const WatcherPath = Numbered.extend({ person: Text(40).describe('Id of a person, or `me`.') });

export const ticketsContract = {
  create: route(
    { ...tickets, idempotent: true, exact: true },
    { method: 'POST', path: '/tickets', summary: 'Open a ticket.', successStatus: 201 },
  )
    .input(NewTicket)
    .output(TicketReply),
  list: route(
    { ...tickets, exact: true },
    { method: 'GET', path: '/tickets', summary: 'Tickets one may see, a page at a time, with the exact total.' },
  )
    // A copy without a name: the parameters of a query are listed one by one, not by reference.
    .input(TicketQuery.extend({}))
    .output(TicketPage),
  get: route({ ...tickets, exact: true }, { method: 'GET', path: '/tickets/{number}', summary: 'A ticket with messages and history.' })
    .input(Numbered)
    .output(TicketReply),
  form: route(tickets, {
    method: 'GET',
    path: '/tickets/{number}/form',
    summary: 'The form with which a ticket was asked, in the version it keeps: for whoever may change its answers.',
  })
    .input(Numbered)
    .output(TicketForm),
  change: route(
    { ...tickets, ifMatch: true, exact: true },
    {
      method: 'PATCH',
      path: '/tickets/{number}',
      summary: 'Change fields or state.',
      description: 'Changes of different fields by two people are merged; the same field changed by both is refused with both values.',
    },
  )
    .input(
      Numbered.extend(TicketChange.shape).meta({
        examples: [{ state: 'inProgress', assignee: 'me', workNote: 'The fuse is blown.', urgency: 1 }],
      }),
    )
    .output(TicketReply),
  say: route(
    { ...tickets, idempotent: true, exact: true },
    { method: 'POST', path: '/tickets/{number}/messages', summary: 'Reply to the requester, or write a work note.', successStatus: 201 },
  )
    .input(Numbered.extend(NewMessage.shape).meta({ examples: [{ body: '<p>We are on it.</p>', kind: 'comment' }] }))
    .output(MessageReply),
  addTask: route(
    { ...tickets, idempotent: true },
    { method: 'POST', path: '/tickets/{number}/tasks', summary: 'Add a task below a ticket.', successStatus: 201 },
  )
    .input(Numbered.extend(NewTask.shape))
    .output(TicketReply.describe('The task.')),
  watch: route(tickets, {
    method: 'PUT',
    path: '/tickets/{number}/watchers/{person}',
    summary: 'Put somebody on the watch list.',
    description: 'Watching shows nobody more than they may see: who cannot see the ticket is refused, unless an agent shares it expressly.',
  })
    .input(
      WatcherPath.extend({
        list: z.enum(['comments', 'notes']).default('comments').describe('Comments, or notes as well; notes are for agents.'),
        share: z.boolean().default(false).describe('Let somebody who cannot see the ticket read its comments; the history tells of it.'),
      }),
    )
    .output(Done),
  unwatch: route(tickets, { method: 'DELETE', path: '/tickets/{number}/watchers/{person}', summary: 'Take somebody off the watch list.' })
    .input(WatcherPath)
    .output(Done),
  link: route(tickets, { method: 'POST', path: '/tickets/{number}/links', summary: 'Link two tickets.', successStatus: 201 })
    .input(Numbered.extend(NewLink.shape))
    .output(z.object({ links: z.array(Link) })),
  unlink: route(tickets, { method: 'DELETE', path: '/tickets/{number}/links/{kind}/{to}', summary: 'Remove a link.' })
    .input(Numbered.extend(NewLink.shape))
    .output(z.object({ links: z.array(Link) })),
  markRead: route(tickets, { method: 'PUT', path: '/tickets/{number}/read', summary: 'Say that one has read it up to now.' })
    .input(Numbered)
    .output(Done),
};

/** People look at the best few; whoever wants more asks for it. */
const HitLimit = Limit.removeDefault().default(20).describe('Tickets at most; 200 and no more can be asked for.');

export const SearchHit = TicketRow.extend({
  excerpt: z.string().describe('Where it was found; matches between « and ».'),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const searchContract = {
  tickets: route(
    { ...tickets, scope: 'search', exact: true },
    {
      method: 'GET',
      path: '/search',
      summary: 'Find tickets by number, words, phrases; typing errors are forgiven.',
      description: 'Quotes for a phrase, - before a word to leave it out. Only what one may see is found and counted.',
    },
  )
    .input(z.object({ q: Text(200), limit: HitLimit }))
    .output(
      z.object({
        items: z.array(SearchHit),
        total: Total,
        corrected: z.string().nullable().describe('The words that were looked for instead.'),
      }),
    ),
};

const Draft = z.object({ content: z.record(z.string(), z.unknown()), updatedAt: Instant });

export const draftsContract = {
  list: route(tickets, { method: 'GET', path: '/drafts', summary: 'Where one has begun to write, latest first; at most 100.' }).output(
    z.object({ items: z.array(z.object({ place: Place, updatedAt: Instant })) }),
  ),
  get: route(tickets, { method: 'GET', path: '/drafts/{place}', summary: 'What one began to write there; null if nothing.' })
    .input(z.object({ place: Place }))
    .output(z.object({ draft: Draft.nullable() })),
  keep: route(tickets, { method: 'PUT', path: '/drafts/{place}', summary: 'Keep what one began to write; a hundred drafts at most.' })
    .input(z.object({ place: Place, content: z.record(z.string(), z.unknown()).describe('Whatever the screen needs to go on.') }))
    .output(Done),
  drop: route(tickets, { method: 'DELETE', path: '/drafts/{place}', summary: 'Throw a draft away.' })
    .input(z.object({ place: Place }))
    .output(Done),
};
