import type { Call } from '../../../kernel/access/access.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { peopleById } from '../../directory/public.ts';
import { caseLetter } from '../letters.ts';
import { isRequester } from '../policy.ts';
import type { FoundCase } from '../queries/cases.ts';
import { seeingOf } from '../queries/within.ts';

type Told = Pick<FoundCase, 'reference' | 'requesterId'>;

/**
 * Writes to people in a case that there is something new, and nothing else. The letter is a row of the deed’s own transaction, whose reader sees the
 * case: so no job ever has to. It belongs to no department, so that nobody who minds letters learns where it comes from.
 */
export async function tellOf(call: Call, { reference, requesterId }: Told, ids: readonly string[]): Promise<void> {
  const others = [...new Set(ids)].filter((id) => id !== call.actor.id);
  if (others.length === 0) return;
  const [people, origin] = await Promise.all([peopleById(call.tx, others), originOfTenant(call.tx.tenantId)]);
  for (const { id, email, locale } of people.filter(({ active }) => active)) {
    const address = `${origin}${id === requesterId ? '' : '/desk'}/cases/${reference}`;
    await enqueueMail(call, { personId: id, address: email, letter: write(caseLetter, locale, { reference, address }) });
  }
}

/** Whoever is to know what whoever asked has said: who has the case, or all who handle it. */
async function handlersOf(call: Call, { id, assignee }: Pick<FoundCase, 'id' | 'assignee'>): Promise<string[]> {
  const seeing = await seeingOf(call.tx, id);
  if (assignee !== null && seeing.some(({ person }) => person.id === assignee.id)) return [assignee.id];
  return seeing.filter(({ kind }) => kind === 'assigned' || kind === 'caseTeam').map(({ person }) => person.id);
}

/** To the other side. */
export const otherSide = async (call: Call, found: FoundCase): Promise<readonly string[]> =>
  isRequester(call.actor, found) ? await handlersOf(call, found) : found.requesterId === null ? [] : [found.requesterId];
