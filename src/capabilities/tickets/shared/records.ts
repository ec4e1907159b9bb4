import { z } from 'zod';
import { Id, Instant, Version } from '../../../kernel/shared/contract.ts';
import { linkKinds, ticketTypes, waitingOns } from './types.ts';

/** Number as people read it, for instance INC0000001. */
export const TicketNumber = z.string().describe('Prefix and digits, unique in the tenant: INC0000001.');
/** A number as people type it: with or without prefix and zeros. */
export const TypedNumber = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .describe('The number, with or without prefix and zeros: INC0000042, inc42 or 42.');

const moment = Instant.nullable();
/** Of a ticket that is worked on, as the reference shows one. */
const notYet = { examples: [null] };
const State = z.string().describe('Key of a state of the machine of this type, for instance inProgress.');

export const PersonRef = z.object({
  id: Id,
  name: z
    .string()
    .describe('Given and family name.')
    .meta({ examples: ['Lena Hoffmann'] }),
  vip: z
    .boolean()
    .describe('Somebody whose tickets are looked at first.')
    .meta({ examples: [false] }),
});
export type PersonRef = z.infer<typeof PersonRef>;
const TeamRef = z.object({
  id: Id,
  name: z
    .string()
    .describe('Name of the assignment group.')
    .meta({ examples: ['Service Desk'] }),
});
export type TeamRef = z.infer<typeof TeamRef>;

/** A ticket as one row of a list. */
export const TicketRow = z.object({
  id: Id,
  number: TicketNumber,
  type: z.enum(ticketTypes),
  title: z.string(),
  state: State,
  open: z.boolean().describe('False once resolved, delivered, closed or canceled.'),
  priority: z.int().min(1).max(5).describe('1 critical … 5 planning.'),
  team: TeamRef.nullable(),
  assignee: PersonRef.nullable(),
  requester: PersonRef,
  workspace: z.string().describe('Key of the workspace.'),
  waitingOn: z.enum(waitingOns).describe('Who has the ball.'),
  waitingSince: Instant,
  holdReason: z.string().nullable().describe('Why it is on hold.').meta(notYet),
  followUpAt: moment.describe('When to look at it again.').meta(notYet),
  dueAt: moment.describe('When it should be done.'),
  clock: z
    .object({ state: z.enum(['running', 'paused', 'breached']), dueAt: moment.describe('When it is used up; null while it waits.') })
    .nullable()
    .describe('Of the service levels that still count the one due first; null where there is none, and for whoever does not work there.')
    .meta(notYet),
  unansweredSince: moment.describe('When the requester spoke, if no agent has answered since.'),
  hops: z.int().describe('How often the team changed.'),
  unread: z.boolean().describe('Something was said since the reader last looked; of a ticket by itself, also that they were mentioned.'),
  createdAt: Instant,
  updatedAt: Instant,
  version: Version,
  major: z
    .enum(['proposed', 'accepted'])
    .nullable()
    .describe('Whether it is a major incident, or is proposed as one; null for whoever does not work there.')
    .meta(notYet),
});
export type TicketRow = z.infer<typeof TicketRow>;

export const Message = z.object({
  id: Id,
  kind: z.enum(['comment', 'note']).describe('A comment is read by the requester, a note by agents only.'),
  author: PersonRef,
  fromRequester: z.boolean().describe('Said by the requester.'),
  html: z.string().describe('Sanitised.'),
  text: z
    .string()
    .describe('The same without markup.')
    .meta({ examples: ['We are on it.'] }),
  channel: z.string().describe('Where it came in: portal, desk, api, phone, form, mail, import.'),
  createdAt: Instant,
});
export type Message = z.infer<typeof Message>;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export const Change = z.object({
  field: z
    .string()
    .describe('Which field changed.')
    .meta({ examples: ['assignee'] }),
  from: Value.describe('What it was; null where it was empty, or the words were erased.').meta({ examples: [null] }),
  to: Value.describe('What it became.').meta({ examples: ['0192f3c1-7a4e-7b2d-9c11-3f5a8e2d4b61'] }),
  fromName: z
    .string()
    .nullable()
    .describe('Name of the person, team or ticket it pointed at.')
    .meta({ examples: [null] }),
  toName: z
    .string()
    .nullable()
    .describe('Name of the person, team or ticket it points at.')
    .meta({ examples: ['Omar Haddad'] }),
});
export type Change = z.infer<typeof Change>;
export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  type: z
    .string()
    .describe('What happened, for instance ticket.changed.')
    .meta({ examples: ['ticket.changed'] }),
  by: PersonRef.nullable().describe('Who did it; null for the house itself.'),
  changes: z.array(Change),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const Attachment = z.object({
  id: Id,
  messageId: Id.nullable().describe('The message it came with.'),
  name: z
    .string()
    .describe('What it is called.')
    .meta({ examples: ['printer-log.txt'] }),
  bytes: z
    .int()
    .min(0)
    .meta({ examples: [1834] }),
  mediaType: z.string().describe('Sniffed from the content, not from the name.'),
  internal: z.boolean().describe('Agents only.'),
  inline: z.boolean().describe('A picture inside a text.'),
  scan: z.enum(['unscanned', 'clean', 'held', 'infected']).describe('Only unscanned (no scanner set) and clean files are handed out.'),
  addedBy: PersonRef,
  createdAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;

const Watcher = z.object({
  person: PersonRef,
  list: z.enum(['comments', 'notes']).describe('Gets comments, or notes as well.'),
  shared: z.boolean().describe('An agent let this person in by name; without that they might not see the ticket.'),
});
export type Watcher = z.infer<typeof Watcher>;
/** Another ticket, in short. */
const TicketRef = z.object({ number: TicketNumber, title: z.string(), state: State, open: z.boolean() });
export const Link = z.object({ kind: z.enum(linkKinds).describe('What the other ticket is to this one.'), ticket: TicketRef });
export type Link = z.infer<typeof Link>;
export const TaskRow = TicketRef.extend({ team: TeamRef.nullable(), assignee: PersonRef.nullable(), position: z.int().nullable() });
export type TaskRow = z.infer<typeof TaskRow>;

/** What a state may require of every ticket: asked for only where a ticket has none. */
export const ownRequirements = ['description', 'team', 'assignee', 'dueAt', 'tags'] as const;
/** What a change of state may ask for. */
export const requirements = [
  ...(['holdReason', 'followUpAt', 'comment', 'workNote', 'resolutionCode', 'resolutionNotes'] as const),
  ...ownRequirements,
] as const;
const Requirement = z.enum(requirements);
export const Transition = z
  .object({
    to: State,
    group: z.enum(['open', 'onHold', 'resolved', 'closed']).describe('What kind of state it leads to.'),
    reopens: z.boolean(),
    requires: z
      .array(Requirement)
      .describe('Fields that must come with this change of state: those it asks for that the ticket has not yet.'),
    holdReasons: z
      .array(z.object({ reason: z.string(), requires: z.array(Requirement).describe('What this reason requires besides.') }))
      .describe('Reasons to choose from; empty unless it goes on hold.'),
    resolutionCodes: z.array(z.string()).describe('Codes to choose from; empty unless it is resolved.'),
  })
  .meta({
    examples: [
      {
        to: 'resolved',
        group: 'resolved',
        reopens: false,
        requires: ['resolutionCode', 'resolutionNotes'],
        holdReasons: [],
        resolutionCodes: ['solved', 'workaround'],
      },
    ],
  });
export type Transition = z.infer<typeof Transition>;

export const TicketCan = z.object({
  see: z.boolean().describe('May see it; false only in the answer to the change that took it out of their sight.'),
  comment: z.boolean().describe('May write to the requester, or as the requester.'),
  note: z.boolean().describe('May read and write work notes.'),
  edit: z.boolean().describe('May change title, description, fields, impact, urgency, tags, save what `readOnly` names.'),
  assign: z.boolean().describe('May change team and assignee.'),
  overridePriority: z.boolean().describe('May set the priority by hand, with a reason.'),
  cancel: z.boolean().describe('May cancel it now.'),
  reopen: z.boolean().describe('May reopen it now.'),
  confirm: z.boolean().describe('The requester may confirm that it is done now.'),
  watch: z.boolean().describe('May put others on the watch list.'),
  link: z.boolean().describe('May link and unlink tickets.'),
  addTask: z.boolean().describe('May add tasks below it.'),
  deliver: z.boolean().describe('May read where to bring what was asked for.'),
});
export type TicketCan = z.infer<typeof TicketCan>;

const Words = z
  .object({ en: z.string(), de: z.string() })
  .describe('A text by language; a name is the same in both.')
  .meta({ examples: [{ en: 'Model', de: 'Modell' }] });
const answerKinds = [
  ...(['text', 'longText', 'number', 'money', 'choice', 'choices', 'date', 'dateTime', 'dateRange', 'person'] as const),
  ...(['team', 'location', 'attachment', 'checkbox', 'table'] as const),
] as const;
const AnswerPart = z.object({
  key: z
    .string()
    .describe('Name of the answer.')
    .meta({ examples: ['model'] }),
  label: Words.describe('The question, as the form asked it then.'),
  kind: z.enum(answerKinds),
  value: z
    .unknown()
    .describe('As it is kept: ids, keys of choices, whole minor units of money, days as YYYY-MM-DD.')
    .meta({ examples: ['LaserJet 4200'] }),
  names: z
    .array(Words)
    .describe('Labels of what was chosen, names of people, teams, places and files; empty where the value says it.')
    .meta({ examples: [[]] }),
  currency: z
    .string()
    .nullable()
    .describe('Of an amount (ISO 4217).')
    .meta({ examples: [null] }),
});
const Answer = AnswerPart.extend({
  rows: z
    .array(z.array(AnswerPart))
    .describe('Of a table, from top to bottom.')
    .meta({ examples: [[]] }),
});
export type Answer = z.infer<typeof Answer>;

/** A ticket with everything the reader may see of it. */
export const TicketReply = TicketRow.extend({
  descriptionHtml: z.string().describe('Sanitised.'),
  descriptionText: z.string().describe('The same without markup.'),
  impact: z.int().min(1).max(3).describe('1 high … 3 low.'),
  urgency: z.int().min(1).max(3).describe('1 high … 3 low.'),
  derivedPriority: z.int().min(1).max(5).describe('What the matrix of the workspace says.'),
  priorityOverrideReason: z.string().nullable().describe('Why the priority is not the derived one.'),
  openedBy: PersonRef.describe('Who logged it.'),
  requestType: z
    .object({ id: Id, version: z.int().describe('The version of the form it was asked with.') })
    .nullable()
    .describe('What was asked for, if it came from the catalog.'),
  fields: z
    .record(z.string(), z.unknown())
    .describe('Answers to the form, by key.')
    .meta({ examples: [{ model: 'LaserJet 4200' }] }),
  answers: z.array(Answer).describe('The same in words: in the order and the words of the form that the ticket was asked with.'),
  channel: z.string().describe('Where it came in: portal, desk, api, phone, form, mail, import.'),
  reopens: z.int().describe('How often it was reopened.'),
  resolutionCode: z.string().nullable().meta(notYet),
  resolutionNotes: z.string().nullable().meta(notYet),
  resolvedAt: moment.meta(notYet),
  closedAt: moment.meta(notYet),
  lastRequesterReplyAt: moment,
  lastAgentReplyAt: moment,
  mergedInto: TicketNumber.nullable()
    .describe('The ticket this one was merged into, if the reader may see it.')
    .meta({ examples: [null] }),
  messages: z.array(Message).describe('Oldest first; notes for agents only.'),
  history: z.array(HistoryEntry).describe('Who changed what, when, from what; oldest first.'),
  attachments: z.array(Attachment),
  watchers: z.array(Watcher),
  links: z.array(Link),
  tasks: z.array(TaskRow),
  tags: z.array(z.string()),
  transitions: z.array(Transition).describe('States this reader may put it into now.'),
  confirmsTo: State.nullable()
    .describe('The state by which the requester confirms that it is done; null when they cannot now.')
    .meta({ examples: [null] }),
  cancelsTo: State.nullable()
    .describe('The state by which the reader takes it back; null when they cannot now.')
    .meta({ examples: ['canceled'] }),
  readOnly: z
    .array(z.string().meta({ examples: ['priority'] }))
    .describe('Fields that nobody changes in this state, by the names of a change; a closed ticket keeps all but tags.'),
  can: TicketCan.describe('What this reader may do now.'),
});
export type TicketReply = z.infer<typeof TicketReply>;
