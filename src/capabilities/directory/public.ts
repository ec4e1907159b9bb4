import { type Actor, type Call, type Holding, permitNew, Refusal } from '../../kernel/access/access.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { localeOf } from '../../kernel/i18n/locale.ts';
import { newId } from '../../kernel/shared/ids.ts';
import { mayEditPeople } from './policy.ts';
import { approversKnown, type Known, type Wanted as WantedApprovers } from './queries/approvers.ts';
import { brandingOf } from './queries/branding.ts';
import { categoryChoices, denyingAmong } from './queries/categories.ts';
import { instructed, instructionsInForce } from './queries/instructions.ts';
import { type AtWork, workingAmong } from './queries/working.ts';
import { chooseCategory } from './service/categories.ts';
import { createPerson } from './service/people.ts';
import { grantRole } from './service/roles.ts';
import { addMember, createTeam } from './service/teams.ts';
import { createWorkspace } from './service/workspaces.ts';
import type { OptionalCategory } from './shared/categories.ts';
import { type Matrix, usualMatrix, WorkspaceSettings } from './shared/groups.ts';
import type { Grounds, Topic } from './shared/instructions.ts';
import { type Address, NewPerson } from './shared/person.ts';
import { insertImported } from './store/imported.ts';

/** The name under which the tenant shows itself, once somebody has set one. */
export const shownName = async (tx: Tx): Promise<string | undefined> => (await brandingOf(tx))?.name;

/** Whether the tenant has instructed what would watch its people, as a condition of whatever reads or writes it. */
export const isInstructed = (tx: Tx, topic: Topic): Sql => instructed(tx, topic);

/** What the tenant has instructed, and on what it rests; by whom is nobody else's business. */
export type Instructed = { readonly topic: Topic; readonly grounds: Grounds | null };

export const whatIsInstructed = async (tx: Tx): Promise<Instructed[]> =>
  (await instructionsInForce(tx)).map(({ topic, grounds }) => ({ topic, grounds })).sort((a, b) => (a.topic < b.topic ? -1 : 1));

/** A person as neighbours need it. */
export type KnownPerson = { id: string; name: string; email: string; locale: string; timeZone: string; active: boolean };

const person = sql`select id, trim(given_name || ' ' || family_name) as name, email, locale, time_zone as "timeZone", active from app.person`;

export const personByEmail = (tx: Tx, email: string): Promise<KnownPerson | undefined> =>
  tx.row(sql`${person} where tenant_id = ${tx.tenantId} and lower(email) = lower(${email})`, 'directory.known-by-email');

export const personById = (tx: Tx, id: string): Promise<KnownPerson | undefined> =>
  tx.row(sql`${person} where tenant_id = ${tx.tenantId} and id = ${id}`, 'directory.known-by-id');

/**
 * Where something is delivered to; under the purpose of fulfilment the database shows nobody else. Undefined where nothing is delivered to
 * them, null where they gave no address.
 */
export async function addressToDeliver(tx: Tx, id: string): Promise<Address | null | undefined> {
  const row = await tx.row<Address>(
    sql`select street, postal_code as "postalCode", city, region, country from app.person where tenant_id = ${tx.tenantId} and id = ${id}`,
    'directory.deliver-to',
  );
  return row !== undefined && Object.values(row).every((part) => part === null) ? null : row;
}

/** Those of them that there are, in no order. */
export const peopleById = (tx: Tx, ids: readonly string[]): Promise<KnownPerson[]> =>
  tx.rows(sql`${person} where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[])`, 'directory.known-by-ids');

/** The workspace that a team belongs to. */
export async function workspaceOf(tx: Tx, teamId: string): Promise<string | undefined> {
  const row = await tx.row<{ workspaceId: string }>(
    sql`select workspace_id as "workspaceId" from app.team where tenant_id = ${tx.tenantId} and id = ${teamId}`,
    'directory.workspace-of',
  );
  return row?.workspaceId;
}

/** Whether a team is there and was not given up. */
export const isTeamActive = async (tx: Tx, teamId: string): Promise<boolean> =>
  (await tx.row(sql`select from app.team where tenant_id = ${tx.tenantId} and id = ${teamId} and active`, 'directory.team-active')) !==
  undefined;

export type WorkspaceRules = { matrix: Matrix; settings: WorkspaceSettings };

/** Priority matrix and settings of a workspace, the usual ones where it has none of its own. */
export async function workspaceRules(tx: Tx, workspaceId: string): Promise<WorkspaceRules | undefined> {
  const row = await tx.row<{ matrix: Matrix | null; settings: unknown }>(
    sql`select matrix, settings from app.workspace where tenant_id = ${tx.tenantId} and id = ${workspaceId}`,
    'directory.workspace-rules',
  );
  return row === undefined ? undefined : { matrix: row.matrix ?? usualMatrix, settings: WorkspaceSettings.parse(row.settings) };
}

type Stranger = { email: string; givenName: string; familyName: string };

/** Ids of people whom another system tells of, by e-mail; who is not here yet becomes an inactive person without a sign-in. */
export async function importedPeople(call: Call, strangers: readonly Stranger[], source: string): Promise<Map<string, string>> {
  const { tx, actor } = call;
  const rows = strangers.map((stranger) => ({ ...stranger, id: newId(tx.now.getTime()) }));
  const made = new Set((await insertImported(tx, permitNew(rows, 'create', mayEditPeople(actor)), source)).map(({ id }) => id));
  for (const row of rows.filter(({ id }) => made.has(id)))
    tx.emit({ type: 'person.created', objectId: row.id, facts: { source }, payloads: [{ subjectId: row.id, content: { to: row } }] });
  const found = await tx.rows<{ id: string; email: string }>(
    sql`select id, lower(email) as email from app.person
        where tenant_id = ${tx.tenantId} and lower(email) = any(${strangers.map(({ email }) => email.toLowerCase())}::text[])`,
  );
  return new Map(found.map(({ id, email }) => [email, id]));
}

type KnownTeam = { id: string; workspaceId: string };

const teamByName = (tx: Tx, name: string): Promise<KnownTeam | undefined> =>
  tx.row(
    sql`select id, workspace_id as "workspaceId" from app.team
        where tenant_id = ${tx.tenantId} and lower(name) = lower(${name}) order by id limit 1`,
    'directory.team-by-name',
  );

/** Which of these names no team has. */
export async function unknownTeams(tx: Tx, names: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ name: string }>(
    sql`select lower(name) as name from app.team
        where tenant_id = ${tx.tenantId} and lower(name) = any(${names.map((name) => name.toLowerCase())}::text[])`,
  );
  const known = new Set(rows.map(({ name }) => name));
  return names.filter((name) => !known.has(name.toLowerCase()));
}

/** Ids of teams by name; one that is not here yet is made in the workspace. */
export async function importedTeams(call: Call, workspaceId: string, names: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of names) {
    const known = await teamByName(call.tx, name);
    if (known !== undefined && known.workspaceId !== workspaceId)
      throw new Refusal('conflict', `The team ${name} works in another workspace`, { next: 'Map the group to another team.' });
    found.set(name, (known ?? (await createTeam(call, { workspaceId, name }))).id);
  }
  return found;
}

type First = Pick<NewPerson, 'givenName' | 'familyName' | 'email' | 'locale' | 'timeZone'>;

/** The person a new tenant begins with, who may do everything, and a department with a team in which they can begin. */
export async function firstAdministrator(call: Call, first: First): Promise<string> {
  const { id } = await createPerson(call, NewPerson.parse(first));
  const name = { en: 'IT', de: 'IT' };
  const workspace = await createWorkspace(call, { key: 'it', name, icon: 'laptop' });
  await grantRole(call, { personId: id, role: 'tenantAdmin', workspaceId: null });
  await grantRole(call, { personId: id, role: 'workspaceAdmin', workspaceId: workspace.id });
  const team = await createTeam(call, {
    workspaceId: workspace.id,
    name: localeOf(first.locale ?? 'en') === 'de' ? 'Service-Desk' : 'Service Desk',
  });
  await addMember(call, team.id, id);
  return id;
}

type NewDepartment = { key: string; name: { en: string; de: string }; icon: string; position: number; team: string };
export type Department = { readonly workspaceId: string; readonly teamId: string };

/** A workspace of that key with a team, for what the program itself sees to it that somebody handles; made where it is missing. */
export async function departmentOf(call: Call, { team: name, ...wanted }: NewDepartment): Promise<Department> {
  const found = await call.tx.row<{ id: string }>(
    sql`select id from app.workspace where tenant_id = ${call.tx.tenantId} and key = ${wanted.key}`,
    'directory.department',
  );
  const { id: workspaceId } = found ?? (await createWorkspace(call, wanted));
  const team = await call.tx.row<{ id: string }>(
    sql`select id from app.team where tenant_id = ${call.tx.tenantId} and workspace_id = ${workspaceId} order by made_at, id limit 1`,
    'directory.team-of-department',
  );
  if (team !== undefined) return { workspaceId, teamId: team.id };
  const isTaken = (await teamByName(call.tx, name)) !== undefined;
  return { workspaceId, teamId: (await createTeam(call, { workspaceId, name: isTaken ? `${name} (${wanted.key})` : name })).id };
}

/**
 * Sees to it that somebody works there: the privacy officers do, and where there is none, and nobody else does, those who run the tenant.
 * Whoever works there already is left as they are.
 */
export async function staffDepartment(call: Call, { workspaceId, teamId }: Department): Promise<void> {
  for (const { id } of await lackingIn(call.tx, workspaceId)) {
    await grantRole(call, { personId: id, role: 'agent', workspaceId });
    await addMember(call, teamId, id);
  }
}

const lackingIn = (tx: Tx, workspaceId: string): Promise<{ id: string }[]> =>
  tx.rows(
    sql`with working as (
          select person_id from app.role_grant where tenant_id = ${tx.tenantId} and role in ('agent', 'teamLead', 'workspaceAdmin')
            and (workspace_id is null or workspace_id = ${workspaceId}))
        select distinct p.id from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.active
        where g.tenant_id = ${tx.tenantId} and p.id not in (select person_id from working)
          and (g.role = 'privacyOfficer' or (g.role = 'tenantAdmin' and not exists (select from working)
            and not exists (select from app.role_grant o where o.tenant_id = ${tx.tenantId} and o.role = 'privacyOfficer')))`,
    'directory.lacking',
  );

/** What a person said last of a kind of their data; what is not told of was never denied. */
export type CategoryStanding = { readonly category: OptionalCategory; readonly isAllowed: boolean; readonly at: Date };

export const categoriesOf = (tx: Tx, personId: string): Promise<CategoryStanding[]> => categoryChoices(tx, personId);

/** Allows or denies a kind of the caller’s own data; in force with the transaction. */
export const choose = (call: Call, category: OptionalCategory, isAllowed: boolean): Promise<void> =>
  chooseCategory(call, category, isAllowed);

/** Who of these people does not allow this kind of data to be kept: asked at the moment of use. */
export async function denying(tx: Tx, personIds: readonly string[], category: OptionalCategory): Promise<ReadonlySet<string>> {
  return new Set((await denyingAmong(tx, personIds, category)).map(({ id }) => id));
}
/** Who has a ticket, where nobody does its team, and whoever guards privacy: each once, and only who may come in. */
export const whoAnswers = (tx: Tx, { assigneeId, teamId }: { assigneeId: string | null; teamId: string | null }): Promise<KnownPerson[]> =>
  tx.rows(
    sql`${person} p where tenant_id = ${tx.tenantId} and active and (id = ${assigneeId}::uuid
          or (${assigneeId}::uuid is null and exists (select from app.team_member m
            where m.tenant_id = p.tenant_id and m.person_id = p.id and m.team_id = ${teamId}::uuid))
          or exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = 'privacyOfficer'))
        order by id`,
    'directory.who-answers',
  );

/** Whoever guards privacy here; of several the first who was asked to. */
export const guardOfPrivacy = (tx: Tx): Promise<Pick<KnownPerson, 'id' | 'email' | 'locale'> | undefined> =>
  tx.row(
    sql`select p.id, p.email, p.locale from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.tenant_id = ${tx.tenantId} and g.role = 'privacyOfficer' and p.active order by g.granted_at, p.id limit 1`,
    'directory.guard-of-privacy',
  );

export type KnownApprovers = Known;

/** The managers above somebody, who holds these roles, who is in these teams, and who of all of them may come in. */
export const knownApprovers = (tx: Tx, wanted: WantedApprovers): Promise<KnownApprovers> => approversKnown(tx, wanted);

/** Those of them who work in a workspace and may come in: people, members of teams, leads of teams. */
export const workingIn = (tx: Tx, who: AtWork): Promise<KnownPerson[]> => workingAmong(tx, who);

/** A person as who they are now, for what reads in their name without a session; undefined once they are not active. */
export async function actingAs({ tx, actor }: Call, personId: string): Promise<Actor | undefined> {
  const row = await tx.row<Pick<Actor, 'id' | 'locale' | 'timeZone' | 'teamIds'> & { holdings: Holding[] }>(
    sql`select p.id, p.locale, p.time_zone as "timeZone",
          array(select m.team_id from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id) as "teamIds",
          coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'workspaceId', g.workspace_id)) from app.role_grant g
            where g.tenant_id = p.tenant_id and g.person_id = p.id), '[]'::jsonb) as holdings
        from app.person p where p.tenant_id = ${tx.tenantId} and p.id = ${personId} and p.active`,
    'directory.acting-as',
  );
  return row === undefined ? undefined : { ...actor, kind: 'person', ...row };
}
