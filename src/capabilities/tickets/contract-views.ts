import { z } from 'zod';
import { Id, route, Text, Version } from '../../kernel/shared/contract.ts';
import { TicketQuery } from './contract.ts';
import { groupings, scopes } from './shared/view-lists.ts';
import { NewView, ViewChange, ViewReply } from './shared/views.ts';

const agents = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;
/** Agents, and the tenant's admin, who need not be one: the policy says so. */
const arrangers = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;
const ById = z.object({ id: Id });
const Done = z.object({ done: z.literal(true) });

const Queue = z.object({
  key: z
    .string()
    .describe('What GET /tickets takes as `view`: key of a built-in queue, workspace:KEY, or id of a saved view.')
    .meta({ examples: ['my-open'] }),
  kind: z.enum(['builtIn', 'workspace', 'view']),
  name: z
    .string()
    .nullable()
    .describe('Name of a saved view; screens name the others.')
    .meta({ examples: [null] }),
  scope: z
    .enum(scopes)
    .nullable()
    .describe('Whose a saved view is.')
    .meta({ examples: [null] }),
  count: z
    .int()
    .min(0)
    .describe('How many the reader may see in it, now.')
    .meta({ examples: [7] }),
});
export type Queue = z.infer<typeof Queue>;

const Group = z.object({
  key: z
    .string()
    .nullable()
    .describe('Value of the field; null: none.')
    .meta({ examples: ['inProgress'] }),
  name: z
    .string()
    .nullable()
    .describe('Name of the team, person or workspace; null for states, priorities and types.')
    .meta({ examples: [null] }),
  count: z.int().min(0),
});
export type Group = z.infer<typeof Group>;

const GroupQuery = TicketQuery.omit({ sort: true, limit: true, cursor: true }).extend({
  by: z.enum(groupings).describe('The field whose values are counted.'),
});
export type GroupQuery = z.infer<typeof GroupQuery>;

const CatalogueField = z.object({
  name: z.string(),
  type: z
    .string()
    .describe('Type of the condition language: text, choice, person, dateTime…')
    .meta({ examples: ['choice'] }),
  nullable: z.boolean(),
  options: z.array(z.string()).nullable().describe('The values a choice may have; null where they are not known beforehand.'),
});

export const queuesContract = {
  list: route(agents, { method: 'GET', path: '/queues', summary: 'All queues and saved views of the reader with live counts.' }).output(
    z.object({ items: z.array(Queue) }),
  ),
  groups: route(agents, { method: 'GET', path: '/tickets/groups', summary: 'A queue counted by the values of one field.' })
    .input(GroupQuery)
    .output(z.object({ items: z.array(Group) })),
};

export const viewsContract = {
  list: route(arrangers, {
    method: 'GET',
    path: '/views',
    summary: 'Saved views one may use: own, of the team, of the workspace, of all.',
  }).output(z.object({ items: z.array(ViewReply) })),
  fields: route(arrangers, { method: 'GET', path: '/views/fields', summary: 'The fields that conditions of views may name.' }).output(
    z.object({ items: z.array(CatalogueField) }),
  ),
  get: route(arrangers, { method: 'GET', path: '/views/{id}', summary: 'One saved view.' }).input(ById).output(ViewReply),
  create: route(
    { ...arrangers, idempotent: true },
    {
      method: 'POST',
      path: '/views',
      summary: 'Save a view.',
      successStatus: 201,
      description: 'A condition that names no field, or compares it wrongly, is refused with pointers.',
    },
  )
    .input(NewView)
    .output(ViewReply),
  change: route({ ...arrangers, ifMatch: true }, { method: 'PATCH', path: '/views/{id}', summary: 'Change what is named.' })
    .input(ById.extend(ViewChange.shape))
    .output(ViewReply),
  remove: route(arrangers, { method: 'DELETE', path: '/views/{id}', summary: 'Remove a saved view.' }).input(ById).output(Done),
};

const Body = z.string().min(1).max(50_000).describe('HTML or plain text with {{placeholders}}; HTML is sanitised.');
const CannedScope = z.enum(['own', 'workspace', 'tenant']).describe('Who may use it.');
const NewCanned = z.object({
  name: Text(120),
  body: Body,
  scope: CannedScope.default('own'),
  workspaceId: Id.optional().describe('With scope workspace: which.'),
});
export type NewCanned = z.infer<typeof NewCanned>;
const CannedChange = z.object({ name: Text(120).optional(), body: Body.optional() });
export type CannedChange = z.infer<typeof CannedChange>;
const CannedReply = z.object({
  id: Id,
  name: z.string(),
  html: z.string().describe('Sanitised, with its placeholders.'),
  scope: CannedScope,
  workspaceId: Id.nullable(),
  version: Version,
  can: z.object({ edit: z.boolean() }),
});
export type CannedReply = z.infer<typeof CannedReply>;
const Rendering = z.object({
  html: z.string().describe('With the values of the ticket in place, escaped.'),
  text: z.string(),
  missing: z.array(z.string()).describe('Placeholders which this ticket has nothing for.'),
});
export type Rendering = z.infer<typeof Rendering>;

export const cannedContract = {
  list: route(arrangers, { method: 'GET', path: '/canned-responses', summary: 'Canned responses one may use.' }).output(
    z.object({ items: z.array(CannedReply), placeholders: z.array(z.string()).describe('What may stand between {{ and }}.') }),
  ),
  create: route(
    { ...arrangers, idempotent: true },
    { method: 'POST', path: '/canned-responses', summary: 'Keep an answer.', successStatus: 201 },
  )
    .input(NewCanned)
    .output(CannedReply),
  change: route({ ...arrangers, ifMatch: true }, { method: 'PATCH', path: '/canned-responses/{id}', summary: 'Change what is named.' })
    .input(ById.extend(CannedChange.shape))
    .output(CannedReply),
  remove: route(arrangers, { method: 'DELETE', path: '/canned-responses/{id}', summary: 'Remove a canned response.' })
    .input(ById)
    .output(Done),
  render: route(agents, { method: 'GET', path: '/canned-responses/{id}/rendering', summary: 'A canned response as it reads for a ticket.' })
    .input(ById.extend({ ticket: Text(30).describe('Number of the ticket.') }))
    .output(Rendering),
};
