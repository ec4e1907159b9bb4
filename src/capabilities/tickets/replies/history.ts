import { contentOf } from '../../../kernel/events/payloads.ts';
import type { Fact, FactChange, NewEvent } from '../../../kernel/events/shapes.ts';
import type { EventRow } from '../queries/history.ts';
import type { Change, HistoryEntry, PersonRef } from '../shared/records.ts';
import { personRef } from './row.ts';

type Words = Record<string, unknown>;

/** Kept for rules and clocks; people read the field it belongs to. */
const forMachines = new Set(['group', 'waitingOn', 'workspace']);

const amongAgents: ReadonlySet<string> = new Set([
  ...(['ticket.noted', 'ticket.attachedInternally', 'ticket.assignedByRule'] as const),
  ...(['ticket.slaWarned', 'ticket.slaBreached', 'ticket.slaOverdue', 'ticket.slaRenewed', 'ticket.slaExplained'] as const),
  'ticket.macroRan',
  ...(['ticket.majorProposed', 'ticket.majorAccepted', 'ticket.majorRejected', 'ticket.majorStoodDown', 'ticket.majorResolved'] as const),
  ...(['ticket.majorRoleNamed', 'ticket.majorCadenceSet', 'ticket.majorUpdated', 'ticket.majorCascaded'] as const),
  ...(['ticket.majorUpdateDue', 'ticket.majorUpdateMissed', 'ticket.majorReviewWritten', 'ticket.majorReviewed'] as const),
  'ticket.majorActionAdded',
]);

/** Whether only agents may know that it happened. */
export const isAmongAgents = (type: string): boolean => amongAgents.has(type);

/** What agents find tickets by, and why they judged as they did: no more in the history than in the ticket itself. */
const fieldsAmongAgents = new Set(['tags', 'priorityReason']);

/** Events as people read them: who changed what, when, from what. What only agents may know of is left out for others. */
export function historyReply(rows: readonly EventRow[], agent: boolean): HistoryEntry[] {
  const entries = rows.filter(({ type }) => agent || !isAmongAgents(type)).map(entry);
  return agent ? entries : entries.flatMap(forAskers);
}

/** A change of nothing but such fields leaves nothing to tell. */
function forAskers({ changes, ...rest }: HistoryEntry): HistoryEntry[] {
  const told = changes.filter(({ field }) => !fieldsAmongAgents.has(field));
  return told.length === 0 && changes.length > 0 ? [] : [{ ...rest, changes: told }];
}

const entry = (row: EventRow): HistoryEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  type: row.type,
  by: row.actorName === null ? null : personRef(row.actorId, row.actorName, row.actorVip),
  changes: changesOf(row.facts, wordsOf(row)).map((change) => withNames(change, row)),
});

/** Opened only where the event names texts that it changed: what was first written stands in the ticket. */
function wordsOf({ facts, sealed, wrapped }: EventRow): Words {
  const isTold = Array.isArray(facts['texts']) && facts['texts'].length > 0;
  return sealed === null || wrapped === null || !isTold ? {} : contentOf(wrapped, sealed);
}

function withNames(change: Change, row: EventRow): Change {
  if (change.field === 'team') return { ...change, fromName: row.teamFrom, toName: row.teamTo };
  if (change.field === 'macro' || change.field === 'macroRefused') return { ...change, toName: row.macro };
  return change.field === 'assignee' ? { ...change, fromName: row.assigneeFrom, toName: row.assigneeTo } : change;
}

/** The changes an event tells: values from its facts, texts from its words where they still can be read. */
function changesOf(facts: NonNullable<NewEvent['facts']>, words: Words): Change[] {
  const values = Object.entries(isChanges(facts['changes']) ? facts['changes'] : {});
  const texts = Array.isArray(facts['texts']) ? facts['texts'].map(String) : [];
  return [
    ...values.filter(([field]) => !forMachines.has(field)).map(([field, [from, to]]) => change(field, from, to)),
    ...texts.map((field) => change(field, ...pairOf(words[field]))),
  ];
}

const isChanges = (value: Fact | FactChange | undefined): value is FactChange =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pairOf = (value: unknown): [Change['from'], Change['to']] =>
  Array.isArray(value) ? [plain(value[0]), plain(value[1])] : [null, null];

function plain(value: unknown): Change['from'] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : JSON.stringify(value);
}

const change = (field: string, from: Fact | Change['from'], to: Fact | Change['to']): Change => ({
  field,
  from: plain(from),
  to: plain(to),
  fromName: null,
  toName: null,
});

/** What this very deed is about to log, as the history will show it. */
export const pendingEntry = (event: NewEvent, id: string, at: Date, by: PersonRef | null): HistoryEntry => ({
  id,
  at: at.toISOString(),
  type: event.type,
  by,
  changes: changesOf(event.facts ?? {}, Object.assign({}, ...(event.payloads ?? []).map(({ content }) => content))),
});
