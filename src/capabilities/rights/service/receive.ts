import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { personById } from '../../directory/public.ts';
import { setDue } from '../../tickets/public/asked.ts';
import { dueOf } from '../clock.ts';
import { receivedLetter } from '../letters.ts';
import type { Kept } from '../replies.ts';
import { isTimedByLaw } from '../rules.ts';
import { dayInWords } from '../told.ts';
import { isByItself } from './answer.ts';
import { keptOfTicket } from './requests.ts';

/** What came in by right is confirmed at once, which no law waits longer for, and its ticket is due when the law says. */
export async function confirmReceipt(call: Call, { objectId, facts }: ReadEvent): Promise<void> {
  const { requestTypeId } = facts;
  const kept = typeof requestTypeId === 'string' ? await keptOfTicket(call, requestTypeId, objectId) : undefined;
  if (kept === undefined) return;
  if (kept.ticket.dueAt === null) await setDue(asDesk(call), kept.ticket.number, dueOf(kept.clock, false).dueAt);
  if (isByItself(kept.right, kept.ticket.fields)) tellOfCopy(call, kept);
  if (!toldThere.has(String(facts['channel']))) await confirm(call, kept);
}

/** Who wrote by form or mail was told number and day where that was taken in, or is not written to: a flood may use the address of somebody else. */
const toldThere: ReadonlySet<string> = new Set(['form', 'mail']);

/** A copy answers this, and whoever makes copies hears of it. */
const tellOfCopy = ({ tx }: Call, { ticket, right }: Kept): void =>
  tx.emit({
    type: 'right.copyNeeded',
    objectId: ticket.id,
    facts: { personId: ticket.requesterId, kind: right === 'export' ? 'portable' : 'copy' },
  });

/** The program keeps the date as an agent would. */
const asDesk = ({ tx, actor }: Call): Call => ({ tx, actor: { ...actor, holdings: [{ role: 'agent', workspaceId: null }] } });

async function confirm(call: Call, { ticket, clock }: Kept): Promise<void> {
  const person = await personById(call.tx, ticket.requesterId);
  if (person === undefined) return;
  const { number, title, workspaceId } = ticket;
  const due = dayInWords(person.locale, clock.firstDueOn);
  const address = person.active ? `${await originOfTenant(call.tx.tenantId)}/t/${number}` : undefined;
  const law = isTimedByLaw(clock.rule) ? clock.rule.law : undefined;
  const letter = write(receivedLetter, person.locale, { name: person.name, number, title, due, law, address });
  await enqueueMail(call, { personId: person.id, address: person.email, letter, workspaceId });
}
