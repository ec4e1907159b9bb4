import type { Actor } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import { refuseBySignal } from './service.ts';
import { noteSignal, wasHeard } from './signals-heard.ts';

/** Global Privacy Control of somebody signed in counts for their account too, in every browser. A program is no browser. */
export async function honourSignal(actor: Actor): Promise<void> {
  if (actor.scopes !== null || wasHeard(actor)) return;
  await transact({ ...actor, purpose: 'administration' }, refuseBySignal);
  noteSignal(actor);
}
