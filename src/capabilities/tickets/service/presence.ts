import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import type { Presence, presenceStates } from '../contract-work.ts';
import { isAgent, maySee, visible } from '../policy.ts';
import { guardOf, presenceIsOn, presenceRows } from '../queries/live.ts';
import { numbered } from '../queries/ticket.ts';
import { deletePresence, upsertPresence } from '../store/presence.ts';

type State = (typeof presenceStates)[number] | 'left';

type Told = { on: boolean; others: Presence[] };

/** Says that an agent is on a ticket, and who else is. Not an event: what is over in seconds is nobody's history. */
export async function tellPresence(call: Call, { number, state }: { number: string; state: State }): Promise<Told> {
  const { tx, actor } = call;
  const [found, on] = await Promise.all([guardOf(tx, numbered(tx, number, visible(actor))), presenceIsOn(tx)]);
  const { id: ticketId } = permit(
    found,
    'tell',
    (ticket) => isAgent(actor, ticket),
    (ticket) => maySee(actor, { ...ticket, shared: ticket.sharedWith.includes(actor.id) }),
  );
  if (!on) return { on, others: [] };
  const here = permitNew({ ticketId, personId: actor.id, state }, 'tell', true);
  await (state === 'left' ? deletePresence(tx, here) : upsertPresence(tx, here));
  const others = (await presenceRows(tx, ticketId)).filter(({ personId }) => personId !== actor.id);
  return { on, others: others.map(({ personId, name, vip, state: doing }) => ({ person: { id: personId, name, vip }, state: doing })) };
}
