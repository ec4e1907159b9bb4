import { type Call, permit } from '../../../kernel/access/access.ts';
import { machineOf } from '../shared/machine-of.ts';
import { type StateGroup, stateOf, transitionsFrom } from '../shared/state-machine.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { type Move, moved } from './move.ts';
import { save } from './save.ts';

/** The way that the machine leaves to the house; where it leaves none, people decide. */
export async function moveOn({ tx, actor }: Call, held: HeldTicket, group: StateGroup, along: Omit<Move, 'state'> = {}): Promise<void> {
  const ways = machineOf(held.type, held.machine);
  const to = transitionsFrom(ways, held.state, 'system').find((way) => stateOf(ways, way.to)?.group === group)?.to;
  if (to === undefined) return;
  const after = moved(actor, held, held, { ...along, state: to }, tx.now, 'system');
  await save(
    { tx, actor },
    permit(held, 'change', () => true),
    after,
  );
}
