import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { wordsToKeep } from '../../tickets/public/for-articles.ts';
import type { Edition } from './texts.ts';

type Found = Pick<Edition, 'articleId' | 'language' | 'title' | 'summary' | 'plain'>;

/** What search finds a text by, from the moment on that readers see it: in its title, then in its summary, its article's tags and its body. */
export const keepWords = async (tx: Tx, edition: Permitted<Found, 'publish'>): Promise<void> =>
  await keep(tx, edition, await tagsOf(tx, edition.articleId));

/** The same for all that readers see of an article, whose tags have changed. */
export async function keepTags(tx: Tx, { id }: Permitted<{ readonly id: string }, 'change'>): Promise<void> {
  const tags = await tagsOf(tx, id);
  for (const text of await publishedOf(tx, id)) await keep(tx, text, tags);
}

async function keep(tx: Tx, { articleId, language, title, summary, plain }: Found, tags: readonly string[]): Promise<void> {
  const words = await wordsToKeep(tx, title, [summary, ...tags, plain].join('\n'));
  await tx.run(
    sql`insert into app.article_words (tenant_id, article_id, language, title, words)
        values (${tx.tenantId}, ${articleId}, ${language}, ${title}, ${words}::tsvector)
        on conflict (tenant_id, article_id, language) do update set title = excluded.title, words = excluded.words`,
    'knowledge.keep-words',
  );
}

const tagsOf = async (tx: Tx, articleId: string): Promise<readonly string[]> =>
  (
    await tx.row<{ tags: string[] }>(
      sql`select tags from app.article where tenant_id = ${tx.tenantId} and id = ${articleId}`,
      'knowledge.tags',
    )
  )?.tags ?? [];

const publishedOf = (tx: Tx, articleId: string): Promise<Found[]> =>
  tx.rows(
    sql`select v.article_id as "articleId", v.language, v.title, v.summary, v.plain from app.article_text x
        join app.article_version v on v.tenant_id = x.tenant_id and v.article_id = x.article_id and v.language = x.language
          and v.number = x.published_number
        where x.tenant_id = ${tx.tenantId} and x.article_id = ${articleId}`,
    'knowledge.published-texts',
  );
