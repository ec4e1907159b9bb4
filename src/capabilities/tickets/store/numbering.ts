import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { TicketType } from '../shared/types.ts';

type Place = { workspaceId: string; type: TicketType };

/** From now on numbers of the type have the usual prefix. */
export const endPrefix = (tx: Tx, { workspaceId, type }: Permitted<Place, 'setNumbering'>): Promise<number> =>
  tx.run(
    sql`update app.number_prefix set current = false
        where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type = ${type} and current`,
  );

/** From now on numbers of the type have this one, which may have been theirs before. */
export const beginPrefix = (tx: Tx, p: Permitted<Place & { id: string; prefix: string }, 'setNumbering'>): Promise<number> =>
  tx.run(
    sql`insert into app.number_prefix (tenant_id, id, workspace_id, type, prefix, current, since)
        values (${tx.tenantId}, ${p.id}, ${p.workspaceId}, ${p.type}, ${p.prefix}, true, ${tx.now})
        on conflict (tenant_id, prefix) do update set current = true, since = excluded.since`,
  );

/** From now on numbers of the type have so many digits at least. */
export const setWidth = (tx: Tx, { workspaceId, type, digits }: Permitted<Place & { digits: number }, 'setNumbering'>): Promise<number> =>
  tx.run(
    sql`insert into app.number_width (tenant_id, workspace_id, type, digits) values (${tx.tenantId}, ${workspaceId}, ${type}, ${digits})
        on conflict (tenant_id, workspace_id, type) do update set digits = excluded.digits`,
  );

/** From now on numbers of the type have the usual width. */
export const endWidth = (tx: Tx, { workspaceId, type }: Permitted<Place, 'setNumbering'>): Promise<number> =>
  tx.run(sql`delete from app.number_width where tenant_id = ${tx.tenantId} and workspace_id = ${workspaceId} and type = ${type}`);
