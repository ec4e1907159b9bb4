import { type Actor, type Call, type Permitted, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { TicketChange } from '../contract.ts';
import { isAgent, isAsker, mayEdit } from '../policy.ts';
import { derivedPriority } from '../shared/matrix-of.ts';
import type { TicketReply } from '../shared/records.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { changedAnswers } from './answers.ts';
import { assigned } from './assign.ts';
import { tieUploads } from './attach.ts';
import { refuseAgainstState } from './field-rules.ts';
import { heldFor } from './held.ts';
import { refuseOverlap } from './merge.ts';
import { type Move, moved, refuseMisplaced } from './move.ts';
import { ticketAfter } from './open.ts';
import { richText } from './rich-text.ts';
import { save } from './save.ts';
import { writeMessage } from './say.ts';
import { rollUpTo } from './tasks.ts';

/** What whoever asked may change: its state, where its machine lets them, and what they say with it. */
const ofAskers = new Set(['state', 'comment', 'resolutionCode', 'resolutionNotes']);

/** Agents change what they like; who asked cancels, reopens, confirms. */
const mayChange = (actor: Actor, ticket: HeldTicket, input: TicketChange): boolean =>
  mayEdit(actor, ticket) ||
  (isAsker(actor, ticket) && Object.entries(input).every(([key, value]) => value === undefined || ofAskers.has(key)));

/** Changes fields and state in one step; edits of different fields by two people are merged. */
export async function changeTicket(call: Call, number: string, input: TicketChange, edge: Pick<Edge, 'ifMatch'>): Promise<TicketReply> {
  const held = await heldFor(call, number, 'change', (ticket) => mayChange(call.actor, ticket, input));
  await refuseOverlap(call, held, edge.ifMatch, input);
  const ticket = await applied(call, held, input);
  const events = await save(call, held, ticket, input.tags);
  await tieWritten(call, ticket, input);
  const said = await sayWith(call, held, input);
  if (held.parentId !== null && held.type === 'task' && ticket.state !== held.state) await rollUpTo(call, held.parentId);
  return await ticketAfter(call, held.id, [...events, ...said]);
}

/** Pictures in a new description and files among new answers belong to the ticket from now on. */
const tieWritten = (call: Call, { id, descriptionHtml, fields }: Ticket, input: TicketChange): Promise<void> =>
  tieUploads(call, {
    ticketId: id,
    messageId: null,
    html: input.description === undefined ? '' : descriptionHtml,
    named: [],
    answers: input.fields === undefined ? {} : fields,
    internal: false,
  });

/** The ticket as it shall be: first who does it, then what it is, at last its state. */
export async function applied(call: Call, held: HeldTicket, input: TicketChange): Promise<Ticket> {
  const described = withTexts(await assigned(call, held, input), input);
  const answered = input.fields === undefined ? described : { ...described, fields: await changedAnswers(call, described, input.fields) };
  const ranked = withPriority(held, answered, input);
  if (input.state === undefined) refuseMisplaced(call.actor, held, input);
  const isMoved = ofState.some((field) => input[field] !== undefined);
  const after = isMoved ? moved(call.actor, held, ranked, moveOf(input, input.state ?? held.state), call.tx.now) : ranked;
  refuseAgainstState(held, after, input);
  return after;
}

/** What belongs to a state: without one it is about the state that the ticket is in. */
const ofState = ['state', 'holdReason', 'followUpAt', 'resolutionCode', 'resolutionNotes'] as const;

const moveOf = (input: TicketChange, state: string): Move => ({
  state,
  holdReason: input.holdReason,
  followUpAt: input.followUpAt,
  resolutionCode: input.resolutionCode,
  resolutionNotes: input.resolutionNotes,
  tags: input.tags,
  comment: input.comment === undefined ? undefined : richText(input.comment).text,
  workNote: input.workNote === undefined ? undefined : richText(input.workNote).text,
});

function withTexts(ticket: Ticket, { title, description, dueAt }: TicketChange): Ticket {
  const text = description === undefined ? undefined : richText(description);
  return {
    ...ticket,
    title: title ?? ticket.title,
    descriptionHtml: text?.html ?? ticket.descriptionHtml,
    descriptionText: text?.text ?? ticket.descriptionText,
    dueAt: dueAt === undefined ? ticket.dueAt : dueAt === null ? null : new Date(dueAt),
  };
}

/** Impact and urgency make the priority; one set by hand stays until it is given back, and says why. */
function withPriority(held: HeldTicket, ticket: Ticket, { impact, urgency, priority, priorityReason }: TicketChange): Ticket {
  const levels = { impact: impact ?? ticket.impact, urgency: urgency ?? ticket.urgency };
  const derived = derivedPriority(held, { ...levels, vip: held.requesterVip });
  if (typeof priority === 'number' && priority !== derived) {
    if (priorityReason === undefined) throw reasonMissing();
    return { ...ticket, ...levels, priority, priorityOverrideReason: priorityReason };
  }
  const keeps = priority === undefined && ticket.priorityOverrideReason !== null;
  return keeps ? { ...ticket, ...levels } : { ...ticket, ...levels, priority: derived, priorityOverrideReason: null };
}

const reasonMissing = (): Refusal =>
  new Refusal('wrong_input', 'A priority set by hand needs a reason', {
    errors: [{ pointer: '/priorityReason', reason: 'Impact and urgency make another priority', fix: 'Say why it differs.' }],
    next: 'Give a reason, or change impact and urgency.',
  });

/** What is said along with the change, to the requester or among agents. */
export async function sayWith(call: Call, held: Permitted<HeldTicket, 'change'>, { comment, workNote }: TicketChange) {
  const said = [
    { kind: 'comment', body: comment },
    { kind: 'note', body: workNote },
  ] as const;
  const channel = isAgent(call.actor, held) ? 'desk' : 'portal';
  const events = [];
  for (const { kind, body } of said) if (body) events.push((await writeMessage(call, held, { kind, text: richText(body), channel })).event);
  return events;
}
