import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { NewView } from '../shared/views.ts';

type Looks = Pick<NewView, 'name' | 'condition' | 'columns' | 'sort' | 'groupBy' | 'look' | 'position'>;
type Whose = { ownerId: string | null; teamId: string | null; workspaceId: string | null };
type ViewIds = { id: string } & Whose;

export const insertView = (tx: Tx, v: Permitted<Looks & ViewIds, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.saved_view (tenant_id, id, name, owner_id, team_id, workspace_id, condition, columns, sort, group_by, look, position,
          updated_at)
        values (${tx.tenantId}, ${v.id}, ${v.name}, ${v.ownerId}, ${v.teamId}, ${v.workspaceId}, ${JSON.stringify(v.condition)}::jsonb,
          ${v.columns}::text[], ${v.sort}, ${v.groupBy}, ${v.look}, ${v.position}, ${tx.now})`,
  );

export const updateView = (tx: Tx, { id }: Permitted<{ id: string }, 'change'>, v: Looks & Whose): Promise<number> =>
  tx.run(
    sql`update app.saved_view set name = ${v.name}, condition = ${JSON.stringify(v.condition)}::jsonb, columns = ${v.columns}::text[],
          sort = ${v.sort}, group_by = ${v.groupBy}, look = ${v.look}, position = ${v.position},
          owner_id = ${v.ownerId}, team_id = ${v.teamId}, workspace_id = ${v.workspaceId}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const deleteView = (tx: Tx, { id }: Permitted<{ id: string }, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.saved_view where tenant_id = ${tx.tenantId} and id = ${id}`);
