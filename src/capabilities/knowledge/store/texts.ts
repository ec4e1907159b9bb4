import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { ArticleBody } from '../shared/document/body.ts';

type Which = { readonly articleId: string; readonly language: string };
export type Written = {
  readonly title: string;
  readonly summary: string;
  readonly body: ArticleBody;
  readonly plain: string;
  readonly madeOf: number | null;
};

export const insertText = (tx: Tx, { articleId, language, ...text }: Permitted<Which & Written, 'create' | 'write'>): Promise<number> =>
  tx.run(
    sql`insert into app.article_text (tenant_id, article_id, language, state, title, summary, body, plain, made_of, updated_at)
        values (${tx.tenantId}, ${articleId}, ${language}, 'draft', ${text.title}, ${text.summary}, ${JSON.stringify(text.body)}::jsonb,
          ${text.plain}, ${text.madeOf}, ${tx.now})`,
  );

/** Keeps what is being written. Whoever asked for a review has to ask again: it is another text now. */
export async function keepDraft(tx: Tx, { articleId, language }: Permitted<Which, 'write'>, text: Written, by: string): Promise<void> {
  await tx.run(
    sql`update app.article_text set state = 'draft', title = ${text.title}, summary = ${text.summary}, body = ${JSON.stringify(text.body)}::jsonb,
          plain = ${text.plain}, made_of = ${text.madeOf}, review_asked_by = null, review_asked_at = null, reviewer_id = null,
          version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`,
  );
  await noteWriter(tx, { articleId, language }, by);
}

export const noteWriter = (tx: Tx, { articleId, language }: Which, by: string): Promise<number> =>
  tx.run(
    sql`insert into app.article_writer (tenant_id, article_id, language, person_id)
        values (${tx.tenantId}, ${articleId}, ${language}, ${by}) on conflict do nothing`,
  );

const forgetWriters = (tx: Tx, { articleId, language }: Which): Promise<number> =>
  tx.run(sql`delete from app.article_writer where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`);

type Review = Which & { readonly by: string; readonly reviewerId: string | null; readonly note: string };

export const putInReview = (tx: Tx, { articleId, language, by, reviewerId, note }: Permitted<Review, 'askReview'>): Promise<number> =>
  tx.run(
    sql`update app.article_text set state = 'review', review_asked_by = ${by}, review_asked_at = ${tx.now}, reviewer_id = ${reviewerId},
          review_note = ${note}, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`,
  );

export const putBack = (tx: Tx, { articleId, language }: Permitted<Which, 'giveBack'>, note: string): Promise<number> =>
  tx.run(
    sql`update app.article_text set state = 'draft', review_asked_by = null, review_asked_at = null, reviewer_id = null, review_note = ${note},
          version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`,
  );

export type Edition = Which & Written & { readonly number: number; readonly files: readonly string[]; readonly note: string };

/** Readers see it from now on. */
export async function publishEdition(tx: Tx, edition: Permitted<Edition, 'publish'>, by: string): Promise<void> {
  const { articleId, language, number, title, summary, body, plain, madeOf, files, note } = edition;
  await tx.run(
    sql`insert into app.article_version (tenant_id, article_id, language, number, title, summary, body, plain, files, made_of, note,
          published_by, published_at)
        values (${tx.tenantId}, ${articleId}, ${language}, ${number}, ${title}, ${summary}, ${JSON.stringify(body)}::jsonb, ${plain},
          ${files}::uuid[], ${madeOf}, ${note}, ${by}, ${tx.now})`,
  );
  await tx.run(
    sql`update app.article_text set state = 'published', published_number = ${number}, review_asked_by = null, review_asked_at = null,
          reviewer_id = null, review_note = null, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`,
  );
  await forgetWriters(tx, { articleId, language });
}

/** Back to what is published: nobody has written anything since. */
export async function dropDraft(tx: Tx, { articleId, language }: Permitted<Which, 'write'>, published: Written): Promise<void> {
  await tx.run(
    sql`update app.article_text set state = 'published', title = ${published.title}, summary = ${published.summary},
          body = ${JSON.stringify(published.body)}::jsonb, plain = ${published.plain}, made_of = ${published.madeOf}, review_asked_by = null,
          review_asked_at = null, reviewer_id = null, review_note = null, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and language = ${language}`,
  );
  await forgetWriters(tx, { articleId, language });
}

/** All languages of an article at once. Made a draft again, readers see none of it until it is published anew. */
export const setState = (tx: Tx, { id }: Permitted<{ readonly id: string }, 'retire'>, state: 'retired' | 'draft'): Promise<number> =>
  tx.run(
    sql`update app.article_text set state = ${state}, published_number = case when ${state} = 'retired' then published_number end,
          review_asked_by = null, review_asked_at = null, reviewer_id = null, version = version + 1, updated_at = ${tx.now}
        where tenant_id = ${tx.tenantId} and article_id = ${id}`,
  );
