import type pg from 'pg';
import { hashPassword } from '../../src/capabilities/sign-in/password.ts';
import { documentVersion } from '../../src/capabilities/subscription/shared/plans.ts';
import type { Role } from '../../src/kernel/shared/roles.ts';

/** The tenants and people of all tests. Ids are fixed, so that a failing test names somebody. */
const id = (group: number, number: number) => `00000000-0000-7${String(group).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}`;

export const tenants = {
  acme: { id: id(1, 1), slug: 'acme', name: 'Acme', host: 'acme.localhost' },
  globex: { id: id(1, 2), slug: 'globex', name: 'Globex', host: 'globex.localhost' },
} as const;
export type TenantName = keyof typeof tenants;

export const password = 'correct horse battery';

type Holding = { role: string; workspace?: string };
export type Person = {
  id: string;
  tenant: TenantName;
  givenName: string;
  familyName: string;
  email: string;
  holdings: readonly Holding[];
  teams: readonly string[];
};

const made: Person[] = [];
function person(tenant: TenantName, givenName: string, familyName: string, holdings: Holding[] = [], teams: string[] = []): Person {
  const one = { id: id(2, made.length + 1), tenant, givenName, familyName, holdings, teams };
  made.push({ ...one, email: `${givenName}.${familyName}@${tenant}.example`.toLowerCase() });
  return made.at(-1) as Person;
}

/** Ada and Bob ask; Eve and Noah work in IT, Hana in HR; Leila leads, Wanda administers IT; Tom runs the tenant, Petra guards privacy. Bill, who pays, joins where he is needed. */
export const people = {
  ada: person('acme', 'Ada', 'Lindqvist'),
  bob: person('acme', 'Bob', 'Okafor'),
  eve: person('acme', 'Eve', 'Haddad', [{ role: 'agent', workspace: 'it' }], ['network', 'desk']),
  noah: person('acme', 'Noah', 'Fischer', [{ role: 'agent', workspace: 'it' }], ['desk']),
  hana: person('acme', 'Hana', 'Mori', [{ role: 'agent', workspace: 'hr' }], ['people']),
  leila: person('acme', 'Leila', 'Nwosu', [{ role: 'teamLead', workspace: 'it' }], ['network']),
  wanda: person('acme', 'Wanda', 'Kaya', [{ role: 'workspaceAdmin', workspace: 'it' }], []),
  tom: person('acme', 'Tom', 'Berg', [{ role: 'tenantAdmin' }], []),
  petra: person('acme', 'Petra', 'Silva', [{ role: 'privacyOfficer' }], []),
  gus: person('globex', 'Gus', 'Gold'),
  gina: person('globex', 'Gina', 'Grau', [{ role: 'agent', workspace: 'support' }, { role: 'tenantAdmin' }], ['front']),
  bill: person('acme', 'Bill', 'Mwangi', [{ role: 'billing' }]),
} as const;
export type PersonName = keyof typeof people;

/** Who is there when a house opens. */
export const fromTheStart: readonly Person[] = Object.values(people).filter((one) => one !== people.bill);

/** Who holds each role of the register, and none beside it: a new role without somebody who holds it does not compile. */
export const holders = {
  agent: 'eve',
  teamLead: 'leila',
  workspaceAdmin: 'wanda',
  tenantAdmin: 'tom',
  privacyOfficer: 'petra',
  billing: 'bill',
} as const satisfies Record<Role, PersonName>;

/** One of each kind: Ada, who holds no role, and then each of those. */
export const oneOfEach: readonly PersonName[] = ['ada', ...Object.values(holders)];

export const workspaces = {
  it: { id: id(3, 1), tenant: 'acme', key: 'it', name: { en: 'IT', de: 'IT' } },
  hr: { id: id(3, 2), tenant: 'acme', key: 'hr', name: { en: 'People & Culture', de: 'Personal' } },
  support: { id: id(3, 3), tenant: 'globex', key: 'support', name: { en: 'Support' } },
} as const;

export const teams = {
  network: { id: id(4, 1), workspace: 'it', name: 'Network' },
  desk: { id: id(4, 2), workspace: 'it', name: 'Service Desk' },
  people: { id: id(4, 3), workspace: 'hr', name: 'People Team' },
  front: { id: id(4, 4), workspace: 'support', name: 'Front Line' },
} as const;

const when = new Date('2026-01-05T08:00:00Z');

/** Puts the cast into an empty, migrated database, as its owner. */
export async function seedCast(owner: pg.Client): Promise<void> {
  for (const tenant of Object.values(tenants)) await seedTenant(owner, tenant);
  for (const workspace of Object.values(workspaces))
    await owner.query(
      `insert into app.workspace (tenant_id, id, key, name, icon, settings, made_at) values ($1, $2, $3, $4, 'laptop', '{}', $5)`,
      [tenants[workspace.tenant].id, workspace.id, workspace.key, workspace.name, when],
    );
  for (const team of Object.values(teams))
    await owner.query('insert into app.team (tenant_id, id, workspace_id, name, made_at) values ($1, $2, $3, $4, $5)', [
      tenants[workspaces[team.workspace].tenant].id,
      team.id,
      workspaces[team.workspace].id,
      team.name,
      when,
    ]);
  // A thousand sign-ins a run: the effort that protects real people would be a tenth of its time.
  const hash = await hashPassword(password, { memory: 64, passes: 1 });
  for (const one of fromTheStart) await seedPerson(owner, one, hash);
}

/** Bill begins at Acme. */
export async function billJoins({ owner }: { readonly owner: pg.Client }): Promise<void> {
  await seedPerson(owner, people.bill, await hashPassword(password, { memory: 64, passes: 1 }));
}

async function seedTenant(owner: pg.Client, { id: tenantId, slug, name, host }: (typeof tenants)[TenantName]): Promise<void> {
  await owner.query('insert into installation.tenant (id, slug, name, made_at) values ($1, $2, $3, $4)', [tenantId, slug, name, when]);
  await owner.query('select installation.agree_by_hand($1, $2)', [tenantId, when]);
  await owner.query('update app.contract set document_version = $2 where tenant_id = $1', [tenantId, documentVersion]);
  await owner.query('insert into installation.address (host, tenant_id) values ($1, $2)', [host, tenantId]);
  if (slug === 'acme') await owner.query('insert into installation.address (host, tenant_id) values ($1, $2)', ['localhost', tenantId]);
}

async function seedPerson(owner: pg.Client, one: Person, hash: string): Promise<void> {
  const tenantId = tenants[one.tenant].id;
  await owner.query(
    `insert into app.person (tenant_id, id, given_name, family_name, email, locale, time_zone, made_at, updated_at)
     values ($1, $2, $3, $4, $5, 'en', 'Europe/Berlin', $6, $6)`,
    [tenantId, one.id, one.givenName, one.familyName, one.email, when],
  );
  await owner.query('insert into app.credential (tenant_id, person_id, password_hash, changed_at) values ($1, $2, $3, $4)', [
    tenantId,
    one.id,
    hash,
    when,
  ]);
  for (const [at, { role, workspace }] of one.holdings.entries())
    await owner.query(
      'insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at) values ($1, $2, $3, $4, $5, $3, $6)',
      [tenantId, id(5, Number(one.id.slice(-3)) * 10 + at), one.id, role, workspace ? workspaces[workspace as 'it'].id : null, when],
    );
  for (const team of one.teams)
    await owner.query('insert into app.team_member (tenant_id, team_id, person_id) values ($1, $2, $3)', [
      tenantId,
      teams[team as 'desk'].id,
      one.id,
    ]);
}
