import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { AbsenceRow, SkillRow } from './queries/people.ts';

type Work = {
  readonly workspaceId: string;
  readonly personId: string;
  readonly capacity: number | null;
  readonly calendarId: string | null;
};

export const keepWork = (tx: Tx, { workspaceId, personId, capacity, calendarId }: Permitted<Work, 'arrange'>): Promise<number> =>
  tx.run(
    sql`insert into app.agent_work (tenant_id, workspace_id, person_id, capacity, calendar_id, version, updated_at)
        values (${tx.tenantId}, ${workspaceId}, ${personId}, ${capacity}, ${calendarId}, 2, ${tx.now})
        on conflict (tenant_id, workspace_id, person_id) do update set capacity = excluded.capacity, calendar_id = excluded.calendar_id,
          version = agent_work.version + 1, updated_at = excluded.updated_at`,
  );

/** Holds what is said of somebody's work until the transaction ends, so that of two who change it at once the second sees what the first said. */
export async function holdWork(
  tx: Tx,
  { workspaceId, personId }: Permitted<Pick<Work, 'workspaceId' | 'personId'>, 'arrange'>,
): Promise<void> {
  await tx.run(
    sql`insert into app.agent_work (tenant_id, workspace_id, person_id, updated_at) values (${tx.tenantId}, ${workspaceId}, ${personId}, ${tx.now})
        on conflict (tenant_id, workspace_id, person_id) do nothing`,
  );
  await tx.run(
    sql`select from app.agent_work where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and person_id = ${personId} for update`,
  );
}

type Known = { readonly workspaceId: string; readonly personId: string; readonly skills: readonly { skill: string; level: number }[] };

/** What somebody knows of the skills of a workspace; those of others stay, and those that were given up. */
export async function replaceSkills(tx: Tx, { workspaceId, personId, skills }: Permitted<Known, 'arrange'>): Promise<void> {
  await tx.run(
    sql`delete from app.person_skill s using app.skill k where s.tenant_id = ${tx.tenantId} and s.person_id = ${personId}
          and k.tenant_id = s.tenant_id and k.id = s.skill_id and k.workspace_id = ${workspaceId} and k.active`,
  );
  await tx.run(
    sql`insert into app.person_skill (tenant_id, person_id, skill_id, level)
        select ${tx.tenantId}, ${personId}, unnest(${skills.map(({ skill }) => skill)}::uuid[]), unnest(${skills.map(({ level }) => level)}::smallint[])`,
  );
}

export const insertSkill = (tx: Tx, { id, workspaceId, name, active }: Permitted<SkillRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.skill (tenant_id, id, workspace_id, name, active, made_at)
        values (${tx.tenantId}, ${id}, ${workspaceId}, ${JSON.stringify(name)}::jsonb, ${active}, ${tx.now})`,
  );

export const updateSkill = (tx: Tx, { id, name, active }: Permitted<SkillRow, 'change'>): Promise<number> =>
  tx.run(
    sql`update app.skill set name = ${JSON.stringify(name)}::jsonb, active = ${active}, version = version + 1
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const insertAbsence = (tx: Tx, { id, personId, from, until }: Permitted<AbsenceRow, 'enter'>, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.absence (tenant_id, id, person_id, from_day, until_day, made_by, made_at)
        values (${tx.tenantId}, ${id}, ${personId}, ${from}, ${until}, ${by}, ${tx.now})`,
  );

export const deleteAbsence = (tx: Tx, { id }: Permitted<AbsenceRow, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.absence where tenant_id = ${tx.tenantId} and id = ${id}`);
