import type { Actor } from '../../../kernel/access/access.ts';
import type { ReadEvent } from '../../../kernel/events/read.ts';
import type { StreamMessage } from '../../../kernel/http/streams.ts';
import { isAgent, maySee } from '../policy.ts';
import type { GuardRow, PresenceRow } from '../queries/live.ts';
import { numberOf } from '../replies/row.ts';

/** What whoever asked may hear of; the rest is among agents. */
const forAskers = new Set(['ticket.created', 'ticket.changed', 'ticket.commented', 'ticket.attached', 'ticket.planWentOn']);

/** The event as this person may hear it; undefined when they may not see the ticket. Ids and numbers only: content is asked for. */
export function heardBy(actor: Actor, event: ReadEvent, guard: GuardRow | undefined): StreamMessage | undefined {
  if (event.type.startsWith('approval.')) return forAsked(actor, event);
  if (event.type === 'machine.changed' || isRenaming(event)) return newWays(actor, event);
  if (guard === undefined || !maySee(actor, { ...guard, shared: guard.sharedWith.includes(actor.id) })) return undefined;
  if (!forAskers.has(event.type) && !isAgent(actor, guard)) return undefined;
  const { type, actorId, facts } = event;
  const version = typeof facts['version'] === 'number' ? facts['version'] : null;
  return { event: 'ticket', id: placeOf(event), data: { number: numberOf(guard), type, version, actorId } };
}

/** Something waits for this person's answer, or does no longer: which, and of whom, is asked for. */
const forAsked = (actor: Actor, event: ReadEvent): StreamMessage | undefined =>
  Array.isArray(event.facts['forIds']) && event.facts['forIds'].includes(actor.id)
    ? { event: 'approval', id: placeOf(event), data: { type: event.type } }
    : undefined;

/** A workspace that calls its tickets by another word. */
const isRenaming = ({ type, facts: { fields } }: ReadEvent): boolean =>
  type === 'workspace.changed' && Array.isArray(fields) && fields.includes('noun');

/** Other states, moves and words, for those who work by them: where each of their tickets may go is asked anew. */
const newWays = (actor: Actor, event: ReadEvent): StreamMessage | undefined =>
  isAgent(actor, { workspaceId: event.objectId })
    ? { event: 'machine', id: placeOf(event), data: { type: event.type, workspace: event.objectId } }
    : undefined;

const ofPerson = new Set(['role.granted', 'role.revoked', 'person.deactivated', 'password.changed', 'session.ended', 'token.revoked']);
const ofTeam = new Set(['team.memberAdded', 'team.memberRemoved']);

/** The person who holds something else after this event, or no session any more. */
export function whoChanged({ type, objectId, facts }: ReadEvent): unknown {
  if (ofPerson.has(type)) return objectId;
  return ofTeam.has(type) ? facts['personId'] : undefined;
}

/** Who else is on a ticket, for one of those on it. */
export function presenceFor(actor: Actor, present: readonly PresenceRow[], number: string): StreamMessage {
  const others = present.filter(({ personId }) => personId !== actor.id);
  const people = others.map(({ personId, name, vip, state }) => ({ person: { id: personId, name, vip }, state }));
  return { event: 'presence', data: { number, people } };
}

const placeOf = ({ xid, id }: { xid: string; id: string }): string => `${xid}.${id}`;

/** A place in the log as browsers say it: a transaction, and an event of it. */
export const place = /^(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place in the log that a browser heard last; undefined when it says nothing sensible. */
export function cursorIn(said: unknown): { xid: string; id: string } | undefined {
  const [, xid, id] = (typeof said === 'string' && place.exec(said)) || [];
  return xid === undefined || id === undefined ? undefined : { xid, id };
}

/** Whether one place lies after another: transactions by number, events of one by id. */
export const isAfter = (a: { xid: string; id: string }, b: { xid: string; id: string }): boolean =>
  BigInt(a.xid) === BigInt(b.xid) ? a.id > b.id : BigInt(a.xid) > BigInt(b.xid);
