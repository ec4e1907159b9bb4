import { z } from 'zod';
import { Id, Instant, route, Text, Version } from '../../kernel/shared/contract.ts';
import { TicketChange } from './contract.ts';
import { TicketNumber, Transition, TypedNumber } from './shared/records.ts';

const agents = { needs: 'agent', purpose: 'service', scope: 'tickets' } as const;
const Tags = z.array(Text(60)).max(50);

const BulkChange = TicketChange.pick({
  state: true,
  holdReason: true,
  followUpAt: true,
  resolutionCode: true,
  resolutionNotes: true,
  comment: true,
  workNote: true,
  team: true,
  assignee: true,
  impact: true,
  urgency: true,
  dueAt: true,
}).extend({ addTags: Tags.optional(), removeTags: Tags.optional() });
export type BulkChange = z.infer<typeof BulkChange>;

const BulkInput = z.object({
  numbers: z.array(TypedNumber).min(1).max(1000).optional().describe('Which tickets; or a view.'),
  view: Text(60).optional().describe('Key of a queue or id of a view: all tickets in it, at most 1,000.'),
  change: BulkChange,
  preview: z.boolean().default(true).describe('True: nothing is changed, only told.'),
});
export type BulkInput = z.infer<typeof BulkInput>;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const BulkItem = z.object({
  number: z.string(),
  outcome: z.enum(['changes', 'same', 'refused']).describe('Would change or changed, has it already, or may not.'),
  reason: z.string().nullable().describe('Why it was refused.'),
  changes: z.array(z.object({ field: z.string(), from: Value, to: Value })),
});
export type BulkItem = z.infer<typeof BulkItem>;
const BulkReply = z.object({
  id: Id.nullable().describe('Names this edit for its undoing; null for a preview, or when nothing changed.'),
  undoUntil: Instant.nullable().describe('How long it can be undone.'),
  items: z.array(BulkItem),
  changed: z.int().min(0),
  refused: z.int().min(0),
  moves: z.array(Transition).describe('The changes of state that each of these tickets may make now, with all that any of them asks for.'),
});
export type BulkReply = z.infer<typeof BulkReply>;
const UndoReply = z.object({
  restored: z.array(TicketNumber),
  kept: z.array(z.object({ number: TicketNumber, reason: z.string() })).describe('What somebody changed since, and hence stays.'),
});
export type UndoReply = z.infer<typeof UndoReply>;

export const bulkContract = {
  edit: route(
    { ...agents, idempotent: true },
    {
      method: 'POST',
      path: '/tickets/bulk',
      summary: 'Change many tickets at once, or preview that.',
      description: 'Each ticket is decided by its own policy and told by its own event.',
    },
  )
    .input(BulkInput)
    .output(BulkReply),
  undo: route(agents, {
    method: 'POST',
    path: '/bulk-changes/{id}/undo',
    summary: 'Put fields back where nobody changed them since; for ten minutes.',
  })
    .input(z.object({ id: Id }))
    .output(UndoReply),
};

/** Who leads a team or administers a workspace makes its macros, and the tenant's admin, who need not work at a desk: the policy says so. */
const arrangers = { needs: 'person', purpose: 'service', scope: 'tickets' } as const;
const ById = z.object({ id: Id });

const Actions = BulkChange.omit({ followUpAt: true, dueAt: true }).describe(
  'What it changes, as one edit of many tickets may. Comment and note may hold {{placeholders}}, as canned responses do.',
);
export type MacroActions = z.infer<typeof Actions>;

const NewMacro = z.object({
  name: Text(120).meta({ examples: ['Waiting for parts'] }),
  workspaceId: Id.describe('Whose tickets it is for.'),
  actions: Actions,
});
export type NewMacro = z.infer<typeof NewMacro>;
const MacroChange = NewMacro.omit({ workspaceId: true }).partial();
export type MacroChange = z.infer<typeof MacroChange>;

const MacroReply = NewMacro.extend({
  id: Id,
  version: Version,
  byItself: z.boolean().describe('An escalation may run it: it assigns nothing to whoever runs it.'),
  can: z.object({ edit: z.boolean() }),
});
export type MacroReply = z.infer<typeof MacroReply>;

const MacroRun = z.object({
  numbers: z.array(TypedNumber).min(1).max(1000).describe('On which tickets.'),
  preview: z.boolean().default(true).describe('True: nothing is changed, only told.'),
});
export type MacroRun = z.infer<typeof MacroRun>;

const Says = z.object({ comment: z.string().nullable(), workNote: z.string().nullable() });
const RunReply = BulkReply.omit({ moves: true }).extend({
  items: z.array(BulkItem.extend({ says: Says.describe('What is said along with it, as it reads for this ticket; sanitised HTML.') })),
});
export type RunReply = z.infer<typeof RunReply>;

export const macrosContract = {
  list: route(arrangers, { method: 'GET', path: '/macros', summary: 'Macros that one may run or look after, by name.' }).output(
    z.object({
      items: z.array(MacroReply),
      makesIn: z.array(Id).describe('Workspaces for which the reader makes macros.'),
      placeholders: z.array(z.string()).describe('What may stand between {{ and }}.'),
    }),
  ),
  create: route(
    { ...arrangers, idempotent: true },
    {
      method: 'POST',
      path: '/macros',
      summary: 'Make a macro.',
      description: 'By who leads a team of the workspace or administers it.',
      successStatus: 201,
    },
  )
    .input(NewMacro)
    .output(MacroReply),
  change: route({ ...arrangers, ifMatch: true }, { method: 'PATCH', path: '/macros/{id}', summary: 'Change what is named.' })
    .input(ById.extend(MacroChange.shape))
    .output(MacroReply),
  remove: route(arrangers, {
    method: 'DELETE',
    path: '/macros/{id}',
    summary: 'Offer it no longer; escalations that name it leave it out.',
  })
    .input(ById)
    .output(z.object({ done: z.literal(true) })),
  run: route(
    { ...agents, idempotent: true },
    {
      method: 'POST',
      path: '/macros/{id}/runs',
      summary: 'Run a macro on tickets of its workspace, or preview that.',
      description: 'Each ticket is decided by its own policy, whole or not at all; undone as an edit of many is, but for what was said.',
    },
  )
    .input(ById.extend(MacroRun.shape))
    .output(RunReply),
};
