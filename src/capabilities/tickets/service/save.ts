import type { Call, Permitted } from '../../../kernel/access/access.ts';
import type { NewEvent } from '../../../kernel/events/shapes.ts';
import { machineOf } from '../shared/machine-of.ts';
import { type HeldTicket, replaceTags, type Ticket, updateTicket } from '../store/tickets.ts';
import { assignedAgain } from './assigners.ts';
import { groupOf, withBall } from './move.ts';
import { changed } from './told.ts';

/** Writes what changed and tells the log; gives what was told, or nothing when nothing changed. */
export async function save(
  call: Call,
  held: Permitted<HeldTicket, 'change'>,
  wanted: Ticket,
  tags?: readonly string[],
): Promise<NewEvent[]> {
  const { ticket, events } = await assignedAgain(call, held, wanted, tags ?? held.tags);
  const { after, event } = planned(call, held, ticket, tags);
  if (event === undefined) return [];

  await updateTicket(call.tx, held, { ...after, version: held.version + 1 }, tags);
  if (tags !== undefined) await replaceTags(call.tx, held, tags);
  for (const one of [event, ...events]) call.tx.emit(one);
  return [event];
}

/** What saving would write and tell; no event when nothing would change. */
export function planned({ tx }: Call, held: HeldTicket, wanted: Ticket, tags: readonly string[] = held.tags) {
  const machine = machineOf(held.type, held.machine);
  const after = withBall(machine, wanted, tx.now);
  const groups = { from: groupOf(machine, held.state), to: groupOf(machine, after.state) };
  return { after, event: changed(held, after, groups, { before: held.tags, after: tags }) };
}
