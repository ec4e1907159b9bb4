import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { isPassword } from '../password.ts';
import { passwordOf } from '../store/links.ts';
import { provedAt, proveSession } from '../store/session.ts';

/** As long as a screen may be left for a coffee. */
const fresh = 10 * 60_000;

/** Until when the password counts as given just now; null where it has to be given again. */
export async function seeProof({ tx, actor }: Call): Promise<Date | null> {
  const at = actor.sessionId === null || actor.scopes !== null ? null : await provedAt(tx, actor.sessionId);
  const until = new Date((at?.getTime() ?? 0) + fresh);
  return until > tx.now ? until : null;
}

/** Undefined if it is not the password. */
export async function provePassword({ tx, actor }: Call, password: string): Promise<Date | undefined> {
  if (actor.scopes !== null || actor.sessionId === null)
    throw new Refusal('forbidden', 'A token has no password to give', { next: 'Sign in to give it.' });
  const known = await passwordOf(tx, actor.id);
  if (!(await isPassword(password, known?.hash))) return undefined;
  await proveSession(tx, permitNew({ id: actor.sessionId }, 'prove', true));
  tx.emit({ type: 'session.proved', objectId: actor.id });
  return new Date(tx.now.getTime() + fresh);
}
