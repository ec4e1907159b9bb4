import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { mayEdit } from '../policy.ts';
import { deleteLink, insertLink } from '../store/around.ts';
import { heldFor } from './held.ts';

/** What a change is to an incident: it caused it, or put it right. */
export type TieKind = 'caused_by' | 'fixed_by';
type Tie = { readonly incidentId: string; readonly changeId: string; readonly kind: TieKind };

const seenFromThere = { caused_by: 'causes', fixed_by: 'fixes' } as const;

/** An incident that the caller works on, by its number, held. */
async function incidentHeld(call: Call, number: string): Promise<{ id: string }> {
  const held = await heldFor(call, number, 'change', (ticket) => mayEdit(call.actor, ticket));
  if (held.type === 'incident') return { id: held.id };
  throw new Refusal('conflict', 'Only an incident is caused or fixed by a change', { next: 'Link the two instead.' });
}

const rowOf = ({ actor }: Call, { incidentId, changeId, kind }: Tie) =>
  permitNew({ fromId: incidentId, toId: changeId, kind, personId: actor.id }, 'link', true);

/** Says in both what the change is to the incident; saying it again changes nothing. */
async function tie(call: Call, one: Tie): Promise<void> {
  if ((await insertLink(call.tx, rowOf(call, one))) > 0) tell(call, one, 'ticket.linked');
}

async function untie(call: Call, one: Tie): Promise<void> {
  if ((await deleteLink(call.tx, rowOf(call, one))) > 0) tell(call, one, 'ticket.unlinked');
}

function tell({ tx }: Call, { incidentId, changeId, kind }: Tie, type: 'ticket.linked' | 'ticket.unlinked'): void {
  tx.emit({ type, objectId: incidentId, facts: { kind, otherId: changeId } });
  tx.emit({ type, objectId: changeId, facts: { kind: seenFromThere[kind], otherId: incidentId } });
}

/** What changes do with incidents. */
export const changeTies = { incidentHeld, tie, untie };
