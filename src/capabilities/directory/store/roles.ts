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

/** Takes a person out of every team in whose workspace they are no agent any more; the teams that they left. */
export const leaveTeams = (tx: Tx, { personId }: Permitted<{ personId: string }, 'revoke'>): Promise<{ teamId: string }[]> =>
  tx.rows(
    sql`delete from app.team_member m using app.team t
        where m.tenant_id = ${tx.tenantId} and m.person_id = ${personId} and t.tenant_id = m.tenant_id and t.id = m.team_id
          and not exists (select from app.role_grant g where g.tenant_id = m.tenant_id and g.person_id = m.person_id
            and g.role in ('agent', 'teamLead', 'workspaceAdmin') and (g.workspace_id is null or g.workspace_id = t.workspace_id))
        returning m.team_id as "teamId"`,
  );

/** The active tenant admins, held until the transaction ends, so that the last two cannot remove each other at once. */
export const lockTenantAdmins = (tx: Tx): Promise<{ personId: string }[]> =>
  tx.rows(
    sql`select g.person_id as "personId" from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
        where g.tenant_id = ${tx.tenantId} and g.role = 'tenantAdmin' and p.active order by g.id for update of g, p`,
  );
