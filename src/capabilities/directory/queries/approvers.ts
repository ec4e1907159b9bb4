import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Role } from '../../../kernel/shared/roles.ts';
import { costCentreOwnerOf } from './cost-centres.ts';

/** Of whom to find out. */
export type Wanted = {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  readonly named: readonly string[];
};

/** What is known of those who could approve something. */
export type Known = {
  /** From the person upwards: who is whose manager. */
  readonly managers: readonly { id: string; managerId: string | null }[];
  readonly holders: readonly { personId: string; role: Role; workspaceId: string | null }[];
  readonly members: readonly { personId: string; teamId: string }[];
  /** Who answers for the cost centre of the person; null where their department belongs to none. */
  readonly costCentreOwnerId: string | null;
  readonly active: ReadonlySet<string>;
};

/** No company is deeper; a circle ends there too. */
const deepest = 30;

export async function approversKnown(tx: Tx, { personId, roles, teams, named }: Wanted): Promise<Known> {
  const [managers, holders, members, centre] = await Promise.all([
    tx.rows<Known['managers'][number]>(
      sql`with recursive above as (
            select p.id, p.manager_id, 0 as level from app.person p where p.tenant_id = ${tx.tenantId} and p.id = ${personId}
            union all select m.id, m.manager_id, a.level + 1 from above a
              join app.person m on m.tenant_id = ${tx.tenantId} and m.id = a.manager_id where a.level < ${deepest})
          select id, manager_id as "managerId" from above order by level`,
      'directory.managers-above',
    ),
    tx.rows<Known['holders'][number]>(
      sql`select person_id as "personId", role, workspace_id as "workspaceId" from app.role_grant
          where tenant_id = ${tx.tenantId} and role = any(${[...roles]}::text[]) order by granted_at, person_id`,
      'directory.holders-of',
    ),
    tx.rows<Known['members'][number]>(
      sql`select person_id as "personId", team_id as "teamId" from app.team_member
          where tenant_id = ${tx.tenantId} and team_id = any(${[...teams]}::uuid[]) order by person_id`,
      'directory.members-of',
    ),
    costCentreOwnerOf(tx, personId),
  ]);
  const costCentreOwnerId = centre?.ownerId ?? null;
  const all = [
    ...named,
    ...(costCentreOwnerId === null ? [] : [costCentreOwnerId]),
    ...managers.map(({ id }) => id),
    ...[...holders, ...members].map((one) => one.personId),
  ];
  const active = await tx.rows<{ id: string }>(
    sql`select id from app.person where tenant_id = ${tx.tenantId} and active and id = any(${all}::uuid[])`,
    'directory.active-among',
  );
  return { managers, holders, members, costCentreOwnerId, active: new Set(active.map(({ id }) => id)) };
}
