import { type Call, permit, workspacesOf } from '../../../kernel/access/access.ts';
import { operatorTenant } from '../../../kernel/http/operator.ts';
import { operatorPlace } from '../../policy/public.ts';
import { requestsOfTypes } from '../../tickets/public/asked.ts';
import { type Clock, clockAnyhow, clockOf, type Law, placeAt } from '../clock.ts';
import type { OwnRightsReply, RequestsReply, RightRequest } from '../contract.ts';
import { lawOf } from '../law.ts';
import { mayOversee, maySee, mayWork } from '../policy.ts';
import { stepsOf } from '../queries/clocks.ts';
import { deskOf, handedOf } from '../queries/desk.ts';
import { type Offered, offeredRights } from '../queries/offers.ts';
import { type Kept, requestReply } from '../replies.ts';
import { isOver } from '../shared/progress.ts';
import { type Right, rights } from '../shared/rights.ts';
import { type Page, pageOf } from './page.ts';

type Which = { requesterId?: string; number?: string; ticketId?: string };
type Offers = readonly Offered[];

/** The rights that apply to the reader, with their times counted from today, and what they asked for. */
export async function ownRights(call: Call): Promise<OwnRightsReply> {
  const { tx, actor } = call;
  const [law, offers, { authority = null }] = await Promise.all([lawOf(tx), offeredRights(tx), operatorPlace()]);
  const requests = await keptRequests(call, law, offers, { requesterId: actor.id });
  const own = await Promise.all(rights.map(async (right) => ({ right, clock: await clockOf(law, right, tx.now) })));
  return {
    jurisdiction: placeAt(law, tx.now).jurisdiction,
    authority,
    rights: own.flatMap(({ right, clock }) => (clock === undefined ? [] : [ownRight(right, clock, offers)])),
    requests: requests.map((kept) => requestReply(actor, kept, tx.now)),
  };
}

function ownRight(right: Right, { rule, firstDueOn }: Clock, offers: Offers): OwnRightsReply['rights'][number] {
  const { law, source, amount, unit, extension } = rule;
  return {
    right,
    law,
    source,
    amount,
    unit,
    extension,
    dueOn: firstDueOn,
    requestType: offers.find((one) => one.right === right)?.key ?? null,
  };
}

/** All clocks that the reader answers for, first due first. */
export async function openRequests(call: Call, { state, ...page }: Page & { state: 'open' | 'all' }): Promise<RequestsReply> {
  const { tx, actor } = call;
  if (!mayOversee(actor) && workspacesOf(actor, 'agent').length === 0) return pageOf([], page);
  const [law, offers] = await Promise.all([lawOf(tx), offeredRights(tx)]);
  const all = (await keptRequests(call, law, offers, {})).filter(({ ticket }) => mayOversee(actor) || mayWork(actor, ticket));
  const items = all.map((kept) => requestReply(actor, kept, tx.now)).filter(({ progress }) => state === 'all' || !isOver(progress));
  return pageOf(items, page);
}

export async function seeRequest(call: Call, number: string): Promise<RightRequest> {
  return requestReply(call.actor, await keptRequest(call, number), call.tx.now);
}

/** One request with all that is decided from; 404 where it is not the reader’s, and where no right is asked for by it. */
export async function keptRequest(call: Call, number: string): Promise<Kept> {
  const [law, offers] = await Promise.all([lawOf(call.tx), offeredRights(call.tx)]);
  const [found] = await keptRequests(call, law, offers, { number });
  return permit(
    found,
    'see',
    ({ ticket }) => maySee(call.actor, ticket),
    ({ ticket }) => maySee(call.actor, ticket),
  );
}

/** What one person asked for, or everybody, newest first: for what the program does by itself. */
export async function requestsOf(call: Call, requesterId?: string): Promise<Kept[]> {
  const [law, offers] = await Promise.all([lawOf(call.tx), offeredRights(call.tx)]);
  return await keptRequests(call, law, offers, requesterId === undefined ? {} : { requesterId });
}

/** What a new ticket asks for by right, if it does. */
export async function keptOfTicket(call: Call, requestTypeId: string, ticketId: string): Promise<Kept | undefined> {
  const offers = await offeredRights(call.tx);
  if (!offers.some((offer) => offer.requestTypeId === requestTypeId)) return undefined;
  const [found] = await keptRequests(call, await lawOf(call.tx), offers, { ticketId });
  return found;
}

async function keptRequests({ tx }: Call, law: Law, offers: Offers, which: Which): Promise<Kept[]> {
  const rightOf = new Map(offers.map(({ requestTypeId, right }) => [requestTypeId, right]));
  const [tickets, operator] = await Promise.all([requestsOfTypes(tx, [...rightOf.keys()], which), operatorTenant()]);
  const ids = tickets.map(({ id }) => id);
  const [steps, handed, { reasons }] = await Promise.all([stepsOf(tx, ids), handedOf(tx, ids), deskOf(tx)]);
  const kept = tickets.map(async (ticket) => {
    const right = rightOf.get(ticket.requestTypeId);
    const clock = right === undefined ? undefined : await clockAnyhow(law, right, ticket.madeAt);
    const own = {
      steps: steps.filter(({ ticketId }) => ticketId === ticket.id),
      handed: handed.filter(({ ticketId }) => ticketId === ticket.id),
    };
    return right === undefined || clock === undefined
      ? []
      : [{ ticket, right, clock, reasons, ...own, isOperators: operator === tx.tenantId }];
  });
  return (await Promise.all(kept)).flat();
}
