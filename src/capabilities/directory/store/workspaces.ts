import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { TeamRecord, WorkspaceRow } from '../queries/workspaces.ts';

type WorkspaceValues = Omit<WorkspaceRow, 'version'>;

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export const insertWorkspace = (tx: Tx, w: Permitted<WorkspaceValues, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.workspace (tenant_id, id, key, name, icon, noun, matrix, settings, position, made_at)
        values (${tx.tenantId}, ${w.id}, ${w.key}, ${json(w.name)}::jsonb, ${w.icon}, ${json(w.noun)}::jsonb, ${json(w.matrix)}::jsonb,
          ${json(w.settings)}::jsonb, ${w.position}, ${tx.now})`,
  );

export const updateWorkspace = (tx: Tx, w: Permitted<WorkspaceValues, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.workspace set name = ${json(w.name)}::jsonb, icon = ${w.icon}, noun = ${json(w.noun)}::jsonb,
          matrix = ${json(w.matrix)}::jsonb, settings = ${json(w.settings)}::jsonb, position = ${w.position}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${w.id}`,
  );

type NewTeamValues = Pick<TeamRecord, 'id' | 'name' | 'workspaceId'>;

export const insertTeam = (tx: Tx, { id, name, workspaceId }: Permitted<NewTeamValues, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.team (tenant_id, id, workspace_id, name, made_at) values (${tx.tenantId}, ${id}, ${workspaceId}, ${name}, ${tx.now})`,
  );

export const updateTeam = (tx: Tx, { id, name, active }: Permitted<TeamRecord, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.team set name = ${name}, active = ${active}, version = version + 1 where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** One if the person was not a member yet. */
export const insertMember = (tx: Tx, { id }: Permitted<{ id: string }, 'changeMembers'>, personId: string): Promise<number> =>
  tx.run(
    sql`insert into app.team_member (tenant_id, team_id, person_id) values (${tx.tenantId}, ${id}, ${personId})
        on conflict (tenant_id, team_id, person_id) do nothing`,
  );

export const deleteMember = (tx: Tx, { id }: Permitted<{ id: string }, 'changeMembers'>, personId: string): Promise<number> =>
  tx.run(sql`delete from app.team_member where tenant_id = ${tx.tenantId} and team_id = ${id} and person_id = ${personId}`);
