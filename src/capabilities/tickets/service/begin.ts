import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { askedBy } from '../shared/asked-by.ts';
import { machineOf } from '../shared/machine-of.ts';
import { derivedPriority } from '../shared/matrix-of.ts';
import { transitionsFrom } from '../shared/state-machine.ts';
import type { TicketType } from '../shared/types.ts';
import { insertTicket, type Ticket } from '../store/tickets.ts';
import { ballOf, groupOf } from './move.ts';
import { nextNumber } from './numbers.ts';
import type { Plan } from './plan.ts';
import type { RichText } from './rich-text.ts';
import { created } from './told.ts';

type Said = { title: string; description: RichText; channel: string; tags?: readonly string[] };

/** Writes a new ticket and what the log has to know of it. */
export async function openWith(call: Call, plan: Plan, said: Said) {
  const { tx } = call;
  const { ticket, told } = await assignedBy(plan, said, ticketFrom(call, plan, said, await nextNumber(call, plan.type)));
  const beside = { form: plan.requestType?.definition.form, tags: said.tags ?? [] };
  const kept = await insertTicket(tx, permitNew(ticket, 'create', plan.allowed), beside);
  const event = created(kept, groupOf(machineOf(kept.type, plan.machine), kept.state), plan);
  tx.emit(event);
  for (const one of told) tx.emit(one);
  return { kept, event };
}

/** Who gets it by rules, where there are any and nobody said so by hand. */
async function assignedBy(plan: Plan, { tags = [] }: Said, ticket: Ticket) {
  const { requester, serviceId, asked = askedBy(ticket) } = plan;
  const coming = { ...ticket, tags, requesterVip: requester.vip, serviceId, asked };
  const assigned = await plan.assigning?.(coming);
  if (assigned === undefined) return { ticket, told: [] };
  const { teamId, assigneeId, event } = assigned;
  return { ticket: { ...ticket, teamId: teamId ?? ticket.teamId, assigneeId }, told: [event] };
}

function ticketFrom({ tx, actor }: Call, plan: Plan, { title, description, channel }: Said, number: number): Ticket {
  const { type, requester, workspace, impact, urgency } = plan;
  const machine = machineOf(type, plan.machine);
  const ticket = {
    id: newId(tx.now.getTime()),
    type,
    number,
    prefix: null,
    digits: null,
    workspaceId: workspace.id,
    teamId: plan.teamId,
    assigneeId: plan.assigneeId,
    requesterId: requester.id,
    openedById: plan.openedById ?? actor.id,
    parentId: plan.parentId,
    requestTypeId: plan.requestType?.id ?? null,
    requestTypeVersion: plan.requestType?.version ?? null,
    title,
    descriptionHtml: description.html,
    descriptionText: description.text,
    fields: plan.fields,
    state: firstState(type, machine, plan.requestType?.definition.approvals !== undefined),
    open: true,
    impact,
    urgency,
    priority: derivedPriority(workspace, { impact, urgency, vip: requester.vip }),
    channel,
    dueAt: plan.dueAt,
    sortPosition: plan.position,
    madeAt: tx.now,
    updatedAt: tx.now,
    ...untouched,
  };
  return { ...ticket, waitingOn: ballOf(machine, ticket), waitingSince: tx.now };
}

const untouched = {
  holdReason: null,
  followUpAt: null,
  priorityOverrideReason: null,
  hops: 0,
  reopens: 0,
  resolutionCode: null,
  resolutionNotes: null,
  lastRequesterReplyAt: null,
  lastAgentReplyAt: null,
  resolvedAt: null,
  closedAt: null,
  version: 1,
};

/**
 * A request that nobody has to approve is approved as it is submitted; one whose type has a plan waits from its first moment, so that nobody can
 * begin what nobody has approved.
 */
function firstState(type: TicketType, machine: ReturnType<typeof machineOf>, isAskedFor: boolean): string {
  const wanted = isAskedFor ? 'pendingApproval' : 'approved';
  const leads = transitionsFrom(machine, machine.initial, 'system').some(({ to }) => to === wanted);
  return type === 'request' && leads ? wanted : machine.initial;
}
