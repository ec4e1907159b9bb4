import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { toldOf } from '../../../kernel/shared/fewest.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { countVisit } from '../../sign-in/public.ts';
import { questionIn, type TicketQuestion } from '../../tickets/public/for-articles.ts';
import type { HandOn, PublicVoice, Suggestion } from '../contract-beside.ts';
import { reachOf, whyOf } from '../queries/beside-ticket.ts';
import { standpointOf } from '../queries/readers.ts';
import { standingOf } from '../queries/standing.ts';
import { keepPublicVoice, openIssue } from '../store/feedback.ts';
import { wrongField } from './found.ts';
import { verdictOn } from './readers.ts';
import { readableRow } from './reading.ts';
import { fittingArticles } from './search.ts';

const noSuchTicket = (): Refusal => new Refusal('not_found', 'There is no such ticket, or it is not shared with you');

async function ticketAskedIn(call: Call, number: string): Promise<TicketQuestion> {
  const ticket = await questionIn(call, number);
  if (ticket === undefined) throw noSuchTicket();
  return ticket;
}

const beside = 4;

/** What may answer a ticket, by what was asked in it, with why and whether who asked may read it themselves. */
export async function suggestForTicket(call: Call, number: string): Promise<{ items: Suggestion[] }> {
  const { requesterId, title, descriptionText } = await ticketAskedIn(call, number);
  const { hits, words } = await fittingArticles(call, { text: `${title}\n${descriptionText}`, limit: beside });
  const ids = hits.map(({ id }) => id);
  if (ids.length === 0) return { items: [] };
  const [reads, why] = await Promise.all([readBy(call, requesterId, ids), whyOf(call.tx, ids, words)]);
  return {
    items: hits.map(({ id, share, hit }) => ({
      ...hit,
      share: Math.min(1, share),
      words: why.get(id)?.words ?? [],
      answered: toldOf(why.get(id)?.answered ?? 0),
      requesterReads: reads.has(id),
    })),
  };
}

/** Those of these articles that somebody else may read: the rule of each, asked of them. */
async function readBy({ tx }: Call, personId: string, ids: readonly string[]): Promise<Set<string>> {
  const reach = [...(await reachOf(tx, ids))];
  const standpoints = await Promise.all(reach.map(([, one]) => standpointOf(tx, one, personId)));
  return new Set(reach.flatMap(([id], at) => (readsBy(standpoints[at]) ? [id] : [])));
}

const readsBy = (standpoint: Awaited<ReturnType<typeof standpointOf>>): boolean => standpoint !== undefined && verdictOn(standpoint).reads;

/** Whether who asked may read an article that an agent is about to hand on. */
export async function seeHandOn(call: Call, number: string, ticketNumber: string): Promise<HandOn> {
  const standing = await standingOf(call);
  const [row, ticket] = await Promise.all([readableRow(call, standing, number, 'en'), ticketAskedIn(call, ticketNumber)]);
  return { requesterReads: (await readBy(call, ticket.requesterId, [row.id])).has(row.id) };
}

/** Whoever comes by says whether a public article helped; only that it was said is counted. A no opens what is to be mended, as a reader's does. */
export async function hearPublicVoice(
  call: Call,
  number: string,
  { helpful, reason }: PublicVoice,
  network: string,
): Promise<Record<string, never>> {
  const { tx, actor } = call;
  if (!helpful && reason === null) throw wrongField('/reason', 'Say why it did not help');
  // Who is signed in has a voice of their own, which they may change.
  if (actor.kind !== 'nobody') throw new Refusal('forbidden', 'You are signed in: say it in your own name', { next: 'Use its feedback.' });
  const row = await readableRow(call, await standingOf(call), number, 'en');
  await refuseManyVoices(call, row.id, network);
  if (!helpful) await openIssue(tx, permitNew({ id: newId(tx.now.getTime()), articleId: row.id, ownerId: row.ownerId }, 'open', true));
  await keepPublicVoice(tx, permitNew({ articleId: row.id, answer: helpful ? 'helpful' : (reason ?? 'other') }, 'count', true));
  return {};
}

/** Of one article three from one network in a quarter of an hour: a sum that anybody can raise at will says nothing. */
async function refuseManyVoices({ tx }: Call, articleId: string, network: string): Promise<void> {
  const minutes = await countVisit('voice', { tenantId: tx.tenantId, email: `${articleId} ${network}`, network });
  if (minutes > 0)
    throw new Refusal('too_many', 'This was said several times already from where you are', {
      retryAfter: minutes * 60,
      next: `Wait ${minutes} minutes.`,
    });
}
