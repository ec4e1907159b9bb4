import { type Actor, type Call, holds, Refusal, workspacesOf } from '../../../kernel/access/access.ts';
import { join, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import type { Queue } from '../contract-views.ts';
import { visible } from '../policy.ts';
import type { ColumnKey, Grouping, Look } from '../shared/view-lists.ts';
import type { ViewReply } from '../shared/views.ts';
import { conditionFilter } from './fields.ts';
import { isUuid } from './lookups.ts';
import { countQueues, countWorkspaces, queueFilter } from './queues.ts';

export type ViewRow = {
  id: string;
  name: string;
  ownerId: string | null;
  teamId: string | null;
  /** Where the team works, or whose view it is. */
  workspaceId: string | null;
  condition: Condition;
  columns: ColumnKey[];
  sort: ViewReply['sort'];
  groupBy: Grouping | null;
  look: Look;
  position: number;
  version: number;
};

/** The views `v` that the actor may use: their own, their teams', their workspaces', and those for all agents; who runs the tenant, all shared ones. */
function usable(actor: Actor): Sql {
  const runsTenant = holds(actor, 'tenantAdmin');
  const spaces = runsTenant ? 'all' : workspacesOf(actor, 'agent');
  const led = runsTenant ? 'all' : workspacesOf(actor, 'workspaceAdmin');
  const within = (ids: readonly string[] | 'all', column: Sql): Sql => (ids === 'all' ? sql`true` : sql`${column} = any(${ids}::uuid[])`);
  return sql`case when v.owner_id is not null then v.owner_id = ${actor.id}
    when v.team_id is not null then v.team_id = any(${actor.teamIds}::uuid[]) or ${within(led, sql`g.workspace_id`)}
    when v.workspace_id is not null then ${within(spaces, sql`v.workspace_id`)} else true end`;
}

const select = sql`select v.id, v.name, v.owner_id as "ownerId", v.team_id as "teamId",
    coalesce(v.workspace_id, g.workspace_id) as "workspaceId", v.condition, v.columns, v.sort, v.group_by as "groupBy", v.look,
    v.position, v.version
  from app.saved_view v left join app.team g on g.tenant_id = v.tenant_id and g.id = v.team_id`;

export const viewRows = ({ tx, actor }: Call): Promise<ViewRow[]> =>
  tx.rows<ViewRow>(
    sql`${select} where v.tenant_id = ${tx.tenantId} and ${usable(actor)} order by v.position, lower(v.name), v.id limit 200`,
    'tickets.views',
  );

/** One view the actor may use; held for a change with `lock`. */
export const viewRow = ({ tx, actor }: Call, id: string, lock = sql``): Promise<ViewRow | undefined> =>
  tx.row<ViewRow>(sql`${select} where v.tenant_id = ${tx.tenantId} and v.id = ${id} and ${usable(actor)} ${lock}`);

export const scopeOf = ({ ownerId, teamId, workspaceId }: Omit<ViewRow, 'condition'>): ViewReply['scope'] => {
  if (ownerId !== null) return 'own';
  if (teamId !== null) return 'team';
  return workspaceId === null ? 'tenant' : 'workspace';
};

/** Only a saved view has to be looked up before it can be listed. */
export const isSaved = (view: string | undefined): boolean => view !== undefined && isUuid(view);

/** What a built-in queue lets through; nothing for a saved view, see `savedFilter`. */
export function builtInFilter(call: Call, view: string | undefined): Sql[] {
  if (view === undefined || isUuid(view)) return [];
  const filter = queueFilter(call, view);
  if (filter === undefined) throw noSuchView();
  return [filter];
}

/** What the view of that name lets through, built in or saved. */
export async function viewFilter(call: Call, view: string | undefined): Promise<Sql[]> {
  if (view === undefined || !isUuid(view)) return builtInFilter(call, view);
  const row = await viewRow(call, view);
  if (row === undefined) throw noSuchView();
  return [conditionFilter(call, row.condition)];
}

const noSuchView = (): Refusal =>
  new Refusal('wrong_input', 'There is no such view, or it is not shared with you', {
    errors: [{ pointer: '/view', reason: 'Neither a queue nor a view', fix: 'GET /queues tells all of them.' }],
  });

/** All queues with counts: one trip, and a second one only where somebody saved views. */
export async function listQueues(call: Call): Promise<{ items: Queue[] }> {
  const [queues, spaces, views] = await Promise.all([countQueues(call), countWorkspaces(call), viewRows(call)]);
  const counts = await countViews(call, views);
  return {
    items: [
      ...queues.map(({ key, count }) => ({ key, kind: 'builtIn' as const, name: null, scope: null, count })),
      ...spaces.map(({ key, count }) => ({ key: `workspace:${key}`, kind: 'workspace' as const, name: null, scope: null, count })),
      ...views.map((view) => ({
        key: view.id,
        kind: 'view' as const,
        name: view.name,
        scope: scopeOf(view),
        count: counts.get(view.id) ?? 0,
      })),
    ],
  };
}

async function countViews(call: Call, views: readonly ViewRow[]): Promise<Map<string, number>> {
  if (views.length === 0) return new Map();
  const { tx, actor } = call;
  const seen = sql`t.tenant_id = ${tx.tenantId} and ${visible(actor)}`;
  const counts = views.map(
    ({ id, condition }) =>
      sql`(select ${id}::uuid as id, count(*) as count from app.ticket t where ${seen} and ${conditionFilter(call, condition)})`,
  );
  const all = counts.slice(1).reduce((one, next) => sql`${one} union all ${next}`, counts[0] ?? join([], ','));
  const rows = await tx.rows<{ id: string; count: number }>(all);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
