import { Refusal } from '../../../kernel/access/access.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { TicketChange } from '../contract.ts';
import { keptIn, neededIn } from '../shared/field-rules.ts';
import { machineOf } from '../shared/machine-of.ts';
import { stateOf } from '../shared/state-machine.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';

/** Refuses to change what the state keeps as it is, and to empty what it needs. A move to a state that allows the change lets it through. */
export function refuseAgainstState(held: HeldTicket, after: Ticket, input: TicketChange): void {
  const machine = machineOf(held.type, held.machine);
  const [was, is] = [valuesOf(held, held.tags), valuesOf(after, input.tags ?? held.tags)];
  const named = Object.keys(is).filter((field) => Object.entries(input).some(([key, value]) => key === field && value !== undefined));
  const changed = named.filter((field) => !sameJson(was[field], is[field]));
  const kept = changed.filter((field) => [held.state, after.state].every((state) => keptIn(machine, state).includes(field)));
  if (kept.length > 0 && stateOf(machine, held.state)?.group === 'closed') throw isFinal(kept);
  if (kept.length > 0) throw refused(kept, `cannot be changed while the ticket is in '${held.state}'`, 'Change the state first.');
  const emptied = changed.filter((field) => isEmpty(is[field]) && neededIn(machine, after.state).includes(field));
  if (emptied.length > 0) throw refused(emptied, `cannot be empty in '${after.state}'`, 'Fill it in.');
}

/** By the names of a change. */
const valuesOf = (ticket: Ticket, tags: readonly string[]): Record<string, unknown> => ({
  title: ticket.title,
  description: ticket.descriptionHtml,
  team: ticket.teamId,
  assignee: ticket.assigneeId,
  impact: ticket.impact,
  urgency: ticket.urgency,
  priority: [ticket.priority, ticket.priorityOverrideReason],
  dueAt: ticket.dueAt?.toISOString() ?? null,
  tags,
  fields: ticket.fields,
  holdReason: ticket.holdReason,
  followUpAt: ticket.followUpAt?.toISOString() ?? null,
  resolutionCode: ticket.resolutionCode,
  resolutionNotes: ticket.resolutionNotes,
});

/** The same, as a move is checked: what is there already need not be given along. */
export const givenBy = (ticket: Ticket, tags: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(valuesOf(ticket, tags)).map(([field, value]) => [field, isEmpty(value) ? null : value]));

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0) || String(value).trim() === '';

function refused(fields: readonly string[], what: string, fix: string): Refusal {
  const errors = fields.map((field) => ({ pointer: `/${field}`, reason: `'${field}' ${what}`, fix }));
  return new Refusal('wrong_input', errors[0]?.reason ?? '', { errors, next: fix });
}

export const isFinal = (fields: readonly string[]): Refusal =>
  new Refusal('conflict', `A closed ticket is final: ${fields.join(', ')} cannot be changed`, {
    next: 'Reopen it where its states allow that, or open a follow-up. Tags, links and notes can still be added.',
  });
