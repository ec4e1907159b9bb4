import type { Actor } from '../../../kernel/access/access.ts';
import { isAgent, mayComment, mayDeliver, mayEdit, mayNote, maySee, moverOf } from '../policy.ts';
import type { LinkJson, MessageRow, TaskJson, WholeRow } from '../queries/ticket.ts';
import { endAmong } from '../shared/endings.ts';
import { keptIn } from '../shared/field-rules.ts';
import { machineOf } from '../shared/machine-of.ts';
import { derivedPriority } from '../shared/matrix-of.ts';
import type { Link, Message, TaskRow, TicketCan, TicketReply, Transition } from '../shared/records.ts';
import { movesOf } from '../shared/transitions.ts';
import { answersReply } from './answers.ts';
import { iso, numberOf, rowReply } from './row.ts';

export type Parts = { row: WholeRow; messages: readonly MessageRow[]; history: TicketReply['history'] };

/** A ticket as this actor sees it, with what they may do next. */
export function ticketReply(actor: Actor, { row, messages, history }: Parts): TicketReply {
  const agent = isAgent(actor, row);
  const transitions = transitionsFor(actor, row);
  const endings = endingsOf(row, transitions);
  return {
    ...rowReply(row),
    unread: row.unread || row.mentioned,
    ...detailsOf(row),
    history,
    messages: messages.map(messageReply),
    attachments: row.attachments.filter(({ internal }) => agent || !internal).map(attachmentReply),
    watchers: agent ? row.watchers : row.watchers.filter(({ person }) => person.id === actor.id),
    links: row.links.map(linkReply),
    tasks: agent ? row.tasks.map(taskReply) : [],
    tags: agent ? row.tags : [],
    priorityOverrideReason: agent ? row.priorityOverrideReason : null,
    transitions,
    readOnly: keptIn(machineOf(row.type, row.machine), row.state),
    ...endings,
    can: { ...canOf(actor, row, transitions), cancel: endings.cancelsTo !== null, confirm: endings.confirmsTo !== null },
  };
}

const detailsOf = (row: WholeRow) => ({
  descriptionHtml: row.descriptionHtml,
  descriptionText: row.descriptionText,
  impact: row.impact,
  urgency: row.urgency,
  derivedPriority: derivedPriority(row, { impact: row.impact, urgency: row.urgency, vip: row.requesterVip }),
  openedBy: row.openedBy,
  requestType:
    row.requestTypeId === null || row.requestTypeVersion === null ? null : { id: row.requestTypeId, version: row.requestTypeVersion },
  fields: row.fields,
  answers: answersReply(row),
  channel: row.channel,
  reopens: row.reopens,
  resolutionCode: row.resolutionCode,
  resolutionNotes: row.resolutionNotes,
  resolvedAt: iso(row.resolvedAt),
  closedAt: iso(row.closedAt),
  lastRequesterReplyAt: iso(row.lastRequesterReplyAt),
  lastAgentReplyAt: iso(row.lastAgentReplyAt),
  mergedInto: row.merged === null ? null : numberOf(row.merged),
});

export const messageReply = (row: MessageRow): Message => ({
  id: row.id,
  kind: row.kind,
  author: { id: row.authorId, name: row.authorName ?? '', vip: row.authorVip ?? false },
  fromRequester: row.fromRequester,
  html: row.html,
  text: row.text,
  channel: row.channel,
  createdAt: row.madeAt.toISOString(),
});

/** The database writes moments of JSON in its own way. */
const attachmentReply = (row: WholeRow['attachments'][number]) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() });

const backwards: Record<string, Link['kind']> = {
  parent: 'child',
  duplicate: 'duplicated_by',
  follow_up: 'followed_by',
  caused_by: 'causes',
  fixed_by: 'fixes',
};
const forwards: Record<string, Link['kind']> = {
  parent: 'parent',
  duplicate: 'duplicate',
  follow_up: 'follow_up',
  caused_by: 'caused_by',
  fixed_by: 'fixed_by',
};

/** The other ticket is, seen from here, what the kind says. */
export const linkReply = ({ kind, outward, ...other }: LinkJson): Link => ({
  kind: (outward ? forwards : backwards)[kind] ?? 'related',
  ticket: { number: numberOf(other), title: other.title, state: other.state, open: other.open },
});

const taskReply = ({ team, assignee, position, ...task }: TaskJson): TaskRow => ({
  number: numberOf(task),
  title: task.title,
  state: task.state,
  open: task.open,
  team,
  assignee,
  position,
});

function transitionsFor(actor: Actor, row: WholeRow): Transition[] {
  const mover = moverOf(actor, row);
  return mover === null ? [] : movesOf(machineOf(row.type, row.machine), row, mover);
}

/** Where it ends by a word of whoever asked, as its machine has it. */
function endingsOf(row: WholeRow, transitions: readonly Transition[]): Pick<TicketReply, 'confirmsTo' | 'cancelsTo'> {
  const machine = machineOf(row.type, row.machine);
  const isDone = !row.open && row.closedAt === null;
  return {
    confirmsTo: (isDone ? endAmong(machine, transitions, 'complete') : undefined) ?? null,
    cancelsTo: endAmong(machine, transitions, 'canceled') ?? null,
  };
}

function canOf(actor: Actor, row: WholeRow, transitions: readonly Transition[]): Omit<TicketCan, 'cancel' | 'confirm'> {
  const edit = mayEdit(actor, row);
  const kept = keptIn(machineOf(row.type, row.machine), row.state);
  return {
    see: maySee(actor, row),
    comment: mayComment(actor, row),
    note: mayNote(actor, row),
    edit,
    assign: edit && ['team', 'assignee'].some((field) => !kept.includes(field)),
    overridePriority: edit && !kept.includes('priority'),
    reopen: transitions.some(({ reopens }) => reopens),
    watch: edit,
    link: edit,
    addTask: edit && row.type !== 'task' && row.open && row.waitingOn !== 'approval',
    deliver: mayDeliver(actor, row),
  };
}
