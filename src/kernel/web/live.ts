import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { askRaw } from './api.ts';
import { whenIdle } from './later.tsx';

type PresenceState = 'viewing' | 'replying' | 'noting';
/** Somebody else on the same ticket. */
export type Present = {
  readonly person: { readonly id: string; readonly name: string; readonly vip: boolean };
  readonly state: PresenceState;
};

const firstPause = 1000;
const longestPause = 30_000;
/** Changes come in bursts; lists are asked for again once a burst is over. */
const listsAfter = 400;
/** Lists may have been asked for that long before their page was there; by the page itself, before its program ran. */
const fetchedBefore = 2000;
const askedByPage = 30_000;
const tellEvery = 10_000;
const nobody: readonly Present[] = [];

/** The organisation has not instructed it: nothing more is told, until the page is loaded anew. */
const told = { isOff: false };
const present = new Map<string, readonly Present[]>();
const watchers = new Set<() => void>();
const hearers = new Set<(number: string) => void>();
const leavers = new Set<(key: string) => void>();

/** Hears the number of each ticket that others change, until told to stop. */
export function hearTickets(hear: (number: string) => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** Hears what one is shown no more, by its key, for as long as the component is there. */
export function useLeaving(key: string, leave: () => void): void {
  useEffect(() => {
    const hear = (left: string): void => {
      if (left === key) leave();
    };
    leavers.add(hear);
    return () => void leavers.delete(hear);
  }, [key, leave]);
}

/** Listens to changes by others until told to stop: what is known about a changed ticket is asked for anew, and so are the lists. */
function listenLive(queries: QueryClient, began: number): () => void {
  const last = { id: '' };
  const lists = listsOf(queries);
  const connection: { source: EventSource | undefined; timer: number; tries: number } = { source: undefined, timer: 0, tries: 0 };
  const connect = (): void => {
    const ago = Math.round(performance.now() - (began < askedByPage ? 0 : began - fetchedBefore));
    const source = new EventSource(`/api/v1/stream?${last.id === '' ? `ago=${ago}` : `after=${last.id}`}`);
    connection.source = source;
    source.addEventListener('open', () => {
      connection.tries = 0;
    });
    source.addEventListener('ticket', (message: MessageEvent<string>) => {
      last.id = message.lastEventId;
      changed(queries, numberIn(message.data));
      for (const hear of hearers) hear(numberIn(message.data));
      lists.soon();
    });
    source.addEventListener('case', (message: MessageEvent<string>) => {
      last.id = message.lastEventId;
      hearCase(queries, (JSON.parse(message.data) as { reference: string }).reference);
    });
    source.addEventListener('leave', (message: MessageEvent<string>) =>
      leaveCase(queries, JSON.parse(message.data) as { reference: string; field?: string }),
    );
    source.addEventListener('approval', (message: MessageEvent<string>) => {
      last.id = message.lastEventId;
      lists.soon();
    });
    source.addEventListener('machine', (message: MessageEvent<string>) => {
      last.id = message.lastEventId;
      for (const queryKey of [['tickets'], ['state-names']]) queries.invalidateQueries({ queryKey }).catch(() => undefined);
    });
    source.addEventListener('presence', (message: MessageEvent<string>) => hearPresence(message.data));
    source.addEventListener('reset', () => void queries.invalidateQueries());
    source.addEventListener('error', () => {
      // While it is connecting, the browser tries again by itself; a refusal (signed out, starting up) ends its patience but not ours.
      if (source.readyState !== EventSource.CLOSED) return;
      connection.timer = window.setTimeout(connect, Math.min(firstPause * 2 ** connection.tries, longestPause));
      connection.tries += 1;
    });
  };
  connect();
  return () => {
    connection.source?.close();
    window.clearTimeout(connection.timer);
    lists.never();
  };
}

function listsOf(queries: QueryClient) {
  const waiting = { timer: 0 };
  const ask = (): void => {
    waiting.timer = 0;
    const isList = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
      queryKey[0] === 'queues' || (queryKey[0] === 'tickets' && queryKey[1] !== 'one');
    queries.invalidateQueries({ predicate: isList }).catch(() => undefined);
  };
  return {
    soon: (): void => {
      if (waiting.timer === 0) waiting.timer = window.setTimeout(ask, listsAfter);
    },
    never: (): void => window.clearTimeout(waiting.timer),
  };
}

/**
 * What is new in a confidential case is asked for where somebody looks at it: each asking is noted as an opening. A window behind others asks once
 * it is looked at again.
 */
function hearCase(queries: QueryClient, reference: string): void {
  const ask = (): void => {
    document.removeEventListener('visibilitychange', ask);
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', ask);
      return;
    }
    for (const queryKey of [
      ['cases', 'one', reference],
      ['cases', 'list'],
    ])
      queries.invalidateQueries({ queryKey }).catch(() => undefined);
  };
  ask();
}

/** A case that one is shown no more, or what is sealed there: what shows it closes, and nothing of it is kept in this window. */
function leaveCase(queries: QueryClient, { reference, field }: { reference: string; field?: string }): void {
  for (const hear of leavers) hear(field ?? reference);
  if (field === undefined) queries.removeQueries({ predicate: ({ queryKey }) => queryKey.some((part) => isOf(part, reference)) });
  for (const queryKey of [['cases', 'list'], ['sealed']]) queries.invalidateQueries({ queryKey }).catch(() => undefined);
}

/** A draft is kept by the reference and which of several it is. */
const isOf = (part: unknown, reference: string): boolean => typeof part === 'string' && part.split(' ')[0] === reference;

const changed = (queries: QueryClient, number: string): void => void queries.invalidateQueries({ queryKey: ['tickets', 'one', number] });

const numberIn = (data: string): string => (JSON.parse(data) as { number: string }).number;

function hearPresence(data: string): void {
  const { number, people } = JSON.parse(data) as { number: string; people: readonly Present[] };
  keepPresent(number, people);
}

function keepPresent(number: string, people: readonly Present[]): void {
  present.set(number, people);
  for (const tell of watchers) tell();
}

/** Listens while the component is there; once per app, in its layout. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const began = performance.now();
    const listening: { stop?: () => void } = {};
    // The first view is asked for and drawn before.
    const callOff = whenIdle(() => {
      listening.stop = listenLive(queries, began);
    });
    return () => {
      callOff();
      listening.stop?.();
    };
  }, [queries]);
}

const follow = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** Says what one is doing on a ticket, again and again while one is, and gives who else is there. */
export function usePresence(number: string, state: PresenceState): readonly Present[] {
  useEffect(() => {
    tell(number, state);
    const again = window.setInterval(() => tell(number, state), tellEvery);
    return () => window.clearInterval(again);
  }, [number, state]);
  useEffect(() => () => leave(number), [number]);
  return useSyncExternalStore(follow, () => present.get(number) ?? nobody);
}

/** Who cannot be told (offline, no longer allowed) is simply not seen there; the next time may succeed. */
function tell(number: string, state: PresenceState): void {
  if (told.isOff) return;
  put(number, state).then(
    async (answer) => {
      const { on, others } = (await answer.json()) as { on: boolean; others: readonly Present[] };
      told.isOff = !on;
      keepPresent(number, others);
    },
    () => keepPresent(number, nobody),
  );
}

function leave(number: string): void {
  present.delete(number);
  if (told.isOff) return;
  put(number, 'left').catch(() => undefined);
}

const put = (number: string, state: PresenceState | 'left'): Promise<Response> =>
  askRaw(`/tickets/${encodeURIComponent(number)}/presence`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state }),
    keepalive: true,
  });
