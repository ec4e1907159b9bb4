import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Named = { id: string; name: string };

/** What a tenant has already, by the names that a seed uses: whatever is there is left as it is. */
export type Known = Readonly<
  Record<
    | 'people'
    | 'teams'
    | 'workspaces'
    | 'departments'
    | 'locations'
    | 'services'
    | 'types'
    | 'views'
    | 'answers'
    | 'calendars'
    | 'levels'
    | 'reasons'
    | 'macros',
    Map<string, string>
  >
>;

export async function known(tx: Tx): Promise<Known> {
  const { tenantId } = tx;
  const [people, teams, workspaces, departments, locations, services, types, views, answers, calendars, levels, reasons, macros] =
    await Promise.all([
      tx.rows<Named>(sql`select id, lower(email) as name from app.person where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, name from app.team where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, key as name from app.workspace where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, name from app.department where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, name from app.location where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, key as name from app.service where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, key as name from app.request_type where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, name from app.saved_view where tenant_id = ${tenantId} and workspace_id is not null`),
      tx.rows<Named>(sql`select id, name from app.canned_response where tenant_id = ${tenantId} and workspace_id is not null`),
      tx.rows<Named>(sql`select id, name from app.business_calendar where tenant_id = ${tenantId} and workspace_id is null`),
      tx.rows<Named>(
        sql`select l.id, l.workspace_id || ' ' || (v.definition -> 'name' ->> 'en') as name
          from app.service_level l join app.service_level_version v on v.tenant_id = l.tenant_id and v.level_id = l.id and v.number = 1
          where l.tenant_id = ${tenantId}`,
      ),
      tx.rows<Named>(sql`select id, workspace_id || ' ' || (name ->> 'en') as name from app.breach_reason where tenant_id = ${tenantId}`),
      tx.rows<Named>(sql`select id, workspace_id || ' ' || name as name from app.macro where tenant_id = ${tenantId}`),
    ]);
  const byName = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [name, id]));
  return {
    people: byName(people),
    teams: byName(teams),
    workspaces: byName(workspaces),
    departments: byName(departments),
    locations: byName(locations),
    services: byName(services),
    types: byName(types),
    views: byName(views),
    answers: byName(answers),
    calendars: byName(calendars),
    levels: byName(levels),
    reasons: byName(reasons),
    macros: byName(macros),
  };
}

/** The id under a name that must be there: a seed that names nobody is a mistake in the seed. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The seed names "${name}", which is not there`);
  return id;
}

/** Makes what is not there yet and remembers it under its name. */
export async function unlessThere(ids: Map<string, string>, name: string, make: () => Promise<{ id: string }>): Promise<string> {
  const found = ids.get(name);
  if (found !== undefined) return found;
  const { id } = await make();
  ids.set(name, id);
  return id;
}
