import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Localised } from '../../../kernel/shared/contract.ts';
import { fewest } from '../../../kernel/shared/fewest.ts';
import { type Kept, readable, type Standing, writable } from '../policy.ts';
import type { FeedbackReason, IssueState } from '../shared/feedback.ts';

/** The identifier under which help with a form is counted: of its request type, else of the department itself. */
export async function helpedBy(tx: Tx, workspaceId: string, requestTypeId: string | null): Promise<string | undefined> {
  const row = await tx.row<{ id: string }>(
    requestTypeId === null
      ? sql`select w.id from app.workspace w where w.tenant_id = ${tx.tenantId} and w.id = ${workspaceId}`
      : sql`select t.id from app.request_type t
            where t.tenant_id = ${tx.tenantId} and t.id = ${requestTypeId} and t.workspace_id = ${workspaceId}`,
  );
  return row?.id;
}

/** Those of these articles that the caller may read. */
export async function readableIds({ tx, actor }: Call, standing: Standing, sequences: readonly number[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select a.id from app.article a where a.tenant_id = ${tx.tenantId} and a.number = any(${[...sequences]}::bigint[]) and ${readable(actor, standing)}`,
  );
  return rows.map(({ id }) => id);
}

export type UseRow = {
  reads: number;
  shown: number;
  opened: number;
  solved: number;
  asked: number;
  helpful: number;
  notHelpful: number;
  lastRead: string | null;
  publishedAt: Date | null;
  issueId: string | null;
};

/** What whoever came by said of an article without signing in. */
const publicVoices = (tx: Tx, articleId: string, which: Sql): Sql =>
  sql`(select coalesce(sum(v.voices), 0) from app.article_voice v where v.tenant_id = ${tx.tenantId} and v.article_id = ${articleId} and ${which})`;

/** How an article was used in the days since, and what people say of it now. */
export const usageOf = (tx: Tx, articleId: string, since: string): Promise<UseRow | undefined> =>
  tx.row<UseRow>(
    sql`select coalesce(sum(u.reads), 0)::int as reads, coalesce(sum(u.shown), 0)::int as shown, coalesce(sum(u.opened), 0)::int as opened,
          coalesce(sum(u.solved), 0)::int as solved, coalesce(sum(u.asked), 0)::int as asked,
          ((select count(*) from app.article_feedback f where f.tenant_id = ${tx.tenantId} and f.article_id = ${articleId} and f.helpful)
            + ${publicVoices(tx, articleId, sql`v.answer = 'helpful'`)})::int as helpful,
          ((select count(*) from app.article_feedback f where f.tenant_id = ${tx.tenantId} and f.article_id = ${articleId} and not f.helpful)
            + ${publicVoices(tx, articleId, sql`v.answer <> 'helpful'`)})::int as "notHelpful",
          (select case when sum(n.reads) >= ${fewest} then max(n.day) filter (where n.reads > 0) end from app.article_use n
            where n.tenant_id = ${tx.tenantId} and n.article_id = ${articleId})::text as "lastRead",
          (select max(v.published_at) from app.article_version v where v.tenant_id = ${tx.tenantId} and v.article_id = ${articleId})
            as "publishedAt",
          (select i.id from app.article_issue i where i.tenant_id = ${tx.tenantId} and i.article_id = ${articleId} and i.state in ('open', 'inWork'))
            as "issueId"
        from app.article_use u where u.tenant_id = ${tx.tenantId} and u.article_id = ${articleId} and u.day >= ${since}::date`,
  );

export type IssueRow = Kept & {
  id: string;
  articleId: string;
  number: number;
  title: string;
  state: IssueState;
  issueOwnerId: string;
  ownerName: string;
  note: string;
  voices: number;
  reasons: { reason: FeedbackReason; count: number }[];
  said: string[];
  madeAt: Date;
  version: number;
};

/** What was said since the issue was opened, a little before it too: the voice that opened it came first. */
const voices = sql`app.article_feedback f where f.tenant_id = i.tenant_id and f.article_id = i.article_id and not f.helpful
  and f.made_at >= i.made_at`;

/** The same of whoever came by without signing in, from the day on. */
const passing = sql`app.article_voice v where v.tenant_id = i.tenant_id and v.article_id = i.article_id and v.answer <> 'helpful'
  and v.day >= (i.made_at at time zone 'UTC')::date`;

const issues = sql`select i.id, i.article_id as "articleId", a.number, x.title, i.state, i.owner_id as "issueOwnerId",
    trim(p.given_name || ' ' || p.family_name) as "ownerName", i.note, i.made_at as "madeAt", i.version,
    a.workspace_id as "workspaceId", a.visibility, a.team_id as "teamId", a.audience_id as "audienceId", a.owner_id as "ownerId",
    ((select count(*) from ${voices}) + (select coalesce(sum(v.voices), 0) from ${passing}))::int as voices,
    coalesce((select json_agg(json_build_object('reason', g.reason, 'count', g.count) order by g.count desc, g.reason)
      from (select n.reason, sum(n.count)::int as count from (select f.reason, 1 as count from ${voices}
        union all select v.answer, v.voices from ${passing}) n group by n.reason) g), '[]') as reasons,
    array(select f.said from ${voices} and f.said <> '' order by f.made_at desc limit 20) as said
  from app.article_issue i
  join app.article a on a.tenant_id = i.tenant_id and a.id = i.article_id
  join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language
  join app.person p on p.tenant_id = i.tenant_id and p.id = i.owner_id`;

export type IssuePage = { readonly where: Sql; readonly limit: number; readonly after: string | null };

/** Those of articles that the caller writes; one more than asked for, to know whether there is a next page. */
export const writableIssues = ({ tx, actor }: Call, standing: Standing, { where, limit, after }: IssuePage): Promise<IssueRow[]> =>
  tx.rows<IssueRow>(
    sql`${issues} where i.tenant_id = ${tx.tenantId} and ${writable(actor, standing)} and ${where}
          and (${after}::uuid is null or i.id < ${after}) order by i.id desc limit ${limit + 1}`,
  );

/** One, held until the transaction ends where it is about to change. */
export const issueById = (tx: Tx, id: string): Promise<IssueRow | undefined> =>
  tx.row<IssueRow>(sql`${issues} where i.tenant_id = ${tx.tenantId} and i.id = ${id} for update of i`);

export type HelpSums = { shown: number; opened: number; solved: number; asked: number };
export type HelpRow = HelpSums & {
  requestTypeId: string | null;
  name: Localised | null;
  serviceId: string | null;
  serviceName: Localised | null;
};

export const helpByType = (tx: Tx, workspaceId: string, since: string): Promise<HelpRow[]> =>
  tx.rows<HelpRow>(
    sql`select nullif(h.about, h.workspace_id) as "requestTypeId", v.definition->'name' as name, s.id as "serviceId", s.name as "serviceName", sum(h.shown)::int as shown,
          sum(h.opened)::int as opened, sum(h.solved)::int as solved, sum(h.asked)::int as asked
        from app.ask_help h
        left join app.request_type t on t.tenant_id = h.tenant_id and t.id = h.about
        left join app.request_type_version v on v.tenant_id = t.tenant_id and v.request_type_id = t.id and v.number = t.published_version
        left join app.service s on s.tenant_id = t.tenant_id and s.id = t.service_id
        where h.tenant_id = ${tx.tenantId} and h.workspace_id = ${workspaceId} and h.day >= ${since}::date
        group by 1, 2, 3, 4 order by sum(h.solved) desc, sum(h.shown) desc, 1`,
  );

export type UsedRow = { number: number; title: string; reads: number; shown: number; opened: number; solved: number; asked: number };

export const mostUseful = (tx: Tx, workspaceId: string, since: string): Promise<UsedRow[]> =>
  tx.rows<UsedRow>(
    sql`select a.number, x.title, sum(u.reads)::int as reads, sum(u.shown)::int as shown, sum(u.opened)::int as opened, sum(u.solved)::int as solved,
          sum(u.asked)::int as asked
        from app.article_use u
        join app.article a on a.tenant_id = u.tenant_id and a.id = u.article_id
        join app.article_text x on x.tenant_id = a.tenant_id and x.article_id = a.id and x.language = a.language
        where u.tenant_id = ${tx.tenantId} and a.workspace_id = ${workspaceId} and u.day >= ${since}::date
        group by a.number, x.title order by sum(u.solved) desc, sum(u.reads) desc, a.number limit 200`,
  );
