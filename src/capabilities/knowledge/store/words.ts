import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { wordsToKeep } from '../../tickets/public.ts';
import type { Edition } from './texts.ts';

/** What search finds a text by, from the moment on that readers see it: in its title, then in its summary and body. */
export async function keepWords(tx: Tx, edition: Permitted<Edition, 'publish'>): Promise<void> {
  const { articleId, language, title, summary, plain } = edition;
  const words = await wordsToKeep(tx, title, `${summary}\n${plain}`);
  await tx.run(
    sql`insert into app.article_words (tenant_id, article_id, language, title, words)
        values (${tx.tenantId}, ${articleId}, ${language}, ${title}, ${words}::tsvector)
        on conflict (tenant_id, article_id, language) do update set title = excluded.title, words = excluded.words`,
    'knowledge.keep-words',
  );
}
