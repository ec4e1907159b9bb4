import type { Call } from '../../../kernel/access/access.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { peopleById } from '../../directory/public.ts';
import { caseLetter } from '../letters.ts';
import { holdersOf } from '../queries/sealed.ts';

/** The same letter as of anything else in a case: that something is sealed, or a glass broken, is read where it happened. */
async function tellThere(call: Call, reference: string, ids: readonly string[], path: string): Promise<void> {
  const others = [...new Set(ids)].filter((id) => id !== call.actor.id);
  if (others.length === 0) return;
  const [people, origin] = await Promise.all([peopleById(call.tx, others), originOfTenant(call.tx.tenantId)]);
  for (const { id, email, locale } of people.filter(({ active }) => active))
    await enqueueMail(call, {
      personId: id,
      address: email,
      letter: write(caseLetter, locale, { reference, address: `${origin}${path}` }),
    });
}

/** Those who can open it by name or group read it on a page of their own: in the case they may not be. */
export async function tellHolders(call: Call, { reference }: { reference: string }, fieldId: string, grantId?: string): Promise<void> {
  const holders = (await holdersOf(call.tx, [fieldId])).filter(({ kind }) => kind === 'named' || kind === 'group');
  const ids = holders.filter((one) => grantId === undefined || one.grantId === grantId).map(({ person }) => person.id);
  await tellThere(call, reference, ids, '/sealed');
}

/** Whoever hears of a broken glass sees it on a page of their own, without seeing the case. */
export const tellHearers = (call: Call, reference: string, ids: readonly string[]): Promise<void> =>
  tellThere(call, reference, ids, '/sealed');
