import { type Call, keeper, permit, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { peopleById } from '../../directory/public.ts';
import type { Unhandled } from '../contract-unhandled.ts';
import { caseLetter } from '../letters.ts';
import { mayNameHandler } from '../policy.ts';
import { unhandledFor } from '../queries/unhandled.ts';
import { nameHandlerOf, type TellNamed, takeUnhandled } from '../store-unhandled.ts';
import { wrongField } from './found.ts';
import { tellOf } from './told.ts';
import { tellHearers } from './told-sealed.ts';

/** By reference only: whoever names who handles one does not see it. */
export async function listUnhandled({ tx }: Call): Promise<{ items: Unhandled[] }> {
  const rows = await unhandledFor(tx);
  const people = await peopleById(tx, [...new Set(rows.flatMap(({ nomineeId }) => nomineeId ?? []))]);
  const named = (id: string | null) => people.filter((one) => one.id === id).map(({ name }) => ({ id: id ?? '', name }));
  const items = [...Map.groupBy(rows, ({ reference }) => reference)].map(([reference, all]) => ({
    reference,
    candidates: all.flatMap(({ nomineeId }) => named(nomineeId)),
  }));
  return { items };
}

type Naming = { readonly person: string; readonly reason: string };

/** The database looks again, with the case locked, whether nobody handles it and whether these two may. */
export async function nameHandler(call: Call, reference: string, { person, reason }: Naming): Promise<{ named: true }> {
  const { tx, actor } = call;
  const one = (await listUnhandled(call)).items.find((each) => each.reference === reference);
  const found = permit(one, 'nameHandler', (each) => mayNameHandler(actor, each));
  if (!found.candidates.some(({ id }) => id === person))
    throw wrongField('/person', 'You cannot name them', 'Choose somebody of the list.');
  const grantId = newId(tx.now.getTime());
  const told = await nameHandlerOf(tx, found, { person, reason, grantId });
  const [first] = told;
  if (first === undefined) throw new Refusal('conflict', 'Somebody handles this case by now', { next: 'Nothing needs to be done.' });
  tx.emit({ type: 'case.handlerNamed', objectId: first.caseId, facts: { grantId } });
  await tellNamed(call, reference, told);
  return { named: true };
}

/** Whoever sees the case reads there who came and by whom; who could have named as well finds that it is done. */
async function tellNamed(call: Call, reference: string, told: readonly TellNamed[]): Promise<void> {
  const at = (place: TellNamed['place']) => told.filter((one) => one.place === place).map(({ personId }) => personId);
  const [requesterId = null] = at('own');
  await tellOf(call, { reference, requesterId }, [...at('own'), ...at('desk')]);
  await tellHearers(call, reference, at('page'));
}

/** Within the hour after the last who handles a case was deactivated. */
export const tellUnhandled = (tenantId: string): Promise<void> =>
  transact(keeper(tenantId, 'service'), async (call) => {
    const all = await takeUnhandled(call.tx);
    const [people, origin] = await Promise.all([
      peopleById(call.tx, [...new Set(all.map(({ personId }) => personId))]),
      originOfTenant(tenantId),
    ]);
    for (const { reference, personId } of all) {
      const person = people.find(({ id }) => id === personId);
      if (person?.active !== true) continue;
      const letter = write(caseLetter, person.locale, { reference, address: `${origin}/sealed` });
      await enqueueMail(call, { personId, address: person.email, letter });
    }
    for (const caseId of new Set(all.map((one) => one.caseId))) call.tx.emit({ type: 'case.unhandled', objectId: caseId });
  });
