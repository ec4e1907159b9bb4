import { askKept } from '../../../../kernel/web/api.ts';
import { moment } from '../../../../kernel/web/clock.ts';
import { store, stored } from '../../../../kernel/web/storage.ts';
import type { MessageReply, NewMessage } from '../../contract.ts';
import { draftIn, draftsWith, type KeptFile, type Kind, nothingWritten } from './reply-draft.ts';

/** A message that waits for its eight seconds; the key makes that it is sent once, however often one tries. */
export type Waiting = {
  readonly number: string;
  readonly kind: Kind;
  readonly message: NewMessage;
  /** What goes along, to show it and to give it back. */
  readonly files?: readonly KeptFile[] | undefined;
  readonly key: string;
};

/** Where it waits once one has sent it: in this browser until the server has it. */
const waitingPlace = ({ number, key }: Pick<Waiting, 'number' | 'key'>): string => `sending:${number}:${key}`;

/** Keys of what was sent in this page: it can be taken back for a while, and goes when that is over. */
const ofThisPage = new Set<string>();

/** Moves the draft to what waits: in one step, so that the text is always in one of the two. */
export function enqueue(waiting: Waiting): void {
  ofThisPage.add(waiting.key);
  const others = draftsWith(stored('drafts'), waiting, nothingWritten);
  store('drafts', { ...others, [waitingPlace(waiting)]: JSON.stringify(waiting) });
}

/** Puts words and files back into the composer, before what was begun there since: undone, or refused by the server. */
export function takeBack(waiting: Waiting): void {
  const { [waitingPlace(waiting)]: _, ...others } = stored('drafts') ?? {};
  const since = draftIn(others, waiting.number, waiting.kind);
  const html = `${waiting.message.body}${since.html}`;
  const files = [...(waiting.files ?? []), ...since.files];
  store('drafts', { ...draftsWith(others, waiting, { html, files, at: moment().toISOString(), kept: '' }) });
}

export const waitingIn = (drafts: Readonly<Record<string, string>>, number: string): Waiting[] =>
  Object.entries(drafts).flatMap(([place, text]) => (place.startsWith(`sending:${number}:`) ? parsed(text) : []));

/** What an earlier visit left waiting. */
export const leftWaiting = (): Waiting[] => allWaiting().filter(({ key }) => !ofThisPage.has(key));

/** Everything that waits, of all tickets. */
const allWaiting = (): Waiting[] =>
  Object.entries(stored('drafts') ?? {}).flatMap(([place, text]) => (place.startsWith('sending:') ? parsed(text) : []));

function parsed(text: string | undefined): Waiting[] {
  if (text === undefined) return [];
  const waiting: Waiting = JSON.parse(text);
  return [waiting];
}

const onTheWay = new Map<string, Promise<MessageReply>>();

/** Sends it; what the server has is forgotten here. Two callers at once get the same answer. */
export function sendNow(waiting: Waiting): Promise<MessageReply> {
  const sending = onTheWay.get(waiting.key) ?? send(waiting).finally(() => onTheWay.delete(waiting.key));
  onTheWay.set(waiting.key, sending);
  return sending;
}

async function send({ number, message, key }: Waiting): Promise<MessageReply> {
  const reply = await askKept<MessageReply>(`/tickets/${number}/messages`, message, key);
  const { [waitingPlace({ number, key })]: _, ...others } = stored('drafts') ?? {};
  store('drafts', others);
  return reply;
}

/** Whoever leaves the page has had the last chance to undo: what waits goes out now. What is not answered stays, and is sent on return. */
export function sendOnLeaving(): () => void {
  const leave = (): void => {
    for (const waiting of allWaiting()) sendNow(waiting).catch(() => undefined);
  };
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
