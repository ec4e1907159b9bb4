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

/** Uploads that nobody tied; one that its owner's draft names, in a text or as an answer, waits with the draft. */
export const deleteOldUploads = (tx: Tx, before: Date): Promise<number> =>
  tx.run(
    sql`delete from app.upload u where u.tenant_id = ${tx.tenantId} and u.made_at <= ${before}
          and not exists (select from app.draft d where d.tenant_id = u.tenant_id and d.person_id = u.person_id
            and d.content::text like '%' || u.file_id || '%')`,
  );

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
