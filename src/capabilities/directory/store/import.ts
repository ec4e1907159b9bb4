import type { Permitted } from '../../../kernel/access/access.ts';
import { join, type Sql, sql, trusted } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { PersonValues } from './people.ts';

/** Column, its type and where its value stands; one list for inserting and updating many at once. */
const columns: readonly (readonly [column: string, type: string, field: keyof PersonValues])[] = [
  ['id', 'uuid', 'id'],
  ['given_name', 'text', 'givenName'],
  ['family_name', 'text', 'familyName'],
  ['email', 'text', 'email'],
  ['phone', 'text', 'phone'],
  ['street', 'text', 'street'],
  ['postal_code', 'text', 'postalCode'],
  ['city', 'text', 'city'],
  ['region', 'text', 'region'],
  ['country', 'text', 'country'],
  ['locale', 'text', 'locale'],
  ['time_zone', 'text', 'timeZone'],
  ['manager_id', 'uuid', 'managerId'],
  ['department_id', 'uuid', 'departmentId'],
  ['location_id', 'uuid', 'locationId'],
  ['vip', 'boolean', 'vip'],
  ['source', 'text', 'source'],
];
const names = trusted(columns.map(([column]) => column).join(', '));
const settings = trusted(
  columns
    .filter(([column]) => column !== 'id' && column !== 'source')
    .map(([column]) => `${column} = n.${column}`)
    .join(', '),
);

/** The people as a table `n`: one array a column, so that one statement carries them all. */
function rowsOf(people: readonly PersonValues[]): Sql {
  const arrays = columns.map(([, type, field]) => sql`${people.map((person) => person[field])}::${trusted(type)}[]`);
  return sql`unnest(${join(arrays, ',')}) as n (${names})`;
}

export const insertPeople = (tx: Tx, people: Permitted<PersonValues[], 'import'>): Promise<number> =>
  tx.run(
    sql`insert into app.person (tenant_id, ${names}, made_at, updated_at)
        select ${tx.tenantId}, ${names}, ${tx.now}, ${tx.now} from ${rowsOf(people)}`,
  );

export const updatePeople = (tx: Tx, people: Permitted<PersonValues[], 'import'>): Promise<number> =>
  tx.run(
    sql`update app.person p set ${settings}, version = version + 1, updated_at = ${tx.now}
        from ${rowsOf(people)} where p.tenant_id = ${tx.tenantId} and p.id = n.id`,
  );

type NewNames = Permitted<{ id: string; name: string }[], 'import'>;

export const insertDepartments = (tx: Tx, made: NewNames): Promise<number> =>
  tx.run(sql`insert into app.department (tenant_id, id, name) select ${tx.tenantId}, n.id, n.name from ${namesOf(made)}`);

export const insertLocations = (tx: Tx, made: NewNames): Promise<number> =>
  tx.run(sql`insert into app.location (tenant_id, id, name) select ${tx.tenantId}, n.id, n.name from ${namesOf(made)}`);

const namesOf = (made: NewNames): Sql =>
  sql`unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ name }) => name)}::text[]) as n (id, name)`;
