import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Department = { id: string; name: string };
type Location = Department & { country: string | null; timeZone: string | null };

export const insertDepartment = (tx: Tx, { id, name }: Permitted<Department, 'create'>): Promise<number> =>
  tx.run(sql`insert into app.department (tenant_id, id, name) values (${tx.tenantId}, ${id}, ${name})`);

export const updateDepartment = (tx: Tx, { id, name }: Permitted<Department, 'change'>): Promise<number> =>
  tx.run(sql`update app.department set name = ${name}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`);

export const deleteDepartment = (tx: Tx, { id }: Permitted<Department, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.department where tenant_id = ${tx.tenantId} and id = ${id}`);

export const insertLocation = (tx: Tx, { id, name, country, timeZone }: Permitted<Location, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.location (tenant_id, id, name, country, time_zone) values (${tx.tenantId}, ${id}, ${name}, ${country}, ${timeZone})`,
  );

export const updateLocation = (tx: Tx, { id, name, country, timeZone }: Permitted<Location, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.location set name = ${name}, country = ${country}, time_zone = ${timeZone}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const deleteLocation = (tx: Tx, { id }: Permitted<Location, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.location where tenant_id = ${tx.tenantId} and id = ${id}`);
