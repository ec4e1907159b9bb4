import type { Actor } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { runLevels } from '../policy.ts';
import type { Published } from '../shared/in-force.ts';
import type { LevelInput } from '../shared/level-definition.ts';

export type LevelRow = { id: string; workspaceId: string; number: number; definition: LevelInput; version: number; updatedAt: Date };

/** Versions of before anything came by itself, or suppliers had names, say nothing of it; they never change, so it is added where they are read. */
const says = sql`'{"escalations": [], "supplier": null}'::jsonb || v.definition as definition`;

const level = sql`select l.id, l.workspace_id as "workspaceId", v.number, ${says}, l.version, l.updated_at as "updatedAt"
  from app.service_level l
  join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id and v.number = l.published_version`;

export const levelById = (tx: Tx, id: string): Promise<LevelRow | undefined> =>
  tx.row<LevelRow>(sql`${level} where l.tenant_id = ${tx.tenantId} and l.id = ${id}`, 'sla.level');

export const levels = (tx: Tx, actor: Actor, workspace: string | null): Promise<LevelRow[]> =>
  tx.rows<LevelRow>(
    sql`${level} where l.tenant_id = ${tx.tenantId} and ${runLevels(actor)} and (${workspace}::uuid is null or l.workspace_id = ${workspace})
        order by (v.definition ->> 'position')::integer, l.id limit 1000`,
    'sla.levels',
  );

export type LevelVersionRow = { number: number; definition: LevelInput; publishedAt: Date; personId: string; name: string };

export const levelVersions = (tx: Tx, id: string): Promise<LevelVersionRow[]> =>
  tx.rows<LevelVersionRow>(
    sql`select v.number, ${says}, v.published_at as "publishedAt", v.published_by as "personId",
          coalesce(p.given_name || ' ' || p.family_name, '') as name
        from app.service_level_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by
        where v.tenant_id = ${tx.tenantId} and v.level_id = ${id} order by v.number desc limit 500`,
    'sla.level-versions',
  );

/** Every version that some workspaces agreed to, and every version of the hours that these name: what was in force at a moment follows. */
export async function publishedIn(tx: Tx, workspaceIds: readonly string[]): Promise<Published> {
  const [versions, calendars] = await Promise.all([
    tx.rows<Published['versions'][number]>(
      sql`select l.id, l.workspace_id as "workspaceId", v.number, ${says}, v.calendar_id as "calendarId", v.published_at as "publishedAt"
          from app.service_level l join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id
          where l.tenant_id = ${tx.tenantId} and l.workspace_id = any(${[...workspaceIds]}::uuid[])`,
      'sla.published-levels',
    ),
    tx.rows<Published['calendars'][number]>(
      sql`select c.id, c.name, k.number, k.definition, k.published_at as "publishedAt"
          from app.business_calendar c join app.business_calendar_version k on k.tenant_id = c.tenant_id and k.calendar_id = c.id
          where c.tenant_id = ${tx.tenantId} and exists (select from app.service_level l
            join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id
            where l.tenant_id = c.tenant_id and l.workspace_id = any(${[...workspaceIds]}::uuid[]) and v.calendar_id = c.id)`,
      'sla.published-calendars',
    ),
  ]);
  return { versions, calendars };
}

/** What a version of an agreement says. */
export const levelVersion = (tx: Tx, id: string, number: number): Promise<{ definition: LevelInput } | undefined> =>
  tx.row<{ definition: LevelInput }>(
    sql`select ${says} from app.service_level_version v where v.tenant_id = ${tx.tenantId} and v.level_id = ${id} and v.number = ${number}`,
    'sla.level-version',
  );

/** What teams are called. */
export async function teamNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    sql`select id, name from app.team where tenant_id = ${tx.tenantId} and id = any(${[...ids]}::uuid[])`,
    'sla.team-names',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
