import { type Call, type Permitted, permit, Refusal } from '../../../kernel/access/access.ts';
import { peopleById } from '../../directory/public.ts';
import { type Guarded, maySee } from '../policy.ts';
import { caseByReference, type FoundCase } from '../queries/cases.ts';
import { holdCase } from '../store.ts';

type Allowed = (guarded: Guarded) => boolean;

/** One that the actor was let into; 404 for all else, whatever they are in the house. */
export async function seen({ tx, actor }: Call, reference: string): Promise<Permitted<FoundCase, 'read'>> {
  const sees: Allowed = (one) => maySee(actor, one);
  return permit(await caseByReference(tx, actor, reference), 'read', sees, sees);
}

/** Held for a deed: what was read before is read again, now that nobody else can change it. */
export async function held<Deed extends string>(
  call: Call,
  reference: string,
  deed: Deed,
  allowed: Allowed,
): Promise<Permitted<FoundCase, Deed>> {
  const { id } = await seen(call, reference);
  await holdCase(call.tx, id);
  return permit(await caseByReference(call.tx, call.actor, reference), deed, allowed, (one) => maySee(call.actor, one));
}

/** What is not there, or not for them. */
export const absent = (): Refusal => new Refusal('not_found', 'This does not exist, or is not shared with you');

/** A field that cannot be accepted, by its pointer. */
export const wrongField = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });

/** People by id who may come in; one who is not there is named by the field that names them. */
export async function knownPeople({ tx }: Call, ids: readonly string[], pointer: string) {
  const found = (await peopleById(tx, [...new Set(ids)])).filter(({ active }) => active);
  if (found.length < new Set(ids).size) throw wrongField(pointer, 'There is no such person', 'Choose somebody of the list.');
  return found;
}
