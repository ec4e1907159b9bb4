import { type Sql, sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import type { Scan, StoredFile } from '../../../kernel/files/files.ts';
import type { MessageKind } from '../shared/words.ts';
import type { Named } from './cases.ts';

/** A file as the database writes it into JSON. */
export type FileJson = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: MessageKind;
  readonly scan: Scan;
  readonly addedBy: Named | null;
  readonly at: string;
};

const asJson = sql`jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'mediaType', f.media_type, 'kind', f.kind, 'scan', f.scan,
  'at', f.added_at, 'addedBy', (select jsonb_build_object('id', p.id, 'name', trim(p.given_name || ' ' || p.family_name)) from app.person p
    where p.tenant_id = f.tenant_id and p.id = f.added_by_id))`;

/** What was sent with a message, as a list in JSON. To whoever asked the database shows none of a note. */
export const filesWith = (messageId: Sql): Sql => sql`coalesce((select jsonb_agg(${asJson} order by f.id) from app.confidential_case_file f
  where f.tenant_id = c.tenant_id and f.message_id = ${messageId} and f.sent), '[]'::jsonb)`;

/** Files of the case itself, oldest first; `only` one of them. */
export async function filesOf(tx: Tx, caseId: string, only?: string): Promise<FileJson[]> {
  const rows = await tx.rows<{ file: FileJson }>(
    sql`select ${asJson} as file from app.confidential_case_file f
        where f.tenant_id = ${tx.tenantId} and f.case_id = ${caseId}
          and case when ${only ?? null}::uuid is null then f.message_id is null and f.sent else f.id = ${only ?? null} end order by f.id`,
    'cases.files',
  );
  return rows.map(({ file }) => file);
}

/** One to be opened, if the reader may see it: as the wall says. */
export const fileIn = (tx: Tx, caseId: string, id: string): Promise<(StoredFile & { readonly name: string }) | undefined> =>
  tx.row<StoredFile & { readonly name: string }>(
    sql`select id, name, bytes::integer, media_type as "mediaType", scan from app.confidential_case_file
        where tenant_id = ${tx.tenantId} and case_id = ${caseId} and id = ${id}`,
    'cases.file',
  );

/** Still without a message, uploaded by this person, and not sent. */
export async function countWaiting(tx: Tx, caseId: string, personId: string): Promise<number> {
  const row = await tx.row<{ count: number }>(
    sql`select count(*)::integer as count from app.confidential_case_file
        where tenant_id = ${tx.tenantId} and case_id = ${caseId} and added_by_id = ${personId} and not sent`,
  );
  return row?.count ?? 0;
}
