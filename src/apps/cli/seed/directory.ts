import type { SeedPerson, SeedTenant, SeedWorkspace } from '../../../../db/seeds/types.ts';
import { instructionsInForce } from '../../../capabilities/directory/queries/instructions.ts';
import { createDepartment, createLocation } from '../../../capabilities/directory/service/groups.ts';
import { recordInstruction } from '../../../capabilities/directory/service/instructions.ts';
import { createPerson } from '../../../capabilities/directory/service/people.ts';
import { grantRole } from '../../../capabilities/directory/service/roles.ts';
import { addMember, createTeam } from '../../../capabilities/directory/service/teams.ts';
import { createWorkspace } from '../../../capabilities/directory/service/workspaces.ts';
import { NewPerson } from '../../../capabilities/directory/shared/person.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Role } from '../../../kernel/shared/roles.ts';
import { idOf, type Known, unlessThere } from './known.ts';

export const emailOf = ({ domain }: SeedTenant, person: string): string => `${person}@${domain}`;

/** People, places, departments, workspaces, teams and roles of a tenant, by the deeds an admin would use. */
export async function seedDirectory(call: Call, tenant: SeedTenant, ids: Known): Promise<void> {
  for (const location of tenant.locations) await unlessThere(ids.locations, location.name, () => createLocation(call, location));
  for (const name of tenant.departments) await unlessThere(ids.departments, name, () => createDepartment(call, { name }));
  for (const person of tenant.people) await seedPerson(call, tenant, ids, person);
  for (const [position, workspace] of tenant.workspaces.entries()) await seedWorkspace(call, tenant, ids, { ...workspace, position });
  for (const person of tenant.tenantAdmins) await grant(call, ids, emailOf(tenant, person), 'tenantAdmin', null);
  for (const person of tenant.privacyOfficers) await grant(call, ids, emailOf(tenant, person), 'privacyOfficer', null);
  for (const person of tenant.billing ?? []) await grant(call, ids, emailOf(tenant, person), 'billing', null);
  if (tenant.presence !== undefined) await instruct(call, tenant.presence, idOf(ids.people, emailOf(tenant, tenant.presence.by)));
}

/** In the name of the one who answers for it. */
async function instruct({ tx, actor }: Call, { text }: { text: string }, by: string): Promise<void> {
  const [inForce] = await instructionsInForce(tx, 'presence');
  if (inForce === undefined) await recordInstruction({ tx, actor: { ...actor, id: by } }, 'presence', { text });
}

async function seedPerson(call: Call, tenant: SeedTenant, ids: Known, row: SeedPerson): Promise<void> {
  const [key, givenName, familyName, department, location, locale, manager, { vip = false, phone = null, timeZone } = {}] = row;
  const email = emailOf(tenant, key);
  const zone = timeZone ?? tenant.locations.find(({ name }) => name === location)?.timeZone ?? 'Europe/Berlin';
  await unlessThere(ids.people, email, () =>
    createPerson(
      call,
      NewPerson.parse({
        givenName,
        familyName,
        email,
        phone,
        locale,
        timeZone: zone,
        vip,
        departmentId: ids.departments.get(department) ?? null,
        locationId: ids.locations.get(location) ?? null,
        managerId: manager === undefined ? null : idOf(ids.people, emailOf(tenant, manager)),
      }),
    ),
  );
}

async function seedWorkspace(call: Call, tenant: SeedTenant, ids: Known, workspace: SeedWorkspace & { position: number }): Promise<void> {
  const { key, name, icon, noun = null, vipRaisesPriority = false, admins, leads, teams, position } = workspace;
  const workspaceId = await unlessThere(ids.workspaces, key, () =>
    createWorkspace(call, { key, name, icon, noun, position, settings: { vipRaisesPriority } }),
  );
  const hold = (person: string, role: Role) => grant(call, ids, emailOf(tenant, person), role, workspaceId);
  for (const person of admins) await hold(person, 'workspaceAdmin');
  for (const person of leads) await hold(person, 'teamLead');
  for (const { name: team, members } of teams) {
    const teamId = await unlessThere(ids.teams, team, () => createTeam(call, { workspaceId, name: team }));
    for (const person of members) {
      if (![...admins, ...leads].includes(person)) await hold(person, 'agent');
      await addMember(call, teamId, idOf(ids.people, emailOf(tenant, person)));
    }
  }
}

async function grant(call: Call, ids: Known, email: string, role: Role, workspaceId: string | null): Promise<void> {
  const personId = idOf(ids.people, email);
  const held = await call.tx.row(
    sql`select from app.role_grant where tenant_id = ${call.tx.tenantId} and person_id = ${personId} and role = ${role}
          and workspace_id is not distinct from ${workspaceId}::uuid`,
  );
  if (held === undefined) await grantRole(call, { personId, role, workspaceId });
}

/** One password for everybody, hashed once: it is printed at each start anyway. Whoever has one keeps it. */
export const seedPasswords = ({ tx }: Call, people: readonly string[], hash: string): Promise<number> =>
  tx.run(
    sql`insert into app.credential (tenant_id, person_id, password_hash, changed_at)
        select ${tx.tenantId}, unnest(${people}::uuid[]), ${hash}, ${tx.now} on conflict (tenant_id, person_id) do nothing`,
  );
