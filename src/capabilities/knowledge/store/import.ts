import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

export type Source = { readonly workspaceId: string; readonly path: string; readonly articleId: string; readonly hash: Buffer };

/** Notes which file an article came from, and what was in it. */
export const keepSource = (tx: Tx, { workspaceId, path, articleId, hash }: Permitted<Source, 'take'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_source (tenant_id, workspace_id, path, article_id, content_hash, taken_at)
        values (${tx.tenantId}, ${workspaceId}, ${path}, ${articleId}, ${hash}, ${tx.now})
        on conflict (tenant_id, workspace_id, path) do update set content_hash = excluded.content_hash, taken_at = excluded.taken_at`,
  );
