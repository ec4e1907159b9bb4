import { type Actor, holds, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Role } from '../../../kernel/shared/roles.ts';
import { isTenantAdmin } from '../policy.ts';

export type GrantRow = {
  id: string;
  personId: string;
  personName: string;
  role: Role;
  workspaceId: string | null;
  grantedBy: string;
  grantedByName: string | null;
  grantedAt: Date;
};

const grants = sql`select g.id, g.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as "personName", g.role,
    g.workspace_id as "workspaceId", g.granted_by as "grantedBy", trim(b.given_name || ' ' || b.family_name) as "grantedByName",
    g.granted_at as "grantedAt"
  from app.role_grant g join app.person p on p.tenant_id = g.tenant_id and p.id = g.person_id
  left join app.person b on b.tenant_id = g.tenant_id and b.id = g.granted_by`;

/** The rule of `maySeeGrant` as a predicate. */
function visible(actor: Actor): Sql {
  const reach = workspacesOf(actor, 'workspaceAdmin');
  if (isTenantAdmin(actor) || holds(actor, 'privacyOfficer')) return sql`true`;
  const administered = reach === 'all' ? sql`g.workspace_id is not null` : sql`g.workspace_id = any(${reach}::uuid[])`;
  return sql`(g.person_id = ${actor.id} or ${administered})`;
}

type GrantsQuery = { personId?: string | undefined; workspaceId?: string | undefined; role?: Role | undefined };

export const listGrants = (tx: Tx, actor: Actor, { personId = null, workspaceId = null, role = null }: Nullable<GrantsQuery>) =>
  tx.rows<GrantRow>(
    sql`${grants} where g.tenant_id = ${tx.tenantId} and ${visible(actor)}
        and (${personId}::uuid is null or g.person_id = ${personId}::uuid)
        and (${workspaceId}::uuid is null or g.workspace_id = ${workspaceId}::uuid) and (${role}::text is null or g.role = ${role}::text)
        order by p.family_name, p.given_name, p.id, g.role, g.id`,
  );

type Nullable<T> = { [K in keyof T]: T[K] | null };

export const grantById = (tx: Tx, id: string): Promise<GrantRow | undefined> =>
  tx.row(sql`${grants} where g.tenant_id = ${tx.tenantId} and g.id = ${id} for update of g`);

type Guard = { readonly id: string; readonly email: string; readonly locale: string; readonly givenName: string };

/** All who guard privacy and may come in. */
export const guardsOfPrivacy = (tx: Tx): Promise<Guard[]> =>
  tx.rows<Guard>(
    sql`select p.id, p.email, p.locale, p.given_name as "givenName" from app.person p where p.tenant_id = ${tx.tenantId} and p.active
          and exists (select from app.role_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = 'privacyOfficer') order by p.id`,
    'directory.guards-of-privacy',
  );
