import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type CostCentre = { readonly id: string; readonly code: string; readonly name: string; readonly ownerId: string };

export const insertCostCentre = (tx: Tx, c: Permitted<CostCentre, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.cost_centre (tenant_id, id, code, name, owner_id) values (${tx.tenantId}, ${c.id}, ${c.code}, ${c.name}, ${c.ownerId})`,
  );

export const updateCostCentre = (tx: Tx, c: Permitted<CostCentre, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.cost_centre set code = ${c.code}, name = ${c.name}, owner_id = ${c.ownerId}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${c.id}`,
  );

export const deleteCostCentre = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.cost_centre where tenant_id = ${tx.tenantId} and id = ${id}`);

type Booked = { readonly id: string; readonly departmentIds: readonly string[] };

/** All departments of a cost centre; those that belonged to another are taken from it. */
export async function putDepartments(
  tx: Tx,
  { id, departmentIds }: Permitted<Booked, 'create'> | Permitted<Booked, 'change'>,
): Promise<void> {
  await tx.run(
    sql`delete from app.cost_centre_department where tenant_id = ${tx.tenantId}
        and (cost_centre_id = ${id} or department_id = any(${[...departmentIds]}::uuid[]))`,
  );
  await tx.run(
    sql`insert into app.cost_centre_department (tenant_id, department_id, cost_centre_id)
        select ${tx.tenantId}, department_id, ${id} from unnest(${[...new Set(departmentIds)]}::uuid[]) department_id`,
  );
}
