import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, machine } from '../../../kernel/access/access.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import { glance, transact } from '../../../kernel/db/transact.ts';
import { type Cursor, endOfLog, eventsAfter, type ReadEvent } from '../../../kernel/events/read.ts';
import type { StreamMessage } from '../../../kernel/http/streams.ts';
import { log } from '../../../kernel/log/log.ts';
import { type GuardRow, guardsOf, type PresenceRow, presenceRows } from '../queries/live.ts';
import { numberOf } from '../replies/row.ts';
import { heardBy, presenceFor, whoChanged } from './hearing.ts';
import { tellLeaving } from './leaving.ts';
import { type Hears, heardOtherwise } from './others.ts';

/** Somebody who listens. */
export type Listener = {
  readonly actor: Actor;
  readonly hear: (message: StreamMessage, at: Cursor | undefined) => void;
  /** Ends it, because who this person is has changed. */
  readonly leave: () => void;
};

type Follower = { readonly listeners: Set<Listener>; cursor: Cursor | undefined; present: Map<string, PresenceRow[]> };

const between = 250;
const afterFault = 2000;
const mostAtOnce = 500;
const followers = remembered<string, Follower>();

/** Lets somebody listen; what it gives back ends that. One reader of the log serves all listeners of a tenant. */
export function listen(listener: Listener): () => void {
  const { tenantId } = listener.actor;
  const known = followers.get(tenantId);
  const follower = known ?? { listeners: new Set(), cursor: undefined, present: new Map() };
  follower.listeners.add(listener);
  if (known === undefined) begin(tenantId, follower);
  return () => void follower.listeners.delete(listener);
}

function begin(tenantId: string, follower: Follower): void {
  followers.set(tenantId, follower);
  keepFollowing(tenantId, follower).catch((fault: unknown) => log.fault('live changes stopped', fault, { tenantId }));
}

/** Until nobody listens any more. A database that does not answer is asked again. */
async function keepFollowing(tenantId: string, follower: Follower): Promise<void> {
  while (follower.listeners.size > 0) {
    const wait = await step(tenantId, follower).then(
      () => between,
      (fault: unknown) => {
        log.fault('live changes', fault, { tenantId });
        return afterFault;
      },
    );
    await pause(wait, undefined, { ref: false });
  }
  // Another database has followers of its own.
  if (followers.get(tenantId) === follower) followers.delete(tenantId);
}

async function step(tenantId: string, follower: Follower): Promise<void> {
  const cursor = follower.cursor ?? (await whereItEnds(tenantId));
  follower.cursor = cursor;
  const [events, present] = await glance(machine(tenantId, 'service'), ({ tx }) =>
    Promise.all([eventsAfter(tx, cursor, mostAtOnce), presenceRows(tx)]),
  );
  const hears = await hearingOf(tenantId, events);
  for (const event of events) tell(follower, event, hears);
  tellPresence(follower, present);
  follower.cursor = events.at(-1) ?? cursor;
  await tellLeaving(tenantId, follower.listeners);
}

const whereItEnds = (tenantId: string): Promise<Cursor> => glance(machine(tenantId, 'service'), ({ tx }) => endOfLog(tx));

/** What each listener may hear of these events. */
export async function hearingOf(tenantId: string, events: readonly ReadEvent[]): Promise<Hears> {
  const [tickets, otherwise] = await Promise.all([guarded(tenantId, events), heardOtherwise(tenantId, events)]);
  return (actor, event) => heardBy(actor, event, tickets.get(event.objectId)) ?? otherwise(actor, event);
}

/** The tickets that events are about, with what decides who may see them. */
async function guarded(tenantId: string, events: readonly ReadEvent[]): Promise<Map<string, GuardRow>> {
  const ids = [...new Set(events.filter(({ type }) => type.startsWith('ticket.')).map(({ objectId }) => objectId))];
  if (ids.length === 0) return new Map();
  const rows = await transact(machine(tenantId, 'service'), ({ tx }) => guardsOf(tx, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

function tell({ listeners }: Follower, event: ReadEvent, hears: Hears): void {
  const changed = whoChanged(event);
  for (const { actor, leave } of [...listeners]) if (actor.id === changed) leave();
  for (const { actor, hear } of listeners) {
    const message = hears(actor, event);
    if (message !== undefined) hear(message, event);
  }
}

/** Tells those who are on a ticket, and only them, whenever it changed who else is. */
function tellPresence(follower: Follower, rows: readonly PresenceRow[]): void {
  const now = Map.groupBy(rows, ({ ticketId }) => ticketId);
  for (const present of now.values()) {
    const [first] = present;
    if (first !== undefined && !same(present, follower.present.get(first.ticketId) ?? [])) tellThose(follower, present, numberOf(first));
  }
  follower.present = now;
}

function tellThose({ listeners }: Follower, present: readonly PresenceRow[], number: string): void {
  const here = new Set(present.map(({ personId }) => personId));
  for (const { actor, hear } of listeners) if (here.has(actor.id)) hear(presenceFor(actor, present, number), undefined);
}

const same = (a: readonly PresenceRow[], b: readonly PresenceRow[]): boolean =>
  a.length === b.length && a.every(({ personId, state }, at) => personId === b[at]?.personId && state === b[at]?.state);
