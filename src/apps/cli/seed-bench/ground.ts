import { hashPassword } from '../../../capabilities/sign-in/password.ts';
import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { cell, type Row } from './read.ts';

/** Identifiers by the generator's numbers. */
export type Ground = {
  readonly workspaceId: string;
  readonly teams: ReadonlyMap<number, string>;
  readonly agents: ReadonlyMap<number, string>;
  readonly requesters: ReadonlyMap<number, string>;
};

const benchPassword = 'benchbench1';

/** Workspace, teams and people; every agent works in all teams. */
export async function layGround(call: Call, files: { queues: Row[]; agents: Row[]; requesters: Row[] }): Promise<Ground> {
  const workspaceId = newId();
  await insertWorkspace(call, workspaceId);
  const ground = { workspaceId, teams: numbered(files.queues), agents: numbered(files.agents), requesters: numbered(files.requesters) };
  await insertTeams(call, ground, files.queues);
  await insertPeople(call, ground.agents, files.agents);
  await insertPeople(call, ground.requesters, files.requesters);
  await insertAgents(call, ground);
  return ground;
}

const numbered = (rows: readonly Row[]): Map<number, string> => new Map(rows.map((row) => [Number(row[0]), newId()]));
const idsIn = (ids: ReadonlyMap<number, string>, rows: readonly Row[]): string[] => rows.map((row) => ids.get(Number(row[0])) ?? '');

const insertWorkspace = ({ tx }: Call, id: string): Promise<number> =>
  tx.run(
    sql`insert into app.workspace (tenant_id, id, key, name, icon, settings, made_at)
        values (${tx.tenantId}, ${id}, 'bench', '{"en": "Bench", "de": "Bench"}', 'laptop', '{}', ${tx.now})`,
  );

const insertTeams = ({ tx }: Call, { workspaceId, teams }: Ground, rows: readonly Row[]): Promise<number> =>
  tx.run(
    sql`insert into app.team (tenant_id, id, workspace_id, name, made_at)
        select ${tx.tenantId}, t.id, ${workspaceId}, t.name, ${tx.now}
        from unnest(${idsIn(teams, rows)}::uuid[], ${rows.map((row) => cell(row, 1))}::text[]) as t (id, name)`,
  );

const insertPeople = ({ tx }: Call, ids: ReadonlyMap<number, string>, rows: readonly Row[]): Promise<number> =>
  tx.run(
    sql`insert into app.person (tenant_id, id, given_name, family_name, email, locale, time_zone, made_at, updated_at)
        select ${tx.tenantId}, p.id, split_part(p.name, ' ', 1), split_part(p.name, ' ', 2), p.email, 'en', 'UTC', ${tx.now}, ${tx.now}
        from unnest(${idsIn(ids, rows)}::uuid[], ${rows.map((row) => cell(row, 2))}::text[], ${rows.map((row) => cell(row, 3))}::text[])
          as p (id, name, email)`,
  );

async function insertAgents({ tx, actor }: Call, { workspaceId, teams, agents }: Ground): Promise<void> {
  const ids = [...agents.values()];
  await tx.run(
    sql`insert into app.role_grant (tenant_id, id, person_id, role, workspace_id, granted_by, granted_at)
        select ${tx.tenantId}, a.grant_id, a.id, 'agent', ${workspaceId}, ${actor.id}, ${tx.now}
        from unnest(${ids}::uuid[], ${ids.map(() => newId())}::uuid[]) as a (id, grant_id)`,
  );
  await tx.run(
    sql`insert into app.team_member (tenant_id, team_id, person_id)
        select ${tx.tenantId}, t.id, a.id from unnest(${[...teams.values()]}::uuid[]) as t (id) cross join unnest(${ids}::uuid[]) as a (id)`,
  );
}

/** One password for all agents, hashed once. */
export async function insertPasswords({ tx }: Call, { agents }: Ground): Promise<void> {
  const hash = await hashPassword(benchPassword);
  await tx.run(
    sql`insert into app.credential (tenant_id, person_id, password_hash, changed_at)
        select ${tx.tenantId}, id, ${hash}, ${tx.now} from unnest(${[...agents.values()]}::uuid[]) as a (id)`,
  );
}
