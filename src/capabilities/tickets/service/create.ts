import type { Call } from '../../../kernel/access/access.ts';
import { contextFor, stepsFor } from '../../catalog/public.ts';
import { isAgent } from '../policy.ts';
import type { TicketReply } from '../shared/records.ts';
import { replaceTags, type Ticket } from '../store/tickets.ts';
import { tieUploads } from './attach.ts';
import { openWith } from './begin.ts';
import { beginPlan } from './fulfilment.ts';
import { ticketAfter } from './open.ts';
import { type Plan, planFor, type Wanted } from './plan.ts';
import { richText } from './rich-text.ts';

/** Opens a ticket: for oneself, or as an agent for somebody else. */
export async function createTicket(call: Call, input: Wanted): Promise<TicketReply> {
  const plan = await planFor(call, input);
  const tags = isAgent(call.actor, { workspaceId: plan.workspace.id }) ? (input.tags ?? []) : [];
  const { title, channel } = input;
  const ticket = await openWith(call, plan, { title, description: richText(input.description), channel, tags });
  if (tags.length > 0) await replaceTags(call.tx, ticket.kept, tags);
  const { kept } = ticket;
  const { attachments = [] } = input;
  await tieUploads(call, {
    ticketId: kept.id,
    messageId: null,
    html: kept.descriptionHtml,
    named: attachments,
    answers: kept.fields,
    internal: false,
  });
  // What has to be approved gets its tasks then: else a team could begin through them.
  if (plan.requestType?.definition.approvals === undefined) await beginOwnPlan(call, plan, kept);
  return await ticketAfter(call, ticket.kept.id, [ticket.event]);
}

/** The steps that its answers call for, in the language of whoever asks. */
async function beginOwnPlan(call: Call, { requestType, ...plan }: Plan, ticket: Ticket): Promise<void> {
  if (requestType === undefined || requestType.definition.tasks.length === 0) return;
  const steps = stepsFor(requestType.definition, ticket.fields, await contextFor(call, ticket.requesterId));
  await beginPlan(call, { plan, steps, german: call.actor.locale.startsWith('de') }, ticket);
}
