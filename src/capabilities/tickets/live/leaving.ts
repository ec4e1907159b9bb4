import type { Actor } from '../../../kernel/access/access.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import type { StreamMessage } from '../../../kernel/http/streams.ts';

/** Somebody who listens. */
type Listener = { readonly actor: Actor; readonly hear: (message: StreamMessage, at: undefined) => void };

/** What somebody must not have on their screen any more; `once` is another where they have opened it anew. */
export type ToLeave = { readonly once: string; readonly message: StreamMessage };

/** As a machine finds it for all who listen. */
export type Leaving = (tenantId: string, people: readonly string[]) => Promise<(actor: Actor) => readonly ToLeave[]>;

const asked: { leaving: Leaving | undefined } = { leaving: undefined };

/** Told once by the composition root. */
export const heedLeaving = (leaving: Leaving): void => {
  asked.leaving = leaving;
};

const every = 1000;
/** When a tenant was looked at last, in milliseconds of this process. */
const looked = remembered<string, number>();
/** What each who listens was told to leave. */
const told = new WeakMap<Listener, ReadonlySet<string>>();

/** Tells each who listens what they have to leave: time ends by itself, so it is looked for again and again instead of awaited from the log. */
export async function tellLeaving(tenantId: string, listeners: ReadonlySet<Listener>): Promise<void> {
  const now = performance.now();
  if (asked.leaving === undefined || now - (looked.get(tenantId) ?? Number.NEGATIVE_INFINITY) < every) return;
  looked.set(tenantId, now);
  const leaving = await asked.leaving(tenantId, [...new Set([...listeners].map(({ actor }) => actor.id))]);
  for (const listener of listeners) tellNew(listener, leaving(listener.actor));
}

function tellNew(listener: Listener, all: readonly ToLeave[]): void {
  const before = told.get(listener);
  for (const { once, message } of all) if (before?.has(once) !== true) listener.hear(message, undefined);
  told.set(listener, new Set(all.map(({ once }) => once)));
}
