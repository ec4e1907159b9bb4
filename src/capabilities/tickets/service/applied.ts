import { type Call, Refusal } from '../../../kernel/access/access.ts';
import type { TicketChange } from '../contract.ts';
import { derivedPriority } from '../shared/matrix-of.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import { changedAnswers } from './answers.ts';
import { assigned } from './assign.ts';
import { refuseAgainstState } from './field-rules.ts';
import { type Move, moved, refuseMisplaced } from './move.ts';
import { richText } from './rich-text.ts';

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
