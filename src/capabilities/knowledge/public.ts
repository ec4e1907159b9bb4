import { type Call, permitNew } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { articleByNumber } from './queries/articles.ts';
import { beginArticle } from './service/articles.ts';
import { bodyOf } from './service/from-ticket.ts';
import { articleNumber } from './shared/number.ts';
import { tieTicket } from './store/articles.ts';

type KnownError = {
  readonly workspaceId: string;
  readonly ticketId: string;
  readonly title: string;
  /** Heading and text of each part, in their order. */
  readonly parts: readonly (readonly [heading: string, text: string])[];
};

/** Begins the article of a known error: a draft that whoever keeps articles there finishes and publishes. */
export async function beginKnownError(call: Call, { workspaceId, ticketId, title, parts }: KnownError): Promise<string> {
  const { tx, actor } = call;
  const number = await beginArticle(call, { workspace: workspaceId, title: title.slice(0, 200), kind: 'knownError', body: bodyOf(parts) });
  const article = await articleByNumber(tx, number);
  if (article === undefined) throw new Error('An article is gone that was begun');
  await tieTicket(tx, permitNew({ articleId: article.id, ticketId, tie: 'madeFrom', by: actor.id }, 'tie', true));
  tx.emit({ type: 'article.madeFromTicket', objectId: article.id, facts: { workspaceId, ticketId } });
  return article.id;
}

/** The number of an article, as one names it. */
export async function numberOfArticle(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.row<{ number: number }>(
    sql`select number from app.article where tenant_id = ${tx.tenantId} and id = ${id}`,
    'knowledge.number',
  );
  return row === undefined ? null : articleNumber(row.number);
}
