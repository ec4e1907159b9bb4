import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { PersonRecord } from '../queries/people.ts';

/** What is stored of a person, without the names of others. */
export type PersonValues = Omit<
  PersonRecord,
  'managerName' | 'departmentName' | 'locationName' | 'version' | 'madeAt' | 'updatedAt' | 'active'
>;

export const insertPerson = (tx: Tx, p: Permitted<PersonValues, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.person (tenant_id, id, given_name, family_name, email, phone, street, postal_code, city, region, country,
          locale, time_zone, manager_id, department_id, location_id, vip, source, made_at, updated_at)
        values (${tx.tenantId}, ${p.id}, ${p.givenName}, ${p.familyName}, ${p.email}, ${p.phone}, ${p.street}, ${p.postalCode}, ${p.city},
          ${p.region}, ${p.country}, ${p.locale}, ${p.timeZone}, ${p.managerId}, ${p.departmentId}, ${p.locationId}, ${p.vip}, ${p.source},
          ${tx.now}, ${tx.now})`,
  );

export const updatePerson = (tx: Tx, p: Permitted<PersonValues, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.person set given_name = ${p.givenName}, family_name = ${p.familyName}, email = ${p.email}, phone = ${p.phone},
          street = ${p.street}, postal_code = ${p.postalCode}, city = ${p.city}, region = ${p.region}, country = ${p.country},
          locale = ${p.locale}, time_zone = ${p.timeZone}, manager_id = ${p.managerId}, department_id = ${p.departmentId},
          location_id = ${p.locationId}, vip = ${p.vip}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${p.id}`,
  );

export const setActive = (tx: Tx, { id }: Permitted<{ id: string }, 'activate'>, active: boolean): Promise<number> =>
  tx.run(
    sql`update app.person set active = ${active}, active_since = case when ${active} then ${tx.now} else active_since end,
          version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** One change of reporting lines at a time in a tenant: two at once could close a circle that neither sees. */
export const holdReportingLines = (tx: Tx): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended('reporting lines ' || ${tx.tenantId}::text, 0))`);
