import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { ArticleKind, ArticleLanguage, TicketTie, Visibility } from '../shared/words.ts';

export type NewRow = {
  readonly id: string;
  readonly number: number;
  readonly workspaceId: string;
  readonly categoryId: string | null;
  readonly kind: ArticleKind;
  readonly language: ArticleLanguage;
  readonly ownerId: string;
  readonly tags: readonly string[];
};

export const insertArticle = (tx: Tx, a: Permitted<NewRow, 'create'>): Promise<number> =>
  tx.run(
    sql`insert into app.article (tenant_id, id, number, workspace_id, category_id, kind, language, visibility, owner_id, author_id, tags, made_at,
          updated_at)
        values (${tx.tenantId}, ${a.id}, ${a.number}, ${a.workspaceId}, ${a.categoryId}, ${a.kind}, ${a.language}, 'tenant', ${a.ownerId},
          ${a.ownerId}, ${[...a.tags]}, ${tx.now}, ${tx.now})`,
  );

export type Said = {
  readonly kind: ArticleKind;
  readonly categoryId: string | null;
  readonly ownerId: string;
  readonly validUntil: string | null;
  readonly requestTypeId: string | null;
  readonly tags: readonly string[];
  readonly visibility: Visibility;
  readonly teamId: string | null;
  readonly audienceId: string | null;
};

export const updateArticle = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'change'>, said: Said): Promise<number> =>
  tx.run(
    sql`update app.article set kind = ${said.kind}, category_id = ${said.categoryId}, owner_id = ${said.ownerId},
          valid_until = ${said.validUntil}::date, request_type_id = ${said.requestTypeId}, tags = ${[...said.tags]},
          visibility = ${said.visibility}, team_id = ${said.teamId}, audience_id = ${said.audienceId}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

/** Until when an article is held to be right. */
export const validUntil = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'confirm' | 'publish'>, day: string): Promise<number> =>
  tx.run(
    sql`update app.article set valid_until = ${day}::date, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

export const touchArticle = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'write'>): Promise<number> =>
  tx.run(sql`update app.article set updated_at = ${tx.now} where tenant_id = ${tx.tenantId} and id = ${id}`);

/** Notes that its owner was told of the day on which it ends, so that nobody is told twice. */
export const noteTold = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'tell'>, stage: 'soon' | 'over'): Promise<number> =>
  tx.run(
    stage === 'soon'
      ? sql`update app.article set told_soon = valid_until where tenant_id = ${tx.tenantId} and id = ${id}`
      : sql`update app.article set told_over = valid_until where tenant_id = ${tx.tenantId} and id = ${id}`,
  );

type Says = { readonly id: string; readonly hash: Buffer; readonly allow: unknown; readonly deny: unknown };

/** The audience that says just this: the one there is, or a new one. */
export async function audienceThatSays(tx: Tx, { id, hash, allow, deny }: Permitted<Says, 'change'>): Promise<string> {
  const condition = (one: unknown) => (one === null ? null : JSON.stringify(one));
  await tx.run(
    sql`insert into app.article_audience (tenant_id, id, says_hash, allow, deny)
        values (${tx.tenantId}, ${id}, ${hash}, ${condition(allow)}::jsonb, ${condition(deny)}::jsonb)
        on conflict (tenant_id, says_hash) do nothing`,
  );
  const row = await tx.row<{ id: string }>(
    sql`select id from app.article_audience where tenant_id = ${tx.tenantId} and says_hash = ${hash}`,
  );
  if (row === undefined) throw new Error('An audience was neither found nor made');
  return row.id;
}

type Tie = { readonly articleId: string; readonly ticketId: string; readonly tie: TicketTie; readonly by: string };

export const tieTicket = (tx: Tx, { articleId, ticketId, tie, by }: Permitted<Tie, 'tie'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_ticket (tenant_id, article_id, ticket_id, kind, made_by, made_at)
        values (${tx.tenantId}, ${articleId}, ${ticketId}, ${tie}, ${by}, ${tx.now}) on conflict do nothing`,
  );

type FileRow = { readonly articleId: string; readonly fileId: string; readonly name: string; readonly by: string };

export const insertFile = (tx: Tx, { articleId, fileId, name, by }: Permitted<FileRow, 'attach'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_file (tenant_id, article_id, file_id, name, added_by, added_at)
        values (${tx.tenantId}, ${articleId}, ${fileId}, ${name}, ${by}, ${tx.now})`,
  );
