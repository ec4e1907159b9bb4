import type { Call } from '../../../kernel/access/access.ts';
import { isAgent } from '../policy.ts';
import type { TicketReply } from '../shared/records.ts';
import { replaceTags } from '../store/tickets.ts';
import { tieUploads } from './attach.ts';
import { openWith } from './begin.ts';
import { ticketAfter } from './open.ts';
import { planFor, type Wanted } from './plan.ts';
import { richText } from './rich-text.ts';
import { addTemplateTasks } from './tasks.ts';

/** Opens a ticket: for oneself, or as an agent for somebody else. */
export async function createTicket(call: Call, input: Wanted & { channel: string }): Promise<TicketReply> {
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
  if (plan.requestType?.definition.approvals === undefined) await addTemplateTasks(call, plan, kept);
  return await ticketAfter(call, ticket.kept.id, [ticket.event]);
}
