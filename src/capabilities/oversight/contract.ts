import { z } from 'zod';
import { Id, Instant, Limit, PageCursor, route, Total } from '../../kernel/shared/contract.ts';
import { messageClassNames } from '../../kernel/shared/message-classes.ts';
import { anyPurposes } from '../../kernel/shared/purposes.ts';
import { kinds } from './shared/kinds.ts';

const admins = (scope: string) => ({ needs: 'workspaceAdmin', purpose: 'administration', scope }) as const;

const Named = z.object({ id: Id, name: z.string().nullable().describe('Null where it is gone, or has no name.') });
const Detail = z.object({ name: z.string().describe('What is said, for instance role or workspace.'), value: z.string() });
const Change = z.object({
  field: z.string().describe('Which part; a part of a part is written with dots.'),
  from: z.string().nullable().describe('What it was; null where there was nothing.'),
  to: z.string().nullable().describe('What it became; null where nothing is left.'),
  erased: Instant.nullable().describe('When a value that was replaced since was erased from this entry; null where none was.'),
});

export const LogEntry = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(kinds),
  type: z
    .string()
    .describe('What happened, for instance role.granted.')
    .meta({ examples: ['role.granted'] }),
  by: Named.nullable().describe('Who did it; null for the house itself.'),
  object: Named.describe('What it happened to.'),
  details: z.array(Detail),
  changes: z.array(Change).describe('From what to what; empty where the words were erased.'),
});
export type LogEntry = z.infer<typeof LogEntry>;

export const LogQuery = z.object({
  personId: Id.optional().describe('Done by this person.'),
  objectId: Id.optional().describe('Happened to this.'),
  kind: z.enum(kinds).optional(),
  from: Instant.optional().describe('Not before.'),
  until: Instant.optional().describe('Before.'),
  limit: Limit,
  cursor: PageCursor,
});
export type LogQuery = z.infer<typeof LogQuery>;

const LogCheck = z.object({
  state: z.enum(['never', 'waiting', 'done']).describe('Whether it was checked, or is about to be.'),
  checkedAt: Instant.nullable(),
  sealed: z.int().describe('Entries that were proved.'),
  unsealed: z.int().describe('Entries younger than the last seal: counted, not yet proved.'),
  faults: z.array(z.string()).describe('Each entry that was changed, removed or slipped in.'),
});
export type LogCheck = z.infer<typeof LogCheck>;

export const auditContract = {
  list: route(admins('audit'), {
    method: 'GET',
    path: '/audit',
    summary: 'Who changed what in the administration, newest first.',
    description:
      'A tenant admin reads all of it, a workspace admin what concerns the own workspaces. What happens on tickets stands on the tickets, for those who may see them.',
  })
    .input(LogQuery.extend({}))
    .output(z.object({ items: z.array(LogEntry), next: z.string().nullable() })),
  getCheck: route(admins('audit'), { method: 'GET', path: '/audit/check', summary: 'Whether the log is untouched.' }).output(LogCheck),
  askCheck: route(
    { needs: 'tenantAdmin', purpose: 'administration', scope: 'audit' },
    { method: 'PUT', path: '/audit/check', summary: 'Have the whole log checked anew, in the background.' },
  ).output(LogCheck),
};

export const RefusedAccess = z.object({
  id: Id,
  at: Instant,
  by: Named.nullable().describe('Whose deed it was; null for the house itself, or for somebody who is gone.'),
  purpose: z.enum(anyPurposes).describe('For what the transaction ran.'),
  relation: z
    .string()
    .describe('The table whose columns that purpose is not granted, `unnamed` at the wall between tenants; never a value.')
    .meta({ examples: ['credential'] }),
});
export type RefusedAccess = z.infer<typeof RefusedAccess>;

export const RefusedReply = z.object({
  items: z.array(RefusedAccess),
  next: z.string().nullable(),
  lately: z.int().min(0).describe('How many there were in the last 30 days.'),
});
export type RefusedReply = z.infer<typeof RefusedReply>;

export const refusedContract = {
  list: route(
    { needs: 'privacyOfficer', purpose: 'administration', scope: 'audit', afterContract: true },
    {
      method: 'GET',
      path: '/audit/refused-access',
      summary: 'Accesses that the database refused because the purpose does not allow them, newest first.',
      description: 'For who answers for privacy; the rest of the log is the administration’s.',
    },
  )
    .input(z.object({ limit: Limit, cursor: PageCursor }))
    .output(RefusedReply),
};

export const UndeliveredLetter = z.object({
  id: Id,
  to: z.object({ personId: Id.nullable(), name: z.string().nullable(), address: z.string() }),
  about: z.enum(messageClassNames).describe('Why it was written; its words stay closed.'),
  workspaceId: Id.nullable().describe('In whose affairs; null: of the whole tenant.'),
  state: z.enum(['retrying', 'failed']).describe('Tried again by itself, or not any more.'),
  reason: z.string().describe('What the mail server said.'),
  attempts: z.int(),
  writtenAt: Instant,
  nextTryAt: Instant.nullable().describe('When it is tried again by itself.'),
});
export type UndeliveredLetter = z.infer<typeof UndeliveredLetter>;

const ById = z.object({ id: Id });

export const undeliveredContract = {
  list: route(admins('mail'), {
    method: 'GET',
    path: '/undelivered-mail',
    summary: 'Letters that the mail server did not take, newest first.',
    description: 'A tenant admin sees all, a workspace admin those of the own workspaces. Subjects and texts are shown to nobody.',
  })
    .input(z.object({ limit: Limit, cursor: PageCursor }))
    .output(z.object({ items: z.array(UndeliveredLetter), next: z.string().nullable(), total: Total })),
  sendAgain: route(admins('mail'), { method: 'PUT', path: '/undelivered-mail/{id}/new-try', summary: 'Try a letter again at once.' })
    .input(ById)
    .output(UndeliveredLetter),
  giveUp: route(admins('mail'), {
    method: 'PUT',
    path: '/undelivered-mail/{id}/abandonment',
    summary: 'Say that a letter need not arrive any more.',
  })
    .input(ById)
    .output(z.object({ done: z.literal(true) })),
};
