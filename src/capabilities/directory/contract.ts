import { z } from 'zod';
import { Id, Limit, PageCursor, route, Total } from '../../kernel/shared/contract.ts';
import { roles } from '../../kernel/shared/roles.ts';
import { BrandingChange, BrandingReply } from './shared/branding.ts';
import { CostCentreChange, CostCentreReply, NewCostCentre } from './shared/cost-centres.ts';
import {
  DepartmentReply,
  GrantReply,
  LocationChange,
  LocationReply,
  NewDepartment,
  NewGrant,
  NewLocation,
  NewTeam,
  NewWorkspace,
  TeamChange,
  TeamReply,
  TeamRow,
  WorkspaceChange,
  WorkspaceReply,
} from './shared/groups.ts';
import { KeySetting } from './shared/keys.ts';
import { NewPerson, OwnChange, PersonCard, PersonChange, PersonReply, PersonRow, Suggestion } from './shared/person.ts';

const reads = (scope: string) => ({ needs: 'person', purpose: 'service', scope }) as const;
const administers = (scope: string) => ({ needs: 'person', purpose: 'administration', scope }) as const;
const changes = (scope: string) => ({ ...administers(scope), ifMatch: true }) as const;
const makes = (scope: string) => ({ ...administers(scope), idempotent: true }) as const;

const ById = z.object({ id: Id });
const Done = z.object({ done: z.literal(true) });
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export const PeopleQuery = z.object({
  q: z.string().trim().max(200).optional().describe('Part of a name or e-mail address; all words must be found.'),
  state: z.enum(['active', 'inactive', 'all']).default('active'),
  departmentId: Id.optional(),
  locationId: Id.optional(),
  teamId: Id.optional(),
  role: z.enum(roles).optional().describe('Holds this role somewhere.'),
  vip: z.enum(['true', 'false']).optional(),
  limit: Limit,
  cursor: PageCursor,
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

const SuggestQuery = z.object({
  q: z.string().trim().min(1).max(200).describe('Beginning of a name, or a whole e-mail address.'),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

export const peopleContract = {
  list: route(reads('people'), {
    method: 'GET',
    path: '/people',
    summary: 'People by name, for agents and admins.',
  })
    .input(PeopleQuery)
    .output(z.object({ items: z.array(PersonRow), next: z.string().nullable(), total: Total })),
  suggest: route(reads('people'), { method: 'GET', path: '/people/suggest', summary: 'People whose name begins so, for pickers.' })
    .input(SuggestQuery)
    .output(listOf(Suggestion)),
  get: route(reads('people'), { method: 'GET', path: '/people/{id}', summary: 'One person.' }).input(ById).output(PersonReply),
  card: route(reads('people'), { method: 'GET', path: '/people/{id}/card', summary: 'The requester card of the desk, for agents.' })
    .input(ById)
    .output(PersonCard),
  create: route(makes('people'), { method: 'POST', path: '/people', summary: 'Add a person.', successStatus: 201 })
    .input(NewPerson)
    .output(PersonReply),
  change: route(changes('people'), { method: 'PATCH', path: '/people/{id}', summary: 'Change what is named.' })
    .input(ById.extend(PersonChange.shape))
    .output(PersonReply),
  deactivate: route(administers('people'), {
    method: 'PUT',
    path: '/people/{id}/deactivation',
    summary: 'End sign-in and new work of a person; history stays.',
  })
    .input(ById)
    .output(PersonReply),
  reactivate: route(administers('people'), { method: 'DELETE', path: '/people/{id}/deactivation', summary: 'Let a person in again.' })
    .input(ById)
    .output(PersonReply),
};

export const meContract = {
  get: route(reads('me'), { method: 'GET', path: '/me', summary: 'My own record, whole.' }).output(PersonReply),
  change: route({ ...reads('me'), ifMatch: true, afterContract: true }, { method: 'PATCH', path: '/me', summary: 'Change my own profile.' })
    .input(OwnChange)
    .output(PersonReply),
  keys: route(reads('me'), { method: 'GET', path: '/me/keys', summary: 'Keys to which I gave other deeds.' }).output(KeySetting),
  setKeys: route(reads('me'), { method: 'PUT', path: '/me/keys', summary: 'Give keys other deeds; replaces all that I set before.' })
    .input(KeySetting)
    .output(KeySetting),
};

type Words = { one: string; many: string; change: string };

/** Departments and locations: named places of the tenant, which can go once nobody is there. */
const placesContract = <Scope extends string, Reply extends z.ZodType, New extends z.ZodRawShape, Change extends z.ZodRawShape>(
  scope: Scope,
  { one, many, change }: Words,
  shapes: { reply: Reply; fresh: z.ZodObject<New>; change: z.ZodObject<Change> },
) => ({
  list: route(reads(scope), { method: 'GET', path: `/${scope}`, summary: `${many} in order.` }).output(listOf(shapes.reply)),
  create: route(makes(scope), { method: 'POST', path: `/${scope}`, summary: `Add a ${one}.`, successStatus: 201 })
    .input(shapes.fresh)
    .output(shapes.reply),
  change: route(changes(scope), { method: 'PATCH', path: `/${scope}/{id}`, summary: `${change} a ${one}.` })
    .input(ById.extend(shapes.change.shape))
    .output(shapes.reply),
  remove: route(administers(scope), {
    method: 'DELETE',
    path: `/${scope}/{id}`,
    summary: `Remove ${one === 'cost centre' ? 'a' : 'an empty'} ${one}.`,
  })
    .input(ById)
    .output(Done),
});

export const departmentsContract = placesContract(
  'departments',
  { one: 'department', many: 'Departments', change: 'Rename' },
  { reply: DepartmentReply, fresh: NewDepartment, change: NewDepartment },
);

export const locationsContract = placesContract(
  'locations',
  { one: 'location', many: 'Locations', change: 'Change' },
  { reply: LocationReply, fresh: NewLocation, change: LocationChange },
);

export const costCentresContract = placesContract(
  'cost-centres',
  { one: 'cost centre', many: 'Cost centres', change: 'Change' },
  { reply: CostCentreReply, fresh: NewCostCentre, change: CostCentreChange },
);

export const workspacesContract = {
  list: route(reads('workspaces'), {
    method: 'GET',
    path: '/workspaces',
    summary: 'The departments that offer services, in order.',
  }).output(listOf(WorkspaceReply)),
  get: route(reads('workspaces'), { method: 'GET', path: '/workspaces/{id}', summary: 'One workspace.' })
    .input(ById)
    .output(WorkspaceReply),
  create: route(makes('workspaces'), { method: 'POST', path: '/workspaces', summary: 'Open a workspace.', successStatus: 201 })
    .input(NewWorkspace)
    .output(WorkspaceReply),
  change: route(changes('workspaces'), { method: 'PATCH', path: '/workspaces/{id}', summary: 'Change what is named.' })
    .input(ById.extend(WorkspaceChange.shape))
    .output(WorkspaceReply),
};

const MemberRef = z.object({ id: Id.describe('The team.'), personId: Id });

export const teamsContract = {
  list: route(reads('teams'), { method: 'GET', path: '/teams', summary: 'Teams by name.' })
    .input(z.object({ workspaceId: Id.optional(), state: z.enum(['active', 'inactive', 'all']).default('active') }))
    .output(listOf(TeamRow)),
  get: route(reads('teams'), { method: 'GET', path: '/teams/{id}', summary: 'A team and its members, for agents and admins.' })
    .input(ById)
    .output(TeamReply),
  create: route(makes('teams'), { method: 'POST', path: '/teams', summary: 'Form a team in a workspace.', successStatus: 201 })
    .input(NewTeam)
    .output(TeamReply),
  change: route(changes('teams'), { method: 'PATCH', path: '/teams/{id}', summary: 'Rename a team, close or reopen it.' })
    .input(ById.extend(TeamChange.shape))
    .output(TeamReply),
  addMember: route(administers('teams'), { method: 'PUT', path: '/teams/{id}/members/{personId}', summary: 'Add an agent to a team.' })
    .input(MemberRef)
    .output(TeamReply),
  removeMember: route(administers('teams'), {
    method: 'DELETE',
    path: '/teams/{id}/members/{personId}',
    summary: 'Take somebody out of a team.',
  })
    .input(MemberRef)
    .output(TeamReply),
};

export const rolesContract = {
  list: route(reads('roles'), { method: 'GET', path: '/roles', summary: 'Who holds which role where: own ones, or what one administers.' })
    .input(z.object({ personId: Id.optional(), workspaceId: Id.optional(), role: z.enum(roles).optional() }))
    .output(listOf(GrantReply)),
  grant: route(makes('roles'), { method: 'POST', path: '/roles', summary: 'Grant a role.', successStatus: 201 })
    .input(NewGrant)
    .output(GrantReply),
  revoke: route(administers('roles'), { method: 'DELETE', path: '/roles/{id}', summary: 'Take a role away.' }).input(ById).output(Done),
};

export const brandingContract = {
  get: route(
    { needs: 'nobody', purpose: 'service', scope: 'branding' },
    { method: 'GET', path: '/branding', summary: "The tenant's name, colour and logo; public on its address." },
  ).output(BrandingReply),
  change: route(changes('branding'), { method: 'PUT', path: '/branding', summary: 'Set name and colour; a colour too light is darkened.' })
    .input(BrandingChange)
    .output(BrandingReply),
  removeLogo: route(administers('branding'), {
    method: 'DELETE',
    path: '/branding/logo',
    summary: 'Go back to the name without a logo.',
  }).output(BrandingReply),
};
