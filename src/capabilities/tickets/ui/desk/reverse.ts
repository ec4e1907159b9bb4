import type { TicketChange } from '../../contract.ts';
import type { TicketReply } from '../../shared/records.ts';

/** The change that puts back what a change altered; null where words were said with it, or the state leads not back. */
export function reverseOf(before: TicketReply, change: TicketChange, after: TicketReply): TicketChange | null {
  if (change.comment !== undefined || change.workNote !== undefined) return null;
  const state = change.state === undefined ? {} : stateBefore(before, after);
  if (state === null) return null;
  return { ...state, ...placeBefore(before, change), ...fieldsBefore(before, change), ...priorityBefore(before, change) };
}

/** Only where the machine leads back, and asks for nothing that was not known before. */
function stateBefore({ state, holdReason, followUpAt }: TicketReply, after: TicketReply): TicketChange | null {
  const back = after.transitions.find(({ to }) => to === state);
  if (back === undefined || back.resolutionCodes.length > 0) return null;
  const needed = [...back.requires, ...(back.holdReasons.find(({ reason }) => reason === holdReason)?.requires ?? [])];
  const known = new Map<string, string | null>(Object.entries({ holdReason, followUpAt }));
  if (needed.some((field) => (known.get(field) ?? null) === null)) return null;
  return { state, ...(holdReason === null ? {} : { holdReason }), ...(followUpAt === null ? {} : { followUpAt }) };
}

/** Another team may have dropped the assignee: both go back. */
function placeBefore({ team, assignee }: TicketReply, change: TicketChange): TicketChange {
  const who = assignee?.id ?? null;
  if (change.team !== undefined) return { team: team?.id ?? null, assignee: who };
  return change.assignee === undefined ? {} : { assignee: who };
}

function fieldsBefore(before: TicketReply, change: TicketChange): TicketChange {
  const { title, tags, dueAt, impact, urgency, descriptionHtml: description } = before;
  const values = { title, tags, dueAt, impact, urgency, description, fields: answersBefore(before, change) };
  return Object.fromEntries(Object.entries(values).filter(([field]) => field in change));
}

/** Only what was changed; what was not answered before is emptied again. */
const answersBefore = ({ fields }: TicketReply, change: TicketChange): Record<string, unknown> =>
  Object.fromEntries(Object.keys(change.fields ?? {}).map((key) => [key, fields[key] ?? null]));

function priorityBefore({ priority, priorityOverrideReason }: TicketReply, change: TicketChange): TicketChange {
  if (change.priority === undefined) return {};
  return priorityOverrideReason === null ? { priority: null } : { priority, priorityReason: priorityOverrideReason };
}
