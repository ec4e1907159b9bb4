import type { Actor, Call } from '../../../kernel/access/access.ts';
import { permitNew } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { guardOfPrivacy, personById } from '../../directory/public.ts';
import { tellRequester } from '../../tickets/public/asked.ts';
import { mayAnswerAlone } from '../policy.ts';
import type { Kept } from '../replies.ts';
import { isOver, progressOf } from '../shared/progress.ts';
import { insertStep, lockSteps } from '../store.ts';
import { type Handed, insertHanded } from '../store-desk.ts';
import { answeredWords } from '../told.ts';
import { requestsOf } from './requests.ts';

/** What a copy answers, if it answers all that was asked for. */
const answeredBy = { copy: 'access', released: 'access', portable: 'export' } as const;

export type HandedTo = Handed & {
  readonly personId: string;
  /** As of when it tells: what was asked for by then is answered by it. */
  readonly asOf: Date;
  /** Nothing of it waits for a reviewer any more. */
  readonly isAll: boolean;
  /** What a reviewer withheld, with the reason that the person reads there. */
  readonly withheld: number;
};

/**
 * What a person got by a copy is kept with each request of theirs that asked for it, and once it is all there the request ends by itself.
 * No agreement of the organisation is waited for: what goes at once is the person’s own, and the rest was released by its privacy officer.
 */
export async function answerByCopy(call: Call, handed: HandedTo): Promise<void> {
  const asked = await requestsOf(call, handed.personId);
  for (const { ticket } of asked.filter((kept) => isAnsweredBy(kept, handed))) {
    await lockSteps(call.tx, ticket.id);
    // Seen again under the lock: somebody may have answered meanwhile.
    const kept = (await requestsOf(call, handed.personId)).find((one) => one.ticket.id === ticket.id);
    if (kept !== undefined && isAnsweredBy(kept, handed)) await answer(call, kept, handed);
  }
}

const isAnsweredBy = ({ ticket, right, steps }: Kept, { kind, asOf }: HandedTo): boolean => {
  const progress = progressOf(
    steps.map(({ step }) => step),
    ticket,
  );
  const isOpen = !isOver(progress) && progress !== 'identityPending';
  return isOpen && right === answeredBy[kind] && ticket.madeAt <= asOf && isByItself(right, ticket.fields);
};

/** Whether a copy answers all of it: something in particular, or sending it elsewhere, is for people. */
export function isByItself(right: Kept['right'], fields: Readonly<Record<string, unknown>>): boolean {
  if (right === 'access') return fields['scope'] === 'all';
  return right === 'export' && (fields['to'] ?? '') === '';
}

async function answer(call: Call, kept: Kept, handed: HandedTo): Promise<void> {
  const { tx } = call;
  const ticketId = kept.ticket.id;
  const mayAnswer = mayAnswerAlone(handed);
  const { copyId, kind, fingerprint, entries } = handed;
  await insertHanded(tx, permitNew({ ticketId, copyId, kind, fingerprint, entries }, 'answer', true));
  if (!mayAnswer) return;
  const by = call.actor.kind === 'person' ? call.actor.id : null;
  const person = await personById(tx, handed.personId);
  const said = answeredWords(localeOf(person?.locale ?? 'en'), { ...handed, fingerprint: fingerprint.toString('hex') });
  await tellRequester(await asGuard(call), kept.ticket, said, 'delivered');
  await insertStep(tx, permitNew({ ticketId, step: 'fulfilled', reason: said, letterId: null, by }, 'decide', mayAnswer));
  tx.emit({ type: 'right.fulfilled', objectId: ticketId, facts: { right: kept.right, copyId, byItself: true } });
}

/** Words on a ticket are somebody's: of whoever answers for privacy, and they begin by saying that nobody typed them. */
async function asGuard({ tx, actor }: Call): Promise<Call> {
  const guard = actor.kind === 'person' ? undefined : await guardOfPrivacy(tx);
  const desk: Actor = { ...actor, id: guard?.id ?? actor.id, holdings: [...actor.holdings, { role: 'agent', workspaceId: null }] };
  return { tx, actor: desk };
}
