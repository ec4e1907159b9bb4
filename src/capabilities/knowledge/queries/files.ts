import type { Call } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { readable, type Standing, shown, writable } from '../policy.ts';

type Named = { fileId: string; name: string };

/** Those of these files that were added to an article; what is no identifier is none of them. */
export const articleFiles = (tx: Tx, articleId: string, ids: readonly string[]): Promise<Named[]> =>
  tx.rows<Named>(
    sql`select file_id as "fileId", name from app.article_file
        where tenant_id = ${tx.tenantId} and article_id = ${articleId} and file_id::text = any(${[...ids]}::text[])`,
    'knowledge.article-files',
  );

/** A file of an article as its reader opens it: one that the version shows which they see. */
export const readableFile = (call: Call, standing: Standing, sequence: number, fileId: string): Promise<Named | undefined> =>
  call.tx.row<Named>(
    sql`select k.file_id as "fileId", k.name from app.article a
        join app.article_text s on s.tenant_id = a.tenant_id and s.article_id = a.id and s.language = a.language
          and s.published_number is not null and s.state <> 'retired'
        join app.article_file k on k.tenant_id = a.tenant_id and k.article_id = a.id and k.file_id = ${fileId}
        where a.tenant_id = ${call.tx.tenantId} and a.number = ${sequence} and ${readable(call.actor, standing)}
          and exists (select from app.article_text x
            join app.article_version v on v.tenant_id = x.tenant_id and v.article_id = x.article_id and v.language = x.language
              and v.number = x.published_number
            where x.tenant_id = a.tenant_id and x.article_id = a.id and ${shown} and k.file_id = any(v.files))`,
  );

/** A file of an article for who writes it, in whichever version or draft it stands. */
export const writableFile = (call: Call, standing: Standing, sequence: number, fileId: string): Promise<Named | undefined> =>
  call.tx.row<Named>(
    sql`select k.file_id as "fileId", k.name from app.article a
        join app.article_file k on k.tenant_id = a.tenant_id and k.article_id = a.id and k.file_id = ${fileId}
        where a.tenant_id = ${call.tx.tenantId} and a.number = ${sequence} and ${writable(call.actor, standing)}`,
  );
