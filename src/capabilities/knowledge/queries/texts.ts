import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { ArticleBody } from '../shared/document/body.ts';
import type { ArticleLanguage, ArticleState } from '../shared/words.ts';

const nameOf = (person: Sql): Sql => sql`coalesce(trim(${person}.given_name || ' ' || ${person}.family_name), '')`;

export type TextRecord = {
  articleId: string;
  language: ArticleLanguage;
  state: ArticleState;
  title: string;
  summary: string;
  body: ArticleBody;
  madeOf: number | null;
  askedBy: string | null;
  askedByName: string;
  askedAt: Date | null;
  reviewerId: string | null;
  reviewerName: string;
  note: string | null;
  publishedNumber: number | null;
  /** The newest version there ever was; 0 for none. */
  lastNumber: number;
  sourceNumber: number | null;
  publishedMadeOf: number | null;
  writers: string[];
  updatedAt: Date;
  version: number;
};

/** A text as it is being written; held until the transaction ends where `lock` says so. */
export const textOf = (tx: Tx, articleId: string, language: string, lock: Sql = sql``): Promise<TextRecord | undefined> =>
  tx.row<TextRecord>(
    sql`select x.article_id as "articleId", x.language, x.state, x.title, x.summary, x.body, x.made_of as "madeOf",
          x.review_asked_by as "askedBy", ${nameOf(sql`p`)} as "askedByName", x.review_asked_at as "askedAt",
          x.reviewer_id as "reviewerId", ${nameOf(sql`r`)} as "reviewerName", x.review_note as note,
          x.published_number as "publishedNumber", x.updated_at as "updatedAt", x.version,
          (select coalesce(max(v.number), 0) from app.article_version v where v.tenant_id = x.tenant_id and v.article_id = x.article_id
            and v.language = x.language) as "lastNumber",
          (select s.published_number from app.article a
            join app.article_text s on s.tenant_id = a.tenant_id and s.article_id = a.id and s.language = a.language
            where a.tenant_id = x.tenant_id and a.id = x.article_id and a.language <> x.language) as "sourceNumber",
          (select v.made_of from app.article_version v where v.tenant_id = x.tenant_id and v.article_id = x.article_id
            and v.language = x.language and v.number = x.published_number) as "publishedMadeOf",
          array(select k.person_id from app.article_writer k where k.tenant_id = x.tenant_id and k.article_id = x.article_id
            and k.language = x.language) as writers
        from app.article_text x
        left join app.person p on p.tenant_id = x.tenant_id and p.id = x.review_asked_by
        left join app.person r on r.tenant_id = x.tenant_id and r.id = x.reviewer_id
        where x.tenant_id = ${tx.tenantId} and x.article_id = ${articleId} and x.language = ${language} ${lock}`,
    'knowledge.text',
  );

export type VersionRow = {
  number: number;
  title: string;
  summary: string;
  body: ArticleBody;
  note: string;
  madeOf: number | null;
  at: Date;
  personId: string;
  name: string;
};

const edition = sql`v.number, v.title, v.note, v.made_of as "madeOf", v.published_at as at, v.published_by as "personId", ${nameOf(sql`p`)} as name`;
const versions = sql`from app.article_version v left join app.person p on p.tenant_id = v.tenant_id and p.id = v.published_by`;

export const versionsOf = (tx: Tx, articleId: string, language: string): Promise<Omit<VersionRow, 'summary' | 'body'>[]> =>
  tx.rows(
    sql`select ${edition} ${versions} where v.tenant_id = ${tx.tenantId} and v.article_id = ${articleId} and v.language = ${language}
        order by v.number desc limit 500`,
    'knowledge.versions',
  );

export const versionOf = (tx: Tx, articleId: string, language: string, number: number): Promise<VersionRow | undefined> =>
  tx.row<VersionRow>(
    sql`select ${edition}, v.summary, v.body ${versions} where v.tenant_id = ${tx.tenantId} and v.article_id = ${articleId}
          and v.language = ${language} and v.number = ${number}`,
    'knowledge.version',
  );
