import type { Permitted } from '../../kernel/access/access.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Scan } from '../../kernel/files/files.ts';
import type { MessageKind } from './shared/words.ts';

type Ident = { readonly id: string };

export type NewCaseFile = Ident & {
  readonly caseId: string;
  readonly kind: MessageKind;
  readonly sent: boolean;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly scan: Scan;
  /** Null: whoever reported without a name. */
  readonly addedById: string | null;
};

export const insertCaseFile = (tx: Tx, f: Permitted<NewCaseFile, 'attach'>): Promise<number> =>
  tx.run(
    sql`insert into app.confidential_case_file (tenant_id, id, case_id, message_id, kind, sent, name, bytes, media_type, scan, added_by_id, added_at)
        values (${tx.tenantId}, ${f.id}, ${f.caseId}, null, ${f.kind}, ${f.sent}, ${f.name}, ${f.bytes}, ${f.mediaType}, ${f.scan}, ${f.addedById},
          ${tx.now})`,
    'cases.attach',
  );

type Sending = { readonly messageId: string; readonly kind: MessageKind; readonly by: string; readonly ids: readonly string[] };

/** Sends what its uploader kept waiting, each once; gives how many it were. */
export const sendCaseFiles = (tx: Tx, { id }: Permitted<Ident, 'say'>, { messageId, kind, by, ids }: Sending): Promise<number> =>
  tx.run(
    sql`update app.confidential_case_file set message_id = ${messageId}, kind = ${kind}, sent = true
        where tenant_id = ${tx.tenantId} and case_id = ${id} and id = any(${[...ids]}::uuid[]) and added_by_id = ${by} and not sent`,
  );

/** Before bytes are stored it is noted that they will be: what is left over is found by it. */
export const noteBytes = (tx: Tx, { id }: Permitted<Ident, 'attach'>): Promise<unknown> =>
  tx.rows(sql`select app.note_case_bytes(${id}, ${tx.now})`, 'cases.note-bytes');

/** Bytes noted before this moment that no file of a case has, or no more. */
export async function strayBytes(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.rows<Ident>(sql`select id from app.stray_case_bytes(${before}) as id`);
  return rows.map(({ id }) => id);
}

export const countApart = (tx: Tx): Promise<unknown> => tx.rows(sql`select app.count_storage_apart(${tx.now})`, 'cases.count-storage');

export const forgetBytes = (tx: Tx, id: string): Promise<unknown> => tx.rows(sql`select app.forget_case_bytes(${id})`);

export async function heldFiles(tx: Tx, later: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<Ident>(sql`select id from app.held_case_files(${[...later]}::uuid[]) as id`);
  return rows.map(({ id }) => id);
}

/** The case of the file; undefined where it is held no more. */
export async function judgeFile(tx: Tx, id: string, verdict: 'clean' | 'infected'): Promise<string | undefined> {
  const row = await tx.row<{ caseId: string | null }>(sql`select app.judge_case_file(${id}, ${verdict}) as "caseId"`);
  return row?.caseId ?? undefined;
}
