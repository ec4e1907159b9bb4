import type { FactChange, NewEvent } from '../../../kernel/events/shapes.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { StateGroup } from '../shared/state-machine.ts';
import type { HeldTicket, Ticket } from '../store/tickets.ts';
import type { Plan } from './plan.ts';

type Pair = readonly [unknown, unknown];

/** What whoever it is for was as it was opened, and the service it was asked of; nothing of one that came from another system. */
type Around = { readonly requester: Plan['requester']; readonly serviceId: string | null };

/** What was opened: enough for rules, clocks and counts, as of that moment; its words under the key of whoever it is for. */
export const created = (ticket: Ticket, group: StateGroup, around?: Around): NewEvent => ({
  type: 'ticket.created',
  objectId: ticket.id,
  facts: {
    version: 1,
    type: ticket.type,
    number: ticket.number,
    workspaceId: ticket.workspaceId,
    teamId: ticket.teamId,
    assigneeId: ticket.assigneeId,
    requesterId: ticket.requesterId,
    ...(around === undefined ? {} : knownOf(around)),
    requestTypeId: ticket.requestTypeId,
    requestTypeVersion: ticket.requestTypeVersion,
    parentId: ticket.parentId,
    state: ticket.state,
    group,
    impact: ticket.impact,
    urgency: ticket.urgency,
    priority: ticket.priority,
    waitingOn: ticket.waitingOn,
    channel: ticket.channel,
  },
  payloads: [{ subjectId: ticket.requesterId, content: { title: ticket.title, description: ticket.descriptionText } }],
});

const knownOf = ({ requester: { vip, departmentId, teamIds }, serviceId }: Around) => ({
  requesterVip: vip,
  requesterDepartmentId: departmentId,
  requesterTeamIds: teamIds,
  serviceId,
});

type Groups = { from: StateGroup; to: StateGroup };
type Tags = { before: readonly string[]; after: readonly string[] };

/** What a deed changed; undefined when it changed nothing. Texts go under the requester's key, only their names into the facts. */
export function changed(before: HeldTicket, after: Ticket, groups: Groups, tags: Tags): NewEvent | undefined {
  const changes = Object.fromEntries(differing(factPairs(before, after, groups)));
  const texts = differing(textPairs(before, after, tags));
  // Bold or a picture is a change too, though it reads the same without markup.
  if (before.descriptionHtml !== after.descriptionHtml && before.descriptionText === after.descriptionText)
    texts.push(['description', [before.descriptionText, after.descriptionText]]);
  if (Object.keys(changes).length === 0 && texts.length === 0) return undefined;
  return {
    type: 'ticket.changed',
    objectId: before.id,
    facts: {
      version: before.version + 1,
      changes,
      texts: texts.map(([field]) => field),
      reopened: after.reopens > before.reopens,
      overridden: after.priorityOverrideReason !== null,
      workspaceId: after.workspaceId,
    },
    payloads: texts.length === 0 ? [] : [{ subjectId: before.requesterId, content: Object.fromEntries(texts) }],
  };
}

function differing<T extends Pair>(pairs: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(pairs).filter(([, [from, to]]) => !sameJson(from, to));
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const factPairs = (a: Ticket, b: Ticket, groups: Groups): FactChange => ({
  state: [a.state, b.state],
  group: [groups.from, groups.to],
  holdReason: [a.holdReason, b.holdReason],
  followUpAt: [iso(a.followUpAt), iso(b.followUpAt)],
  waitingOn: [a.waitingOn, b.waitingOn],
  resolutionCode: [a.resolutionCode, b.resolutionCode],
  workspace: [a.workspaceId, b.workspaceId],
  team: [a.teamId, b.teamId],
  assignee: [a.assigneeId, b.assigneeId],
  impact: [a.impact, b.impact],
  urgency: [a.urgency, b.urgency],
  priority: [a.priority, b.priority],
  dueAt: [iso(a.dueAt), iso(b.dueAt)],
  parentId: [a.parentId, b.parentId],
});

function textPairs(a: Ticket, b: Ticket, tags: Tags): Record<string, Pair> {
  const keys = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])];
  return {
    title: [a.title, b.title],
    description: [a.descriptionText, b.descriptionText],
    resolutionNotes: [a.resolutionNotes, b.resolutionNotes],
    priorityReason: [a.priorityOverrideReason, b.priorityOverrideReason],
    tags: [tags.before, tags.after],
    ...Object.fromEntries(keys.map((key) => [`fields.${key}`, [a.fields[key] ?? null, b.fields[key] ?? null]])),
  };
}
