import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import type { Presence, presenceStates } from '../contract-work.ts';
import { isAgent, maySee, visible } from '../policy.ts';
import { guardOf, presenceRows } from '../queries/live.ts';
import { numbered } from '../queries/ticket.ts';
import { deletePresence, upsertPresence } from '../store/presence.ts';

type State = (typeof presenceStates)[number] | 'left';

/** Says that an agent is on a ticket, and who else is. Not an event: what is over in seconds is nobody's history. */
export async function tellPresence(call: Call, { number, state }: { number: string; state: State }): Promise<{ others: Presence[] }> {
  const { tx, actor } = call;
  const found = await guardOf(tx, numbered(tx, number, visible(actor)));
  const { id: ticketId } = permit(
    found,
    'tell',
    (ticket) => isAgent(actor, ticket),
    (ticket) => maySee(actor, { ...ticket, shared: ticket.sharedWith.includes(actor.id) }),
  );
  const here = permitNew({ ticketId, personId: actor.id, state }, 'tell', true);
  await (state === 'left' ? deletePresence(tx, here) : upsertPresence(tx, here));
  const others = (await presenceRows(tx, ticketId)).filter(({ personId }) => personId !== actor.id);
  return { others: others.map(({ personId, name, vip, state: doing }) => ({ person: { id: personId, name, vip }, state: doing })) };
}
