import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => uuid.test(text);

export type TeamRow = { id: string; name: string; workspaceId: string };

/** app.team `x` under a name as people type it. Where names differ in nothing but capitals, only the exact one is meant. */
export const isCalled = (name: string): Sql =>
  sql`(x.name = ${name} or (lower(x.name) = lower(${name}) and 1 = (select count(*) from app.team y
        where y.tenant_id = x.tenant_id and lower(y.name) = lower(${name}))))`;

/** An active team by name or id. */
export const teamNamed = (tx: Tx, nameOrId: string): Promise<TeamRow | undefined> =>
  tx.row<TeamRow>(
    sql`select x.id, x.name, x.workspace_id as "workspaceId" from app.team x
        where x.tenant_id = ${tx.tenantId} and x.active and ${isUuid(nameOrId) ? sql`x.id = ${nameOrId}` : isCalled(nameOrId)}`,
    'tickets.team',
  );

export type WorkspaceRow = { id: string; key: string; matrix: unknown; bumpVip: boolean };

const workspace = sql`select id, key, matrix, coalesce((settings->>'vipRaisesPriority')::boolean, false) as "bumpVip" from app.workspace`;

/** All workspaces of the tenant, in their order: a handful. */
export const workspacesInOrder = (tx: Tx): Promise<WorkspaceRow[]> =>
  tx.rows<WorkspaceRow>(sql`${workspace} where tenant_id = ${tx.tenantId} order by position, made_at, id`, 'tickets.workspaces');

export type PersonRow = { id: string; vip: boolean; timeZone: string; departmentId: string | null; teamIds: string[] };

/** Somebody who wrote from outside is asked for too, though they never sign in. */
const person = (tx: Tx, where: Sql): Promise<PersonRow | undefined> =>
  tx.row<PersonRow>(
    sql`select p.id, p.vip, p.time_zone as "timeZone", p.department_id as "departmentId",
          array(select m.team_id from app.team_member m where m.tenant_id = p.tenant_id and m.person_id = p.id order by 1) as "teamIds"
        from app.person p where p.tenant_id = ${tx.tenantId} and (p.active or p.source = 'contact') and ${where}`,
    'tickets.person',
  );

export const personByEmail = (tx: Tx, email: string): Promise<PersonRow | undefined> => person(tx, sql`lower(p.email) = lower(${email})`);

export const personById = (tx: Tx, id: string): Promise<PersonRow | undefined> => person(tx, sql`p.id = ${id}`);

/** Whether a person works in a team. */
export async function isMember(tx: Tx, teamId: string, personId: string): Promise<boolean> {
  const find = sql`select 1 as one from app.team_member m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.tenant_id = ${tx.tenantId} and m.team_id = ${teamId} and m.person_id = ${personId} and p.active`;
  return (await tx.row(find, 'tickets.member')) !== undefined;
}

type MachineRow = { type: string; workspaceId: string | null; definition: unknown };

/** The state machines that somebody changed; what is not here follows the product's own. */
export const machineRows = (tx: Tx): Promise<MachineRow[]> =>
  tx.rows<MachineRow>(
    sql`select type, workspace_id as "workspaceId", definition from app.state_machine where tenant_id = ${tx.tenantId}`,
    'tickets.machines',
  );

/** The definition a new ticket lives by: the workspace's own, else the tenant's; undefined for the product's. */
export const definitionFor = (rows: readonly MachineRow[], type: string, workspaceId: string): unknown =>
  (
    rows.find((row) => row.type === type && row.workspaceId === workspaceId) ??
    rows.find((row) => row.type === type && row.workspaceId === null)
  )?.definition;
