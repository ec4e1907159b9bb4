import type { Call } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import { type KnownPerson, peopleById } from '../../directory/public.ts';
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
  const [told, people] = await Promise.all([
    mentionedIn(call.tx, others, { ticketId: held.id, kind }),
    peopleById(call.tx, [...others, actorId]),
  ]);
  const seeing = new Set(told.filter(({ sees }) => sees).map(({ id }) => id));
  const who = people.find(({ id }) => id === actorId)?.name ?? numberOf(held);
  const origin = await originOfTenant(call.tx.tenantId);
  for (const person of people.filter(({ id }) => seeing.has(id))) await tell(call, held, { person, who, origin });
}

type Told = { person: KnownPerson; who: string; origin: string };

async function tell(call: Call, held: HeldTicket, { person, who, origin }: Told): Promise<void> {
  const number = numberOf(held);
  const facts = { name: person.name, who, number, title: held.title, address: `${origin}/t/${number}` };
  const letter = write(mentionLetter, person.locale, facts);
  await enqueueMail(call, { personId: person.id, address: person.email, letter, workspaceId: held.workspaceId });
}
