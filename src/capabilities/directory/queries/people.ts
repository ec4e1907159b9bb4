import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { PeopleQuery } from '../contract.ts';

/** A person as stored, with the names of what it refers to. */
export type PersonRecord = {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  phone: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  locale: string;
  timeZone: string;
  managerId: string | null;
  managerName: string | null;
  departmentId: string | null;
  departmentName: string | null;
  locationId: string | null;
  locationName: string | null;
  vip: boolean;
  active: boolean;
  source: string;
  version: number;
  madeAt: Date;
  updatedAt: Date;
};

const whole = sql`p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, p.phone, p.street,
  p.postal_code as "postalCode", p.city, p.region, p.country, p.locale, p.time_zone as "timeZone",
  p.manager_id as "managerId", trim(m.given_name || ' ' || m.family_name) as "managerName",
  p.department_id as "departmentId", d.name as "departmentName", p.location_id as "locationId", l.name as "locationName",
  p.vip, p.active, p.source, p.version, p.made_at as "madeAt", p.updated_at as "updatedAt"`;

const joined = sql`app.person p
  left join app.person m on m.tenant_id = p.tenant_id and m.id = p.manager_id
  left join app.department d on d.tenant_id = p.tenant_id and d.id = p.department_id
  left join app.location l on l.tenant_id = p.tenant_id and l.id = p.location_id`;

export const personById = (tx: Tx, id: string): Promise<PersonRecord | undefined> =>
  tx.row<PersonRecord>(sql`select ${whole} from ${joined} where p.tenant_id = ${tx.tenantId} and p.id = ${id}`, 'directory.person');

/** Holds the row until the transaction ends, so that two changes of a person follow each other. */
export const lockPerson = (tx: Tx, id: string): Promise<PersonRecord | undefined> =>
  tx.row<PersonRecord>(sql`select ${whole} from ${joined} where p.tenant_id = ${tx.tenantId} and p.id = ${id} for update of p`);

/** In the order of names; one more than asked for tells whether there is another page. */
export const listPeople = (tx: Tx, query: PeopleQuery): Promise<PersonRecord[]> =>
  tx.rows<PersonRecord>(
    sql`select ${whole} from ${joined} where ${filter(tx, query)} and ${after(tx, query.cursor)}
        order by p.family_name, p.given_name, p.id limit ${query.limit + 1}`,
  );

export async function countPeople(tx: Tx, query: PeopleQuery): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`select count(*) as count from app.person p where ${filter(tx, query)}`);
  return row?.count ?? 0;
}

function filter(tx: Tx, { q, state, departmentId, locationId, teamId, role, vip }: PeopleQuery): Sql {
  const words = (q ?? '').split(/\s+/).filter(Boolean);
  const pieces = [
    sql`p.tenant_id = ${tx.tenantId}`,
    ...words.map((word) => sql`(p.given_name || ' ' || p.family_name || ' ' || p.email) ilike ${`%${literal(word)}%`}`),
    ...(state === 'all' ? [] : [sql`p.active = ${state === 'active'}`]),
    ...(departmentId === undefined ? [] : [sql`p.department_id = ${departmentId}`]),
    ...(locationId === undefined ? [] : [sql`p.location_id = ${locationId}`]),
    ...(vip === undefined ? [] : [sql`p.vip = ${vip === 'true'}`]),
    ...(teamId === undefined ? [] : [among(sql`app.team_member t`, sql`t.team_id = ${teamId}`)]),
    ...(role === undefined ? [] : [among(sql`app.role_grant t`, sql`t.role = ${role}`)]),
  ];
  return join(pieces, 'and');
}

const among = (table: Sql, condition: Sql): Sql =>
  sql`exists (select from ${table} where t.tenant_id = p.tenant_id and t.person_id = p.id and ${condition})`;

/** The cursor is the last person's id only: names do not belong into addresses. */
const after = (tx: Tx, cursor: string | undefined): Sql =>
  cursor === undefined
    ? sql`true`
    : sql`(p.family_name, p.given_name, p.id) >
          (select c.family_name, c.given_name, c.id from app.person c where c.tenant_id = ${tx.tenantId} and c.id = ${cursor}::uuid)`;

/** A word as it stands, not as a pattern. */
const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

export type SuggestionRow = { id: string; name: string; department: string | null; location: string | null; email: string };

/** Active people whose name begins so, or whose e-mail address is exactly this (begins so, where `byEmail`). */
export const suggestPeople = (tx: Tx, q: string, { limit, byEmail }: { limit: number; byEmail: boolean }): Promise<SuggestionRow[]> => {
  const start = `${literal(q)}%`;
  return tx.rows<SuggestionRow>(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name, d.name as department, l.name as location, p.email
        from app.person p left join app.department d on d.tenant_id = p.tenant_id and d.id = p.department_id
        left join app.location l on l.tenant_id = p.tenant_id and l.id = p.location_id
        where p.tenant_id = ${tx.tenantId} and p.active
          and (p.given_name ilike ${start} or p.family_name ilike ${start} or (p.given_name || ' ' || p.family_name) ilike ${start}
            or lower(p.email) = lower(${q}) or (${byEmail} and p.email ilike ${start}))
        order by p.family_name, p.given_name, p.id limit ${limit}`,
    'directory.suggest',
  );
};

export const teamsOf = (tx: Tx, personId: string): Promise<{ id: string; name: string }[]> =>
  tx.rows(
    sql`select t.id, t.name from app.team_member m join app.team t on t.tenant_id = m.tenant_id and t.id = m.team_id
        where m.tenant_id = ${tx.tenantId} and m.person_id = ${personId} and t.active order by t.name`,
    'directory.teams-of',
  );

export const personIdByEmail = (tx: Tx, email: string): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.person where tenant_id = ${tx.tenantId} and lower(email) = lower(${email})`, 'directory.by-email');

/** True if the person stands above the manager already, or is the manager: then the reporting line would close to a circle. */
export async function reportsTo(tx: Tx, managerId: string, personId: string): Promise<boolean> {
  const row = await tx.row(
    sql`with recursive up (id) as (
          select ${managerId}::uuid
          union select p.manager_id from up join app.person p on p.tenant_id = ${tx.tenantId} and p.id = up.id where p.manager_id is not null)
        select from up where id = ${personId}`,
  );
  return row !== undefined;
}

/** All people of the tenant, for an import that must know whom it meets. */
export const everybody = (tx: Tx): Promise<PersonRecord[]> =>
  tx.rows<PersonRecord>(sql`select ${whole} from ${joined} where p.tenant_id = ${tx.tenantId}`);
