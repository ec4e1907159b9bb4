import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { type Kept, readable, type Standing, shown } from '../policy.ts';
import type { ArticleBody } from '../shared/document/body.ts';
import type { ArticleKind, ArticleLanguage } from '../shared/words.ts';

export type ReadRow = {
  id: string;
  number: number;
  title: string;
  summary: string;
  kind: ArticleKind;
  language: ArticleLanguage;
  workspaceId: string;
  categoryId: string | null;
  updatedAt: Date;
};

/**
 * Articles `a` that the caller may read, each with the one published version `v` of text `x` that they are shown: in the language asked for
 * where there is one, else in the first. A translation is not shown where its source is not.
 */
export const readableFrom = ({ tx, actor }: Call, standing: Standing, language: ArticleLanguage): Sql => sql`app.article a
  join app.article_text s on s.tenant_id = a.tenant_id and s.article_id = a.id and s.language = a.language
    and s.published_number is not null and s.state <> 'retired'
  join lateral (select x.language, x.published_number from app.article_text x
      where x.tenant_id = a.tenant_id and x.article_id = a.id and ${shown} and x.language in (${language}, a.language)
      order by x.language <> ${language} limit 1) x on true
  join app.article_version v on v.tenant_id = a.tenant_id and v.article_id = a.id and v.language = x.language and v.number = x.published_number
  where a.tenant_id = ${tx.tenantId} and ${readable(actor, standing)}`;

export const readColumns = sql`a.id, a.number, v.title, v.summary, a.kind, v.language, a.workspace_id as "workspaceId", a.category_id as "categoryId",
  v.published_at as "updatedAt"`;

export type Page = {
  readonly language: ArticleLanguage;
  readonly where: Sql;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
};

/** One more than asked for, to know whether there is a next page. */
export const readableArticles = (call: Call, standing: Standing, { language, where, limit, after }: Page): Promise<ReadRow[]> =>
  call.tx.rows<ReadRow>(
    sql`select ${readColumns} from ${readableFrom(call, standing, language)} and ${where}
          and ${after === null ? sql`true` : sql`(v.published_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
        order by v.published_at desc, a.id desc limit ${limit + 1}`,
  );

export async function countReadable(
  call: Call,
  standing: Standing,
  { language, where }: Pick<Page, 'language' | 'where'>,
): Promise<number> {
  const row = await call.tx.row<{ count: number }>(
    sql`select count(*) as count from ${readableFrom(call, standing, language)} and ${where}`,
  );
  return Number(row?.count ?? 0);
}

export type CountRow = { workspaceId: string; categoryId: string | null; count: number };

/** How many the caller may read in each workspace and category. */
export const countsByCategory = (call: Call, standing: Standing, language: ArticleLanguage): Promise<CountRow[]> =>
  call.tx.rows<CountRow>(
    sql`select a.workspace_id as "workspaceId", a.category_id as "categoryId", count(*)::int as count
        from ${readableFrom(call, standing, language)} group by 1, 2`,
  );

export type ShelfRow = { id: string; key: string; name: Localised; icon: string };
export type TreeRow = { id: string; workspaceId: string; parentId: string | null; name: Localised; icon: string };

export const shelvesOf = (tx: Tx): Promise<ShelfRow[]> =>
  tx.rows<ShelfRow>(
    sql`select id, key, name, icon from app.workspace where tenant_id = ${tx.tenantId} order by position, key`,
    'knowledge.shelves',
  );

export const treesOf = (tx: Tx): Promise<TreeRow[]> =>
  tx.rows<TreeRow>(
    sql`select id, workspace_id as "workspaceId", parent_id as "parentId", name, icon from app.article_category
        where tenant_id = ${tx.tenantId} order by position, name->>'en', id`,
    'knowledge.trees',
  );

export type ReadingRow = ReadRow &
  Kept & {
    body: ArticleBody;
    version: number;
    languages: ArticleLanguage[];
    isBehind: boolean;
    requestTypeId: string | null;
    validUntil: string | null;
    files: string[];
  };

/** One article as the caller reads it; what they may not read is not there. */
export const readableArticle = (
  call: Call,
  standing: Standing,
  sequence: number,
  language: ArticleLanguage,
): Promise<ReadingRow | undefined> =>
  call.tx.row<ReadingRow>(
    sql`select ${readColumns}, v.body, v.number as version, a.visibility, a.team_id as "teamId", a.audience_id as "audienceId",
          a.owner_id as "ownerId", a.request_type_id as "requestTypeId", a.valid_until::text as "validUntil", v.files,
          array(select x.language from app.article_text x where x.tenant_id = a.tenant_id and x.article_id = a.id and ${shown}
            order by x.language <> a.language, x.language) as languages,
          v.language <> a.language and coalesce(v.made_of, 0) < s.published_number as "isBehind"
        from ${readableFrom(call, standing, language)} and a.number = ${sequence}`,
  );

export type FileRow = { id: string; name: string; bytes: number; mediaType: string };

export const filesOf = (tx: Tx, articleId: string, ids: readonly string[]): Promise<FileRow[]> =>
  tx.rows<FileRow>(
    sql`select f.id, k.name, f.bytes::int as bytes, f.media_type as "mediaType" from app.article_file k
        join app.file f on f.tenant_id = k.tenant_id and f.id = k.file_id
        where k.tenant_id = ${tx.tenantId} and k.article_id = ${articleId} and k.file_id = any(${[...ids]}::uuid[]) order by k.added_at, k.file_id`,
    'knowledge.files',
  );

export async function countPublic(tx: Tx): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*)::int as count from app.article a
        join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language and ${shown}
        where a.tenant_id = ${tx.tenantId} and a.visibility = 'public'`,
  );
  return row?.count ?? 0;
}

export type PublicRow = { number: number; title: string; workspaceName: Localised };

/** What whoever comes by reads once the address is open, newest first. */
export const newestPublic = (tx: Tx): Promise<PublicRow[]> =>
  tx.rows<PublicRow>(
    sql`select a.number, x.title, w.name as "workspaceName" from app.article a
        join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language and ${shown}
        join app.workspace w on w.tenant_id = a.tenant_id and w.id = a.workspace_id
        where a.tenant_id = ${tx.tenantId} and a.visibility = 'public' order by a.updated_at desc, a.id desc limit 100`,
  );
