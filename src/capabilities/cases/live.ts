import { type Actor, machine, nobodyId } from '../../kernel/access/access.ts';
import { glance, transact } from '../../kernel/db/transact.ts';
import type { ReadEvent } from '../../kernel/events/read.ts';
import type { StreamMessage } from '../../kernel/http/streams.ts';
import type { ToLeave } from '../tickets/public/led.ts';
import { type CaseHearer, hearersOf, type LeftCase, leftBy } from './queries/hearers.ts';
import { nameReader } from './reader.ts';

/** What changes what somebody sees of a case. Openings are not told: each look at what is new is one itself. */
const told = new Set([
  ...['case.opened', 'case.changed', 'case.moved', 'case.said', 'case.letIn', 'case.letOut', 'case.subjectNamed'],
  ...['case.subjectCleared', 'case.fileAdded', 'case.fileScanned', 'case.feedbackGiven'],
]);
/** To whoever asked a note is not there, nor whom the case is about. */
const forAskers = new Set(['case.opened', 'case.changed', 'case.moved', 'case.said', 'case.letIn', 'case.letOut', 'case.fileAdded']);

/**
 * Whoever reports without a name is heard of when the office looks, never at the moment: so nothing is told of what nobody did by name.
 */
const isTold = ({ type, actorId }: ReadEvent): boolean => told.has(type) && actorId !== nobodyId;

type Hears = (actor: Actor, event: ReadEvent) => StreamMessage | undefined;

/** Who hears that something happened in a case: whoever may see it at this moment, and what they may see of it. Never a word. */
export async function heardInCases(tenantId: string, events: readonly ReadEvent[]): Promise<Hears> {
  const ids = [...new Set(events.filter(isTold).map(({ objectId }) => objectId))];
  if (ids.length === 0) return () => undefined;
  const rows = await transact(machine(tenantId, 'service'), ({ tx }) => hearersOf(tx, ids));
  const hearers = new Map(rows.map((row) => [`${row.caseId} ${row.personId}`, row]));
  return (actor, event) => {
    const hearer = hearers.get(`${event.objectId} ${actor.id}`);
    return hearer === undefined || !isTold(event) || !mayHear(actor, event, hearer) ? undefined : messageOf(event, hearer);
  };
}

const readsCases = (scopes: Actor['scopes']): boolean => scopes === null || scopes.includes('cases');

/** One’s own deed is on one’s screen already, and looking again would be noted as one more opening. */
function mayHear({ id, scopes }: Actor, { type, actorId, facts }: ReadEvent, { isRequester }: CaseHearer): boolean {
  if (actorId === id || !readsCases(scopes)) return false;
  return !isRequester || (forAskers.has(type) && facts['kind'] !== 'note');
}

const messageOf = ({ type, xid, id }: ReadEvent, { reference }: CaseHearer): StreamMessage => ({
  event: 'case',
  id: `${xid}.${id}`,
  data: { reference, type },
});

/**
 * Who has opened a case and is in it no more has to leave it at once: also where a time is over or a group was left, of which no event tells. They are
 * told by which name they knew it, and not why.
 */
export async function leftCases(tenantId: string, people: readonly string[]): Promise<(actor: Actor) => readonly ToLeave[]> {
  const rows = await glance(machine(tenantId, 'service'), async (call) => {
    const [, left] = await Promise.all([nameReader(call), leftBy(call.tx, people)]);
    return left;
  });
  const left = Map.groupBy(rows, ({ personId }) => personId);
  return ({ id, scopes }) => (readsCases(scopes) ? (left.get(id) ?? []) : []).map(leaveOf);
}

/** Whoever was let in again and opened it again is told again. */
const leaveOf = ({ reference, fieldId, readAt }: LeftCase): ToLeave => ({
  once: `${fieldId ?? reference} ${readAt.toISOString()}`,
  message: { event: 'leave', data: fieldId === null ? { reference } : { reference, field: fieldId } },
});
