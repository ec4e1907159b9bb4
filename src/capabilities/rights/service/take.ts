import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { localeOf } from '../../../kernel/i18n/locale.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { type KnownPerson, personById } from '../../directory/public.ts';
import { operatorPlace } from '../../policy/public.ts';
import { setDue, tellRequester } from '../../tickets/public/asked.ts';
import { dueOf } from '../clock.ts';
import type { NewStep, RightRequest } from '../contract.ts';
import { answeredLetter, extendedLetter, refusedLetter } from '../letters.ts';
import { mayDecide, mayWork } from '../policy.ts';
import { type Kept, openSteps } from '../replies.ts';
import type { Step } from '../shared/progress.ts';
import { insertStep, lockSteps } from '../store.ts';
import { authorityFor, dayInWords, wordsFor } from '../told.ts';
import { keptRequest, seeRequest } from './requests.ts';

const needReason: ReadonlySet<Step> = new Set(['identityAsked', 'extended', 'refused', 'tenantDeclined']);
const decisions: ReadonlySet<Step> = new Set(['tenantAgreed', 'tenantDeclined']);
const endings: Partial<Record<Step, 'delivered' | 'closedIncomplete'>> = {
  fulfilled: 'delivered',
  refused: 'closedIncomplete',
  tenantDeclined: 'closedIncomplete',
};

/** Decides something about a request: the step, what the person is told of it, and how the ticket goes on, in one transaction. */
export async function takeStep(call: Call, { number, step, reason = '' }: NewStep): Promise<RightRequest> {
  const { tx, actor } = call;
  const seen = await keptRequest(call, number);
  await lockSteps(tx, seen.ticket.id);
  const kept = permit(await keptRequest(call, number), 'decide', ({ ticket }) =>
    decisions.has(step) ? mayDecide(actor) : mayWork(actor, ticket),
  );
  refuseUntimely(call, kept, step);
  if (needReason.has(step) && reason === '') throw withoutReason();
  // Where the law gives longer the ticket has longer, in the same transaction.
  if (step === 'extended') await setDue(asAgent(call, kept), number, dueOf(kept.clock, true).dueAt);
  const letterId = await tell(call, kept, step, reason);
  const made = { ticketId: kept.ticket.id, step, reason: reason === '' ? null : reason, letterId, by: actor.id };
  await insertStep(tx, permitNew(made, 'decide', true));
  tx.emit({ type: `right.${step}`, objectId: kept.ticket.id, facts: { right: kept.right } });
  return await seeRequest(call, number);
}

function refuseUntimely({ tx, actor }: Call, kept: Kept, step: Step): void {
  if (openSteps(actor, kept, tx.now).includes(step)) return;
  if (step === 'extended')
    throw new Refusal('conflict', 'It can take longer only once, and only within the first period', {
      next: 'Answer by the last day, or refuse with the reason.',
    });
  if (step === 'fulfilled')
    throw new Refusal('conflict', 'Something has to be decided before this can be answered', {
      next: 'Settle who asks, and let the organisation decide about its data.',
    });
  throw new Refusal('conflict', 'This was decided already, or the request has ended', { next: 'Look at what was decided.' });
}

const withoutReason = (): Refusal =>
  new Refusal('wrong_input', 'The person has to be told why', {
    errors: [{ pointer: '/reason', reason: 'At least ten characters' }],
    next: 'Write the reason as the person shall read it.',
  });

/** Says it on the ticket, and where the law wants it in a letter; gives the letter that went. */
async function tell(call: Call, kept: Kept, step: Step, reason: string): Promise<string | null> {
  const person = await personById(call.tx, kept.ticket.requesterId);
  if (person === undefined) return null;
  const { authority } = await operatorPlace();
  const due = dayInWords(person.locale, kept.clock.latestOn);
  const facts = { reason, due, authority: authorityFor(person.locale, authority) };
  const said = wordsFor(localeOf(person.locale), step, facts);
  if (said !== undefined) await tellRequester(asAgent(call, kept), kept.ticket, said, endings[step]);
  return await letterOf(call, kept, { person, step, facts, said });
}

/** Who decides for the organisation need not work there; what they say stands on the ticket all the same, in their name. */
const asAgent = ({ tx, actor }: Call, { ticket: { workspaceId } }: Kept): Call => {
  const deciding: Actor = { ...actor, holdings: [...actor.holdings, { role: 'agent', workspaceId }] };
  return { tx, actor: deciding };
};

const letters: Partial<Record<Step, typeof extendedLetter>> = {
  extended: extendedLetter,
  refused: refusedLetter,
  tenantDeclined: refusedLetter,
};

type Telling = {
  readonly person: KnownPerson;
  readonly step: Step;
  readonly facts: { readonly reason: string; readonly due: string; readonly authority: string };
  readonly said: string | undefined;
};

async function letterOf(call: Call, { ticket }: Kept, telling: Telling): Promise<string | null> {
  const { person } = telling;
  const address = person.active ? `${await originOfTenant(call.tx.tenantId)}/t/${ticket.number}` : undefined;
  const letter = letterFor(ticket, telling, address);
  if (letter === undefined) return null;
  const { workspaceId } = ticket;
  return (await enqueueMail(call, { personId: person.id, address: person.email, letter, workspaceId })) ?? null;
}

/** What the law wants in a letter; and to who has no account whatever is said at all, for they can read it nowhere else. */
function letterFor({ number, title }: Kept['ticket'], { person, step, facts, said }: Telling, address: string | undefined) {
  const known = { name: person.name, number, title };
  const wording = letters[step];
  if (wording !== undefined) return write(wording, person.locale, { ...facts, ...known, address });
  return person.active || said === undefined ? undefined : write(answeredLetter, person.locale, { ...known, said });
}
