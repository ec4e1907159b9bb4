import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { type Kept, type Standing, workplaces, writable } from '../policy.ts';
import type { Audience } from '../shared/audience.ts';
import { sequenceOf } from '../shared/number.ts';
import type { ArticleKind, ArticleLanguage, ArticleState, Visibility } from '../shared/words.ts';

const nameOf = (person: Sql): Sql => sql`coalesce(trim(${person}.given_name || ' ' || ${person}.family_name), '')`;

export type ArticleRecord = Kept & {
  id: string;
  number: number;
  categoryId: string | null;
  kind: ArticleKind;
  language: ArticleLanguage;
  visibility: Visibility;
  authorId: string;
  validUntil: string | null;
  requestTypeId: string | null;
  version: number;
  /** Readers see a version of it in its first language. */
  isPublished: boolean;
  state: ArticleState;
};

const record = sql`select a.id, a.number, a.workspace_id as "workspaceId", a.category_id as "categoryId", a.kind, a.language, a.visibility,
    a.team_id as "teamId", a.audience_id as "audienceId", a.owner_id as "ownerId", a.author_id as "authorId",
    a.valid_until::text as "validUntil", a.request_type_id as "requestTypeId", a.version, x.state,
    x.published_number is not null and x.state <> 'retired' as "isPublished"
  from app.article a
  join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language`;

/** An article by its number, whoever may see it: what the rules are asked about. */
export async function articleByNumber(tx: Tx, number: string, lock: Sql = sql``): Promise<ArticleRecord | undefined> {
  const sequence = sequenceOf(number);
  if (sequence === null) return undefined;
  return await tx.row<ArticleRecord>(
    sql`${record} where a.tenant_id = ${tx.tenantId} and a.number = ${sequence} ${lock}`,
    'knowledge.article',
  );
}

export const articleById = (tx: Tx, id: string): Promise<ArticleRecord | undefined> =>
  tx.row<ArticleRecord>(sql`${record} where a.tenant_id = ${tx.tenantId} and a.id = ${id}`, 'knowledge.article-by-id');

export type Around = {
  workspaceName: Localised;
  categoryName: Localised | null;
  teamName: string | null;
  audience: Audience | null;
  ownerName: string;
  ownerActive: boolean;
  authorName: string;
  madeAt: Date;
  updatedAt: Date;
};

/** Names round an article. */
export const aroundOf = (tx: Tx, id: string): Promise<Around | undefined> =>
  tx.row<Around>(
    sql`select w.name as "workspaceName", c.name as "categoryName", t.name as "teamName", ${nameOf(sql`o`)} as "ownerName",
          o.active as "ownerActive", ${nameOf(sql`p`)} as "authorName", a.made_at as "madeAt", a.updated_at as "updatedAt",
          case when d.id is not null then json_build_object('allow', d.allow, 'deny', d.deny) end as audience
        from app.article a
        join app.workspace w on w.tenant_id = a.tenant_id and w.id = a.workspace_id
        join app.person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
        left join app.person p on p.tenant_id = a.tenant_id and p.id = a.author_id
        left join app.article_category c on c.tenant_id = a.tenant_id and c.id = a.category_id
        left join app.team t on t.tenant_id = a.tenant_id and t.id = a.team_id
        left join app.article_audience d on d.tenant_id = a.tenant_id and d.id = a.audience_id
        where a.tenant_id = ${tx.tenantId} and a.id = ${id}`,
    'knowledge.around',
  );

export type TextRow = {
  language: ArticleLanguage;
  title: string;
  state: ArticleState;
  publishedNumber: number | null;
  publishedAt: Date | null;
  isStale: boolean;
  version: number;
};

/** Whether a text `x` of article `a` follows an older version of the source: what is published of it, else what is being written. */
const stale = sql`(x.language <> a.language and coalesce(
    (select v.made_of from app.article_version v where v.tenant_id = x.tenant_id and v.article_id = x.article_id
      and v.language = x.language and v.number = x.published_number), x.made_of)
  < (select s.published_number from app.article_text s where s.tenant_id = a.tenant_id and s.article_id = a.id and s.language = a.language))`;

export const textsOf = (tx: Tx, articleId: string): Promise<TextRow[]> =>
  tx.rows<TextRow>(
    sql`select x.language, x.title, x.state, x.published_number as "publishedNumber", v.published_at as "publishedAt",
          coalesce(${stale}, false) as "isStale", x.version
        from app.article a
        join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id
        left join app.article_version v on v.tenant_id = x.tenant_id and v.article_id = x.article_id and v.language = x.language
          and v.number = x.published_number
        where a.tenant_id = ${tx.tenantId} and a.id = ${articleId} order by x.language <> a.language, x.language`,
    'knowledge.texts',
  );

export type ListRow = {
  id: string;
  number: number;
  title: string;
  state: ArticleState;
  isPublished: boolean;
  kind: ArticleKind;
  visibility: Visibility;
  hasAudience: boolean;
  workspaceId: string;
  workspaceName: Localised;
  categoryId: string | null;
  categoryName: Localised | null;
  ownerId: string;
  ownerName: string;
  ownerActive: boolean;
  validUntil: string | null;
  languages: { language: ArticleLanguage; state: ArticleState; isStale: boolean }[];
  updatedAt: Date;
};

const listed = sql`select a.id, a.number, x.title, x.state, x.published_number is not null and x.state <> 'retired' as "isPublished", a.kind,
    a.visibility, a.audience_id is not null as "hasAudience", a.workspace_id as "workspaceId", w.name as "workspaceName",
    a.category_id as "categoryId", c.name as "categoryName", a.owner_id as "ownerId", ${nameOf(sql`o`)} as "ownerName",
    o.active as "ownerActive", a.valid_until::text as "validUntil", a.updated_at as "updatedAt",
    (select json_agg(json_build_object('language', y.language, 'state', y.state, 'isStale', y.stale) order by y.language <> a.language, y.language)
      from (select x.language, x.state, coalesce(${stale}, false) as stale from app.article_text x
            where x.tenant_id = a.tenant_id and x.article_id = a.id) y) as languages`;
const from = sql`from app.article a
  join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language
  join app.workspace w on w.tenant_id = a.tenant_id and w.id = a.workspace_id
  join app.person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
  left join app.article_category c on c.tenant_id = a.tenant_id and c.id = a.category_id`;

export type Wanted = { readonly where: Sql; readonly limit: number; readonly after: readonly [string, string] | null };

/** One more than asked for, to know whether there is a next page. */
export const writableArticles = ({ tx, actor }: Call, standing: Standing, { where, limit, after }: Wanted): Promise<ListRow[]> =>
  tx.rows<ListRow>(
    sql`${listed} ${from} where a.tenant_id = ${tx.tenantId} and ${writable(actor, standing)} and ${where}
          and ${after === null ? sql`true` : sql`(a.updated_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
        order by a.updated_at desc, a.id desc limit ${limit + 1}`,
  );

export async function countWritable({ tx, actor }: Call, standing: Standing, where: Sql): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*) as count ${from} where a.tenant_id = ${tx.tenantId} and ${writable(actor, standing)} and ${where}`,
  );
  return Number(row?.count ?? 0);
}

/** A category and all below it. */
export const below = (category: string): Sql => sql`(with recursive tree as (
    select k.id, k.tenant_id from app.article_category k where k.tenant_id = a.tenant_id and k.id = ${category}
    union all select k.id, k.tenant_id from app.article_category k join tree on k.tenant_id = tree.tenant_id and k.parent_id = tree.id)
  select id from tree)`;

/** That some text of article `a` follows an older version. */
export const hasStale = sql`exists (select from app.article_text x where x.tenant_id = a.tenant_id and x.article_id = a.id
  and x.state <> 'retired' and ${stale})`;

/** Workspaces in which the caller writes articles. */
export const workplacesOf = ({ tx, actor }: Call): Promise<{ id: string; name: Localised }[]> =>
  tx.rows(
    sql`select w.id, w.name from app.workspace w where w.tenant_id = ${tx.tenantId} and ${workplaces(actor)} order by w.position, w.key`,
    'knowledge.workplaces',
  );
