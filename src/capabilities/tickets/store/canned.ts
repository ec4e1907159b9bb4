import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Canned = { id: string; workspaceId: string | null; ownerId: string | null; name: string; html: string };

export const insertCanned = (tx: Tx, c: Permitted<Canned, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.canned_response (tenant_id, id, workspace_id, owner_id, name, body_html, updated_at)
        values (${tx.tenantId}, ${c.id}, ${c.workspaceId}, ${c.ownerId}, ${c.name}, ${c.html}, ${tx.now})`,
  );

export const updateCanned = (tx: Tx, { id }: Permitted<{ id: string }, 'change'>, c: Pick<Canned, 'name' | 'html'>): Promise<number> =>
  tx.run(
    sql`update app.canned_response set name = ${c.name}, body_html = ${c.html}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const deleteCanned = (tx: Tx, { id }: Permitted<{ id: string }, 'remove'>): Promise<number> =>
  tx.run(sql`delete from app.canned_response where tenant_id = ${tx.tenantId} and id = ${id}`);
