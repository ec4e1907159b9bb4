import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { definitionFor, machineRows, personById, workspacesInOrder } from '../queries/lookups.ts';
import { numberOf } from '../replies/row.ts';
import { effectOfReply } from '../shared/follow-up.ts';
import { machineOf } from '../shared/machine-of.ts';
import { insertLink } from '../store/around.ts';
import type { HeldTicket } from '../store/tickets.ts';
import { openWith } from './begin.ts';
import type { RichText } from './rich-text.ts';

type Reply = { byRequester: boolean; text: RichText };

/** Closed is final: a reply to it opens a linked ticket of the same kind for the same team. Undefined where the reply can stay. */
export async function openFollowUp(call: Call, held: HeldTicket, { byRequester, text }: Reply) {
  const effect = effectOfReply(machineOf(held.type, held.machine), held.state, held.holdReason);
  if (!byRequester || effect.effect !== 'followUp') return undefined;
  const { tx, actor } = call;
  const [requester, workspaces, machines] = await Promise.all([personById(tx, held.requesterId), workspacesInOrder(tx), machineRows(tx)]);
  const workspace = workspaces.find(({ id }) => id === held.workspaceId);
  if (requester === undefined || workspace === undefined) return undefined;
  const { type, teamId, impact, urgency, title } = held;
  const machine = definitionFor(machines, type, workspace.id);
  const plan = { ...bare, type, workspace, machine, teamId, requester, impact, urgency };
  const { kept } = await openWith(call, plan, { title, description: text, channel: 'portal' });
  await insertLink(tx, permitNew({ fromId: kept.id, toId: held.id, kind: 'follow_up', personId: actor.id }, 'link', true));
  tx.emit({ type: 'ticket.linked', objectId: held.id, facts: { kind: 'followed_by', otherId: kept.id } });
  return { ...kept, number: numberOf(kept) };
}

const bare = {
  requestType: undefined,
  serviceId: null,
  fields: {},
  assigneeId: null,
  parentId: null,
  dueAt: null,
  position: null,
  allowed: true,
};
