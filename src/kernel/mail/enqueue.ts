import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../shared/ids.ts';
import type { WrittenLetter } from './letter.ts';
import { noteMessage } from './message-log.ts';

export type Outgoing = {
  /** The person it goes to; null for an address without one. */
  readonly personId: string | null;
  readonly address: string;
  readonly letter: WrittenLetter;
  /** In whose affairs it is written, for the admins who look after what does not arrive; left out: the tenant's own. */
  readonly workspaceId?: string;
};

/** Puts a letter into the outbox of the transaction: sent after the commit, and only then. Gives its id; of history that is brought along none is written. */
export async function enqueueMail({ tx }: Call, { personId, address, letter, workspaceId }: Outgoing): Promise<string | undefined> {
  if (tx.isPast) return undefined;
  const id = newId(tx.now.getTime());
  await tx.run(
    sql`insert into app.outbound_mail
          (tenant_id, id, to_person_id, recipient, class, subject, body_text, body_html, workspace_id, made_at, next_try_at)
        values (${tx.tenantId}, ${id}, ${personId}, ${address}, ${letter.kind.class}, ${letter.subject}, ${letter.text}, ${letter.html},
          ${workspaceId ?? null}, ${tx.now}, ${tx.now})`,
    'mail.enqueue',
  );
  await noteMessage(tx, { id, personId, channel: 'email', kind: letter.kind });
  return id;
}
