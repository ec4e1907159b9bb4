import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Role } from '../../../kernel/shared/roles.ts';

type NewGrantRow = { id: string; personId: string; role: Role; workspaceId: string | null; grantedBy: string };

/** One if it was not held yet. */
export const insertGrant = (tx: Tx, g: Permitted<NewGrantRow, 'grant'>): Promise<number> =>
  tx.run(
    sql`insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at)
        values (${tx.tenantId}, ${g.id}, ${g.personId}, ${g.role}, ${g.workspaceId}, ${g.grantedBy}, ${tx.now}) on conflict do nothing`,
  );

export const deleteGrant = (tx: Tx, { id }: Permitted<{ id: string }, 'revoke'>): Promise<number> =>
  tx.run(sql`delete from app.role_grant where tenant_id = ${tx.tenantId} and id = ${id}`);

/** The active tenant admins, held until the transaction ends, so that the last two cannot remove each other at once. */
export const lockTenantAdmins = (tx: Tx): Promise<{ personId: string }[]> =>
  tx.rows(
    sql`select g.person_id as "personId" from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.tenant_id = ${tx.tenantId} and g.role = 'tenantAdmin' and p.active order by g.id for update of g, p`,
  );
