import { z } from 'zod';
import { keeper } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { messagesAfter, rewordMessage, rewordTicket, ticketsAfter } from '../store/words.ts';

/** Raised whenever texts that were written before are to be found by more than they were: then all are gone through once. */
const edition = 1;
const page = 1000;
/** A turn goes through so many pages; what is left waits for the next, so that nobody's work waits behind it. */
const mostPages = 40;
const beginning = '00000000-0000-0000-0000-000000000000';

type Kind = 'tickets' | 'messages';
/** Where the installation notes how far it is. */
export type Notes = { readonly read: (key: string) => Promise<unknown>; readonly write: (key: string, value: object) => Promise<void> };

/** How far a tenant's texts are gone through; `of` is none once all are. */
const Place = z.object({ edition: z.number(), of: z.enum(['tickets', 'messages', 'none']), after: z.string() });
type Place = z.infer<typeof Place>;

const keyOf = (tenantId: string): string => `tickets.words.${tenantId}`;
const first: Place = { edition, of: 'tickets', after: beginning };

/**
 * Has texts found by the words that are kept of a text now, also those written before. Goes on where it was when it stopped, wherever that was, and
 * does nothing any more once it has been through.
 */
export async function rewordOlder({ read, write }: Notes, tenantId: string): Promise<void> {
  const kept = Place.safeParse(await read(keyOf(tenantId))).data;
  let place = kept?.edition === edition ? kept : first;
  for (let pages = 0; place.of !== 'none' && pages < mostPages; pages += 1) {
    place = await onePage(tenantId, place.of, place.after);
    await write(keyOf(tenantId), place);
  }
}

const reads = { tickets: ticketsAfter, messages: messagesAfter };
const writes = { tickets: rewordTicket, messages: rewordMessage };
const then = { tickets: 'messages', messages: 'none' } as const;

/** One text a transaction: whoever works on two of them meets one lock of ours at most. */
async function onePage(tenantId: string, of: Kind, after: string): Promise<Place> {
  const actor = keeper(tenantId, 'service');
  const some = await transact(actor, ({ tx }) => reads[of](tx, after, page));
  for (const { id, joins } of some) if (joins) await transact(actor, ({ tx }) => writes[of](tx, id));
  const last = some.at(-1)?.id;
  return some.length < page || last === undefined ? { edition, of: then[of], after: beginning } : { edition, of, after: last };
}
