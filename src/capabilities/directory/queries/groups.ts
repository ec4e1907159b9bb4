import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type DepartmentRow = { id: string; name: string; people: number; version: number };
export type LocationRow = DepartmentRow & { country: string | null; timeZone: string | null };

const peopleIn = (column: Sql): Sql =>
  sql`(select count(*) from app.person p where p.tenant_id = g.tenant_id and p.${column} = g.id and p.active) as people`;

const departments = sql`select g.id, g.name, g.version, ${peopleIn(sql`department_id`)} from app.department g`;
const locations = sql`select g.id, g.name, g.country, g.time_zone as "timeZone", g.version, ${peopleIn(sql`location_id`)} from app.location g`;

export const listDepartments = (tx: Tx): Promise<DepartmentRow[]> =>
  tx.rows(sql`${departments} where g.tenant_id = ${tx.tenantId} order by g.name`);

export const departmentById = (tx: Tx, id: string): Promise<DepartmentRow | undefined> =>
  tx.row(sql`${departments} where g.tenant_id = ${tx.tenantId} and g.id = ${id} for update of g`);

export const listLocations = (tx: Tx): Promise<LocationRow[]> =>
  tx.rows(sql`${locations} where g.tenant_id = ${tx.tenantId} order by g.name`);

export const locationById = (tx: Tx, id: string): Promise<LocationRow | undefined> =>
  tx.row(sql`${locations} where g.tenant_id = ${tx.tenantId} and g.id = ${id} for update of g`);
