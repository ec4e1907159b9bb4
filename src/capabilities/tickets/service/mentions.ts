import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { personById } from '../../directory/public.ts';
import { mentionLetter } from '../letters.ts';
import { mentionedIn } from '../queries/mentions.ts';
import { numberOf } from '../replies/row.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { heldById } from './held.ts';

/** Writes to whom a message mentions. The letter quotes nothing: what was said is read where access is checked. */
export async function tellMentioned(call: Call, { type, objectId, actorId, facts }: ReadEvent): Promise<void> {
  const { mentions } = facts;
  // Nobody is told of their own act.
  const others = Array.isArray(mentions) ? mentions.filter((id) => typeof id === 'string' && id !== actorId) : [];
  const held = others.length === 0 ? undefined : await heldById(call, objectId);
  if (held === undefined) return;
  // Who could see it when it was said may not any more: it was handed to another department meanwhile.
  const kind = type === 'ticket.noted' ? 'note' : 'comment';
  const told = await mentionedIn(call.tx, others, { ticketId: held.id, kind });
  for (const { id } of told.filter(({ sees }) => sees)) await tell(call, held, { id, by: actorId });
}

async function tell(call: Call, held: HeldTicket, { id, by }: { id: string; by: string | null }): Promise<void> {
  const { tx } = call;
  const [person, author] = await Promise.all([personById(tx, id), by === null ? undefined : personById(tx, by)]);
  if (person?.active !== true) return;
  const number = numberOf(held);
  const origin = await originOfTenant(tx.tenantId);
  const letter = write(mentionLetter, person.locale, {
    name: person.name,
    who: author?.name ?? number,
    number,
    title: held.title,
    address: `${origin}/t/${number}`,
  });
  await enqueueMail(call, { personId: id, address: person.email, mailClass: 'ticket', letter, workspaceId: held.workspaceId });
}
