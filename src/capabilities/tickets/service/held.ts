import { type Call, type Permitted, permit } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { maySee, visible } from '../policy.ts';
import { numbered } from '../queries/ticket.ts';
import { type HeldTicket, lockTicket } from '../store/tickets.ts';

export const heldById = (call: Call, id: string): Promise<HeldTicket | undefined> => lockTicket(call, sql`${id}::uuid`);

/** The ticket of that number, held for a deed that the policy allows; 404 where it is not visible. */
export async function heldFor<Deed extends string>(
  call: Call,
  number: string,
  deed: Deed,
  allowed: (ticket: HeldTicket) => boolean,
): Promise<Permitted<HeldTicket, Deed>> {
  const found = await lockTicket(call, numbered(call.tx, number, visible(call.actor)));
  return permit(found, deed, allowed, (ticket) => maySee(call.actor, ticket));
}
