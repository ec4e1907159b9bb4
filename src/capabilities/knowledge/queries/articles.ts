import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { fewest } from '../../../kernel/shared/fewest.ts';
import { type Kept, type Standing, workplaces, writable } from '../policy.ts';
import type { Audience } from '../shared/audience.ts';
import { sequenceOf } from '../shared/number.ts';
import type { ArticleKind, ArticleLanguage, ArticleSort, ArticleState, Visibility } from '../shared/words.ts';

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
  tags: string[];
  version: number;
  /** Readers see a version of it in its first language. */
  isPublished: boolean;
  state: ArticleState;
};

const record = sql`select a.id, a.number, a.workspace_id as "workspaceId", a.category_id as "categoryId", a.kind, a.language, a.visibility,
    a.team_id as "teamId", a.audience_id as "audienceId", a.owner_id as "ownerId", a.author_id as "authorId",
    a.valid_until::text as "validUntil", a.request_type_id as "requestTypeId", a.tags, a.version, x.state,
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

/** Which version of the source a text `x` follows: what is published of it, else what is being written. */
const follows = sql`coalesce((select v.made_of from app.article_version v where v.tenant_id = x.tenant_id and v.article_id = x.article_id
      and v.language = x.language and v.number = x.published_number), x.made_of)`;
/** Whether a text `x` of article `a` follows an older version of the source. */
const stale = sql`(x.language <> a.language and ${follows}
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

/** The last day on which an article was read, unless so few ever did that they could be guessed. */
const lastRead = sql`case when u.ever >= ${fewest} then u.last_read end`;

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
  tags: string[];
  languages: { language: ArticleLanguage; state: ArticleState; isStale: boolean; madeOf: number | null; sourceNumber: number | null }[];
  updatedAt: Date;
  publishedAt: Date | null;
  reads: number;
  opened: number;
  solved: number;
  lastRead: string | null;
  helpful: number;
  notHelpful: number;
  sortKey: string;
};

const listed = sql`select a.id, a.number, x.title, x.state, x.published_number is not null and x.state <> 'retired' as "isPublished", a.kind,
    a.visibility, a.audience_id is not null as "hasAudience", a.workspace_id as "workspaceId", w.name as "workspaceName",
    a.category_id as "categoryId", c.name as "categoryName", a.owner_id as "ownerId", ${nameOf(sql`o`)} as "ownerName",
    o.active as "ownerActive", a.valid_until::text as "validUntil", a.tags, a.updated_at as "updatedAt", e.published_at as "publishedAt",
    u.reads::int, u.opened::int, u.solved::int, ${lastRead}::text as "lastRead", f.helpful::int, f.not_helpful::int as "notHelpful",
    (select json_agg(json_build_object('language', y.language, 'state', y.state, 'isStale', y.stale, 'madeOf', y.follows, 'sourceNumber',
        case when y.language <> a.language then x.published_number end) order by y.language <> a.language, y.language)
      from (select x.language, x.state, coalesce(${stale}, false) as stale, ${follows} as follows from app.article_text x
            where x.tenant_id = a.tenant_id and x.article_id = a.id) y) as languages`;
const around = sql`
  join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language
  join app.workspace w on w.tenant_id = a.tenant_id and w.id = a.workspace_id
  join app.person o on o.tenant_id = a.tenant_id and o.id = a.owner_id
  left join app.article_category c on c.tenant_id = a.tenant_id and c.id = a.category_id`;
const from = sql`from app.article a ${around}`;

/** What is published of it, how it was used since a day, and what people say of it. */
const used = (since: string): Sql => sql`
  left join app.article_version e on e.tenant_id = x.tenant_id and e.article_id = x.article_id and e.language = x.language
    and e.number = x.published_number
  cross join lateral (select coalesce(sum(n.reads) filter (where n.day >= ${since}::date), 0) as reads,
      coalesce(sum(n.opened) filter (where n.day >= ${since}::date), 0) as opened,
      coalesce(sum(n.solved) filter (where n.day >= ${since}::date), 0) as solved,
      coalesce(sum(n.reads), 0) as ever, max(n.day) filter (where n.reads > 0) as last_read
    from app.article_use n where n.tenant_id = a.tenant_id and n.article_id = a.id) u
  cross join lateral (select sum(v.helpful) as helpful, sum(v.not_helpful) as not_helpful from (
      select count(*) filter (where g.helpful) as helpful, count(*) filter (where not g.helpful) as not_helpful
      from app.article_feedback g where g.tenant_id = a.tenant_id and g.article_id = a.id
      union all select coalesce(sum(p.voices) filter (where p.answer = 'helpful'), 0), coalesce(sum(p.voices) filter (where p.answer <> 'helpful'), 0)
      from app.article_voice p where p.tenant_id = a.tenant_id and p.article_id = a.id) v) f`;

/** By what a list goes, as a value that is always there; what is not told of a few orders them no further than that they are few. */
const keys: Readonly<Record<ArticleSort, readonly [key: Sql, type: Sql]>> = {
  changed: [sql`a.updated_at`, sql`timestamptz`],
  title: [sql`lower(x.title)`, sql`text`],
  number: [sql`a.number`, sql`bigint`],
  validUntil: [sql`coalesce(a.valid_until, 'infinity'::date)`, sql`date`],
  reads: [sql`case when u.reads between 1 and ${fewest - 1} then 1 else u.reads end`, sql`numeric`],
  opened: [sql`case when u.opened between 1 and ${fewest - 1} then 1 else u.opened end`, sql`numeric`],
  solved: [sql`case when u.solved between 1 and ${fewest - 1} then 1 else u.solved end`, sql`numeric`],
  helpful: [
    sql`case when f.helpful + f.not_helpful = 0 or f.helpful between 1 and ${fewest - 1} or f.not_helpful between 1 and ${fewest - 1} then -1
          else f.helpful::numeric / (f.helpful + f.not_helpful) end`,
    sql`numeric`,
  ],
  lastRead: [sql`coalesce(${lastRead}, '-infinity'::date)`, sql`date`],
  published: [sql`coalesce(e.published_at, '-infinity'::timestamptz)`, sql`timestamptz`],
};

export type Wanted = {
  readonly where: Sql;
  readonly limit: number;
  readonly after: readonly [string, string] | null;
  readonly sort: ArticleSort;
  readonly isUp: boolean;
  /** The first day whose use counts. */
  readonly since: string;
};

/** What lists go by without adding up how articles are used. */
const plainSorts: readonly ArticleSort[] = ['changed', 'title', 'number', 'validUntil'];

/**
 * One more than asked for, to know whether there is a next page. The page is picked first: how an article is used is added up for all that the
 * caller writes only where the list goes by it.
 */
export function writableArticles({ tx, actor }: Call, standing: Standing, wanted: Wanted): Promise<ListRow[]> {
  const { where, limit, after, sort, isUp, since } = wanted;
  const [key, type] = keys[sort];
  const beyond = isUp ? sql`>` : sql`<`;
  const way = isUp ? sql`asc` : sql`desc`;
  return tx.rows<ListRow>(
    sql`${listed}, p.key::text as "sortKey"
        from (select a.id, ${key} as key ${from} ${plainSorts.includes(sort) ? sql`` : used(since)}
          where a.tenant_id = ${tx.tenantId} and ${writable(actor, standing)} and ${where}
            and ${after === null ? sql`true` : sql`(${key}, a.id) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)`}
          order by ${key} ${way}, a.id ${way} limit ${limit + 1}) p
        join app.article a on a.tenant_id = ${tx.tenantId} and a.id = p.id ${around} ${used(since)}
        order by p.key ${way}, a.id ${way}`,
  );
}

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
