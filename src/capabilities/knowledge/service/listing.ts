import { z } from 'zod';
import type { Call } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { cursorOf, placeIn } from '../../../kernel/http/cursors.ts';
import type { ArticlePage, ArticleQuestion } from '../contract.ts';
import { reviewable } from '../policy.ts';
import { below, countWritable, hasStale, workplacesOf, writableArticles } from '../queries/articles.ts';
import { standingOf } from '../queries/standing.ts';
import { rowReply } from '../replies.ts';
import { sequenceOf } from '../shared/number.ts';
import { type ArticleQueue, queues, soonDays } from '../shared/words.ts';

const Place = z.tuple([z.string().max(300), z.uuid()]);
const usedOver = 90;

/** Articles that the caller may write, in the order that is asked for. */
export async function listArticles(call: Call, question: ArticleQuestion): Promise<ArticlePage> {
  const standing = await standingOf(call);
  const where = asked(call, question);
  const { limit, cursor, sort, direction } = question;
  const since = new Date(call.tx.now.getTime() - usedOver * 86_400_000).toISOString().slice(0, 10);
  const after = cursor === undefined ? null : placeIn(Place, cursor);
  const [rows, total] = await Promise.all([
    writableArticles(call, standing, { where, limit, after, sort, isUp: direction === 'ascending', since }),
    countWritable(call, standing, where),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(rowReply),
    next: rows.length > limit && last !== undefined ? cursorOf([last.sortKey, last.id]) : null,
    total: { value: total, exact: true },
  };
}

export async function countQueues(call: Call, workspace: string | undefined) {
  const standing = await standingOf(call);
  const counts = queues.map(async (queue) => ({ queue, count: await countWritable(call, standing, asked(call, { workspace, queue })) }));
  const [items, workspaces] = await Promise.all([Promise.all(counts), workplacesOf(call)]);
  return { items, workspaces };
}

type Question = Partial<Pick<ArticleQuestion, 'workspace' | 'category' | 'state' | 'queue' | 'q' | 'tag'>>;

const asked = (call: Call, { workspace, category, state, queue, q, tag }: Question): Sql =>
  sql`${workspace === undefined ? sql`true` : sql`a.workspace_id = ${workspace}`}
    and ${category === undefined ? sql`true` : sql`a.category_id = any(${below(category)})`}
    and ${state === undefined ? sql`true` : sql`x.state = ${state}`}
    and ${queue === undefined ? sql`true` : inQueue(call, queue)}
    and ${tag === undefined ? sql`true` : sql`a.tags @> array[${tag.toLowerCase()}]`}
    and ${q === undefined || q === '' ? sql`true` : named(q)}`;

const named = (q: string): Sql =>
  sql`(x.title ilike ${`%${q.replace(/[\\%_]/g, String.raw`\$&`)}%`} or a.number = ${sequenceOf(q)}::bigint)`;

const isShown = sql`x.published_number is not null and x.state <> 'retired'`;

function inQueue({ tx, actor }: Call, queue: ArticleQueue): Sql {
  const today = tx.now.toISOString().slice(0, 10);
  const soon = new Date(tx.now.getTime() + soonDays * 86_400_000).toISOString().slice(0, 10);
  if (queue === 'mine') return sql`a.owner_id = ${actor.id} and x.state <> 'retired'`;
  if (queue === 'expiring') return sql`(${isShown} and a.valid_until >= ${today}::date and a.valid_until <= ${soon}::date)`;
  if (queue === 'overdue') return sql`(${isShown} and a.valid_until < ${today}::date)`;
  if (queue === 'stale') return hasStale;
  if (queue === 'unowned') return sql`(not o.active and x.state <> 'retired')`;
  return sql`${reviewable(actor)} and exists (select from app.article_text y where y.tenant_id = a.tenant_id and y.article_id = a.id and y.state = 'review'
    and (y.reviewer_id is null or y.reviewer_id = ${actor.id}))`;
}
