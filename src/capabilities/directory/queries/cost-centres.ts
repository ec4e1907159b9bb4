import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type CostCentreRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ownerId: string;
  readonly owner: string;
  readonly ownerActive: boolean;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly version: number;
};

const columns = sql`c.id, c.code, c.name, c.owner_id as "ownerId", trim(p.given_name || ' ' || p.family_name) as owner, p.active as "ownerActive",
  c.version, array(select jsonb_build_object('id', d.id, 'name', d.name) from app.cost_centre_department m
    join app.department d on d.tenant_id = m.tenant_id and d.id = m.department_id
    where m.tenant_id = c.tenant_id and m.cost_centre_id = c.id order by d.name) as departments`;
const centres = sql`select ${columns} from app.cost_centre c join app.person p on p.tenant_id = c.tenant_id and p.id = c.owner_id`;

export const listCostCentres = (tx: Tx): Promise<CostCentreRow[]> =>
  tx.rows(sql`${centres} where c.tenant_id = ${tx.tenantId} order by c.code`, 'directory.cost-centres');

/** Held until the transaction ends. */
export const costCentreById = (tx: Tx, id: string): Promise<CostCentreRow | undefined> =>
  tx.row(sql`${centres} where c.tenant_id = ${tx.tenantId} and c.id = ${id} for update of c`, 'directory.cost-centre');

/** Who answers for the cost centre to which the department of a person belongs. */
export const costCentreOwnerOf = (tx: Tx, personId: string): Promise<{ ownerId: string } | undefined> =>
  tx.row(
    sql`select c.owner_id as "ownerId" from app.person p
        join app.cost_centre_department m on m.tenant_id = p.tenant_id and m.department_id = p.department_id
        join app.cost_centre c on c.tenant_id = m.tenant_id and c.id = m.cost_centre_id
        where p.tenant_id = ${tx.tenantId} and p.id = ${personId}`,
    'directory.cost-centre-owner',
  );

/** How many of these departments there are. */
export const countDepartments = (tx: Tx, ids: readonly string[]): Promise<{ count: number } | undefined> =>
  tx.row(
    sql`select count(*) as count from app.department where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`,
    'directory.count-departments',
  );

/** Somebody who may come in. */
export const activePerson = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx.row(sql`select id from app.person where tenant_id = ${tx.tenantId} and id = ${id} and active`, 'directory.active-person');
