import { type Call, type Permitted, permit, Refusal } from '../../../kernel/access/access.ts';
import { majorTickets } from '../../tickets/public.ts';
import { maySee } from '../policy.ts';
import { type Major, majorById } from '../queries.ts';
import { isRunning } from '../shared/words.ts';
import { holdMajor } from '../store.ts';

/** One that the actor may see; 404 for all else. */
export async function seen(call: Call, id: string): Promise<Permitted<Major, 'read'>> {
  const sees = (major: Major): boolean => maySee(call.actor, major);
  return permit(await majorById(call.tx, id), 'read', sees, sees);
}

/** Held for a deed, with its incident before it: in the order in which whoever changes the incident holds both. */
export async function held<Deed extends string>(
  call: Call,
  id: string,
  deed: Deed,
  allowed: (major: Major) => boolean,
): Promise<Permitted<Major, Deed>> {
  const found = await seen(call, id);
  await majorTickets.hold(call, found.ticketId);
  await holdMajor(call.tx, id);
  return permit(await majorById(call.tx, id), deed, allowed, (major) => maySee(call.actor, major));
}

/** What has ended stays as it ended. */
export function refuseOver({ state }: Pick<Major, 'state'>): void {
  if (!isRunning(state)) throw notRunning();
}

/** What is only proposed has neither roles nor anybody to tell. */
export function refuseUnaccepted({ state }: Pick<Major, 'state'>): void {
  if (state !== 'accepted') throw notRunning();
}

const notRunning = (): Refusal => new Refusal('conflict', 'This major incident does not run', { next: 'Look at how it stands.' });

/** A field that cannot be accepted, by its pointer. */
export const wrongField = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });
