import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/events/subscribe.ts';
import type { FileUse } from '../../kernel/files/orphans.ts';
import type { Sweep } from '../../kernel/jobs/jobs.ts';
import { tellOfEnds, tellReviewer } from './service/letters.ts';

/** Files that stand in an article. */
export const articleFileUse: FileUse = (id) =>
  sql`exists (select from app.article_file k where k.tenant_id = f.tenant_id and k.file_id = ${id})`;

/** Tells owners what ends soon and what has ended: once for each day on which it ends. */
export const sweepArticleEnds: Sweep = { name: 'knowledge.ends', every: 3_600_000, run: tellOfEnds };

/** A letter to whoever is asked to review. */
export const reviewLetters: Subscriber = {
  name: 'knowledge.reviews',
  types: ['article.reviewAsked'],
  purpose: 'service',
  hear: tellReviewer,
};
