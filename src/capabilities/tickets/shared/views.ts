import { z } from 'zod';
import { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { Id, Text, Version } from '../../../kernel/shared/contract.ts';
import { sorts } from './sorts.ts';
import { columnKeys, groupings, looks as lookNames, scopes } from './view-lists.ts';

const Scope = z.enum(scopes).describe('Whose view it is: own, a team, a workspace, all agents.');
const Columns = z
  .array(z.enum(columnKeys))
  .min(1)
  .max(columnKeys.length)
  .refine((keys) => new Set(keys).size === keys.length, 'Name each column once.')
  .describe('What the list shows, in this order; each column once.');
const looks = {
  name: Text(120),
  condition: Condition.describe('Which tickets; the one condition language. GET /views/fields names the fields.'),
  columns: Columns,
  sort: z.enum(sorts),
  groupBy: z.enum(groupings).nullable().describe('Rows come in groups by this field; null: ungrouped.'),
  look: z.enum(lookNames).describe('How it opens: beside the ticket, as table, board or calendar.'),
  position: z.int().min(0).max(10_000).describe('Order among the views.'),
};

export const NewView = z.object({
  ...looks,
  scope: Scope.default('own'),
  teamId: Id.optional().describe('With scope team: whose.'),
  workspaceId: Id.optional().describe('With scope workspace: which.'),
  columns: Columns.default(['number', 'title', 'requester', 'state', 'priority', 'assignee', 'updatedAt']),
  sort: looks.sort.default('-updatedAt'),
  groupBy: looks.groupBy.default(null),
  look: looks.look.default('split'),
  position: looks.position.default(0),
});
export type NewView = z.infer<typeof NewView>;

export const ViewChange = z
  .object(looks)
  .partial()
  .extend({
    scope: Scope.optional().describe('Gives it to others, or takes it back; only where one may share there.'),
    teamId: Id.optional().describe('With scope team: whose.'),
    workspaceId: Id.optional().describe('With scope workspace: which.'),
  });
export type ViewChange = z.infer<typeof ViewChange>;

export const ViewReply = z.object({
  id: Id,
  ...looks,
  scope: Scope,
  teamId: Id.nullable(),
  workspaceId: Id.nullable(),
  version: Version,
  can: z.object({ edit: z.boolean().describe('The reader may change and remove it.') }),
});
export type ViewReply = z.infer<typeof ViewReply>;
