import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import type { Matrix, Noun } from '../shared/groups.ts';

export type WorkspaceRow = {
  id: string;
  key: string;
  name: Localised;
  icon: string;
  noun: Noun | null;
  matrix: Matrix | null;
  /** As stored: what is missing has its usual value. */
  settings: Record<string, unknown>;
  position: number;
  version: number;
};

const workspaces = sql`select id, key, name, icon, noun, matrix, settings, position, version from app.workspace`;

export const listWorkspaces = (tx: Tx): Promise<WorkspaceRow[]> =>
  tx.rows(sql`${workspaces} where tenant_id = ${tx.tenantId} order by position, key`, 'directory.workspaces');

export const workspaceById = (tx: Tx, id: string, lock: Sql = sql``): Promise<WorkspaceRow | undefined> =>
  tx.row(sql`${workspaces} where tenant_id = ${tx.tenantId} and id = ${id} ${lock}`);

export type TeamRecord = {
  id: string;
  name: string;
  workspaceId: string;
  active: boolean;
  members: number;
  mine: boolean;
  version: number;
};

const teams = (actorId: string): Sql => sql`
  select t.id, t.name, t.workspace_id as "workspaceId", t.active, t.version,
    (select count(*) from app.team_member m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
      where m.tenant_id = t.tenant_id and m.team_id = t.id and p.active) as members,
    exists (select from app.team_member m where m.tenant_id = t.tenant_id and m.team_id = t.id and m.person_id = ${actorId}) as mine
  from app.team t`;

type TeamsQuery = { workspaceId?: string | undefined; state: 'active' | 'inactive' | 'all' };

export const listTeams = (tx: Tx, actorId: string, { workspaceId, state }: TeamsQuery): Promise<TeamRecord[]> =>
  tx.rows(
    sql`${teams(actorId)} where t.tenant_id = ${tx.tenantId} and (${workspaceId ?? null}::uuid is null or t.workspace_id = ${workspaceId ?? null}::uuid)
        and (${state} = 'all' or t.active = (${state} = 'active')) order by t.name`,
    'directory.teams',
  );

export const teamById = (tx: Tx, actorId: string, id: string, lock: Sql = sql``): Promise<TeamRecord | undefined> =>
  tx.row(sql`${teams(actorId)} where t.tenant_id = ${tx.tenantId} and t.id = ${id} ${lock}`);

export type MemberRow = { id: string; name: string; active: boolean };

export const membersOf = (tx: Tx, teamId: string): Promise<MemberRow[]> =>
  tx.rows(
    sql`select p.id, trim(p.given_name || ' ' || p.family_name) as name, p.active
        from app.team_member m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
        where m.tenant_id = ${tx.tenantId} and m.team_id = ${teamId} order by p.family_name, p.given_name, p.id`,
  );

/** Holds agent, or more, in this workspace, and cannot lose it before this transaction ends. */
export async function isAgentIn(tx: Tx, personId: string, workspaceId: string): Promise<boolean> {
  const row = await tx.row(
    sql`select from app.role_grant where tenant_id = ${tx.tenantId} and person_id = ${personId}
          and role in ('agent', 'teamLead', 'workspaceAdmin') and (workspace_id is null or workspace_id = ${workspaceId}) limit 1 for share`,
  );
  return row !== undefined;
}
