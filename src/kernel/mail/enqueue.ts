import type { Call } from '../access/access.ts';
import { sql } from '../db/sql.ts';
import { newId } from '../shared/ids.ts';
import { type AskedClass, messageClasses, type OwedClass } from '../shared/message-classes.ts';
import type { WrittenLetter } from './letter.ts';
import { noteMessage } from './message-log.ts';
import { isSuppressed } from './suppression.ts';

/** How one leaves by this letter (RFC 8058): an address with a secret, of which only the hash is kept. */
type Leaving = { readonly address: string; readonly sha256: Buffer };

/** What people asked for carries the way out, and says of which news it is; what is owed does neither. */
type Wanted =
  | { readonly letter: WrittenLetter<OwedClass>; readonly leaving?: never; readonly newsId?: never }
  | { readonly letter: WrittenLetter<AskedClass>; readonly leaving: Leaving; readonly newsId: string };

export type Outgoing = Wanted & {
  /** The person it goes to; null for an address without one. */
  readonly personId: string | null;
  readonly address: string;
  /** In whose affairs it is written, for the admins who look after what does not arrive; left out: the tenant's own. */
  readonly workspaceId?: string;
};

/** Puts a letter into the outbox of the transaction: sent after the commit, and only then. Gives its id; to an address that asked for silence, and of history that is brought along none is written. */
export async function enqueueMail(
  { tx }: Call,
  { personId, address, letter, workspaceId, leaving, newsId }: Outgoing,
): Promise<string | undefined> {
  if (tx.isPast || (isAsked(letter) && (await isSuppressed(tx, address, letter.kind.class)))) return undefined;
  const id = newId(tx.now.getTime());
  await tx.run(
    sql`insert into app.outbound_mail
          (tenant_id, id, to_person_id, recipient, class, subject, body_text, body_html, workspace_id, unsubscribe, made_at, next_try_at)
        values (${tx.tenantId}, ${id}, ${personId}, ${address}, ${letter.kind.class}, ${letter.subject}, ${letter.text}, ${letter.html},
          ${workspaceId ?? null}, ${leaving?.address ?? null}, ${tx.now}, ${tx.now})`,
    'mail.enqueue',
  );
  await noteMessage(tx, { id, personId, channel: 'email', kind: letter.kind, unsubscribe: leaving?.sha256, newsId });
  return id;
}

const isAsked = (letter: WrittenLetter): letter is WrittenLetter<AskedClass> => messageClasses[letter.kind.class].isAsked;
