import { type Actor, type Call, workspacesOf } from '../../../kernel/access/access.ts';
import { type Sql, sql } from '../../../kernel/db/sql.ts';
import { visible } from '../policy.ts';
import { numbered } from './ticket.ts';

export type FileRow = { fileId: string; name: string; inline: boolean };

/** What is internal is for agents of the ticket's workspace, like a note. */
function readable(actor: Actor): Sql {
  const spaces = workspacesOf(actor, 'agent');
  return spaces === 'all' ? sql`true` : sql`(not x.internal or t.workspace_id = any(${spaces}::uuid[]))`;
}

const attachment = sql`select x.file_id as "fileId", x.name, x.inline from app.attachment x
  join app.ticket t on t.tenant_id = x.tenant_id and t.id = x.ticket_id`;

/** An attachment of a ticket, if the actor may see both. */
export const attachmentOf = ({ tx, actor }: Call, number: string, id: string): Promise<FileRow | undefined> =>
  tx.row<FileRow>(
    sql`${attachment} where x.tenant_id = ${tx.tenantId} and x.id = ${id} and t.id = ${numbered(tx, number, visible(actor))}
          and ${readable(actor)}`,
    'tickets.attachment',
  );

/** A file as it is named in a text: tied to some ticket that the actor may see, or their own and not yet tied. */
export const fileOf = ({ tx, actor }: Call, fileId: string): Promise<FileRow | undefined> =>
  tx.row<FileRow>(
    sql`select * from (${attachment} where x.tenant_id = ${tx.tenantId} and x.file_id = ${fileId} and ${visible(actor)} and ${readable(actor)}
          union all select u.file_id, u.name, true from app.upload u
          where u.tenant_id = ${tx.tenantId} and u.file_id = ${fileId} and u.person_id = ${actor.id}) f limit 1`,
    'tickets.file',
  );
