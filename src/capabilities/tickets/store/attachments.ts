import type { Permitted } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';

type Upload = { fileId: string; personId: string; name: string };

export const insertUpload = (tx: Tx, u: Permitted<Upload, 'upload'>): Promise<number> =>
  tx.run(
    sql`insert into app.upload (tenant_id, file_id, person_id, name, made_at)
        values (${tx.tenantId}, ${u.fileId}, ${u.personId}, ${u.name}, ${tx.now})`,
  );

/** Takes uploads of this person out of those that wait, so that each is tied once. */
export const takeUploads = (tx: Tx, personId: string, fileIds: readonly string[]): Promise<Upload[]> =>
  tx.rows<Upload>(
    sql`delete from app.upload where tenant_id = ${tx.tenantId} and person_id = ${personId} and file_id = any(${fileIds}::uuid[])
        returning file_id as "fileId", person_id as "personId", name`,
  );

export const deleteOldUploads = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from app.upload where tenant_id = ${tx.tenantId} and made_at <= ${before}`);

export type NewAttachment = {
  id: string;
  ticketId: string;
  messageId: string | null;
  fileId: string;
  name: string;
  internal: boolean;
  inline: boolean;
  addedBy: string;
};

export const insertAttachment = (tx: Tx, a: Permitted<NewAttachment, 'attach'>): Promise<number> =>
  tx.run(
    sql`insert into app.attachment (tenant_id, id, ticket_id, message_id, file_id, name, internal, inline, added_by, made_at)
        values (${tx.tenantId}, ${a.id}, ${a.ticketId}, ${a.messageId}, ${a.fileId}, ${a.name}, ${a.internal}, ${a.inline}, ${a.addedBy},
          ${tx.now})`,
    'tickets.attach',
  );
