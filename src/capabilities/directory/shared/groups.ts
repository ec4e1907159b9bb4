import { z } from 'zod';
import { Id, Instant, Localised, Text, Version } from '../../../kernel/shared/contract.ts';
import { roles } from '../../../kernel/shared/roles.ts';
import { Named, TimeZone } from './person.ts';

export const NewDepartment = z.object({ name: Text(200) });
export const DepartmentReply = z.object({ id: Id, name: z.string(), people: z.int().describe('Active people in it.'), version: Version });
export type DepartmentReply = z.infer<typeof DepartmentReply>;

export const NewLocation = z.object({
  name: Text(200),
  country: Text(100).nullable().optional(),
  timeZone: TimeZone.nullable().optional(),
});
export type NewLocation = z.infer<typeof NewLocation>;
export const LocationChange = NewLocation.partial();
export type LocationChange = z.infer<typeof LocationChange>;
export const LocationReply = z.object({
  id: Id,
  name: z.string(),
  country: z.string().nullable(),
  timeZone: z.string().nullable(),
  people: z.int().describe('Active people there.'),
  version: Version,
});
export type LocationReply = z.infer<typeof LocationReply>;

/** The department's own words: HR has cases, Legal has matters. */
export const Noun = z.object({
  one: Localised,
  many: Localised,
});
export type Noun = z.infer<typeof Noun>;

const priority = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
  .describe('1 critical, 2 high, 3 moderate, 4 low, 5 planning.');
const byUrgency = z.strictObject({ 1: priority, 2: priority, 3: priority });
/** Priority by impact, then by urgency; 1 is high, 3 is low. */
export const Matrix = z.strictObject({ 1: byUrgency, 2: byUrgency, 3: byUrgency }).describe('Priority 1 to 5 by impact, then by urgency.');
export type Matrix = z.infer<typeof Matrix>;
/** The usual matrix, where a workspace has none of its own. */
export const usualMatrix: Matrix = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 5 },
};

export const WorkspaceSettings = z.object({
  autoCloseDays: z.int().min(1).max(90).default(7).describe('Days after which a resolved ticket closes by itself.'),
  reminderDays: z.int().min(1).max(30).default(3).describe('Days without an answer of the requester until each of two reminders.'),
  resolveOnSilence: z.boolean().default(true).describe('Resolve when the requester stays silent after both reminders.'),
  vipRaisesPriority: z.boolean().default(false).describe("A VIP's ticket starts one priority higher."),
});
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>;

const key = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'A key starts with a letter and has small letters, digits and hyphens')
  .describe('Short name for addresses; cannot be changed later.');
const icon = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .describe('Name of an icon of the icon set.');

export const NewWorkspace = z.object({
  key,
  name: Localised,
  icon: icon.optional(),
  noun: Noun.nullable().optional(),
  matrix: Matrix.nullable().optional().describe('Null means the usual one.'),
  settings: WorkspaceSettings.partial().optional(),
  position: z.int().min(0).max(10_000).optional().describe('Order among the workspaces.'),
});
export type NewWorkspace = z.infer<typeof NewWorkspace>;
const settingsChange = z.object({
  autoCloseDays: z.int().min(1).max(90).optional(),
  reminderDays: z.int().min(1).max(30).optional(),
  resolveOnSilence: z.boolean().optional(),
  vipRaisesPriority: z.boolean().optional(),
});
export const WorkspaceChange = NewWorkspace.omit({ key: true, settings: true }).partial().extend({ settings: settingsChange.optional() });
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;
export const WorkspaceReply = z.object({
  id: Id,
  key: z.string(),
  name: Localised,
  icon: z.string(),
  noun: Noun.nullable(),
  matrix: Matrix,
  ownMatrix: z.boolean().describe('False: the usual matrix applies.'),
  settings: WorkspaceSettings,
  position: z.int(),
  version: Version,
  can: z.object({ edit: z.boolean(), grantRoles: z.boolean() }),
});
export type WorkspaceReply = z.infer<typeof WorkspaceReply>;

export const NewTeam = z.object({ workspaceId: Id, name: Text(120).describe('Unique in the tenant.') });
export type NewTeam = z.infer<typeof NewTeam>;
export const TeamChange = z.object({ name: Text(120).optional(), active: z.boolean().optional() });
export type TeamChange = z.infer<typeof TeamChange>;
export const TeamRow = z.object({
  id: Id,
  name: z.string(),
  workspaceId: Id,
  active: z.boolean(),
  members: z.int(),
  mine: z.boolean().describe('The caller is a member.'),
  version: Version,
});
export type TeamRow = z.infer<typeof TeamRow>;
export const TeamReply = TeamRow.extend({
  people: z.array(Named.extend({ active: z.boolean() })).describe('Its members, by name.'),
  can: z.object({ edit: z.boolean(), changeMembers: z.boolean() }),
});
export type TeamReply = z.infer<typeof TeamReply>;

export const NewGrant = z.object({
  personId: Id,
  role: z.enum(roles),
  workspaceId: Id.nullable().describe('Null: in the whole tenant. Tenant admin and privacy officer are always held in the whole tenant.'),
});
export type NewGrant = z.infer<typeof NewGrant>;
export const GrantReply = z.object({
  id: Id,
  person: Named,
  role: z.enum(roles),
  workspaceId: Id.nullable(),
  grantedBy: Named.nullable(),
  grantedAt: Instant,
  can: z.object({ revoke: z.boolean() }),
});
export type GrantReply = z.infer<typeof GrantReply>;
