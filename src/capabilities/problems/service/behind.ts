import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { numberOfTicket, ticketSeen } from '../../tickets/public.ts';
import { mayAnalyse } from '../policy.ts';
import { type BehindKnown, type KnownRow, knownErrorsNear } from '../queries/known.ts';
import { problemsBehind } from '../queries/problems.ts';
import { rowReply } from '../replies.ts';
import type { BehindReply, KnownNear } from '../shared/behind-reply.ts';
import { alikeOf, type WhyKnown } from '../shared/known-near.ts';

/** What stands behind a ticket, with the workaround of what is known; where nothing does yet, which known errors may. */
export async function seeBehind(call: Call, ticket: string): Promise<BehindReply> {
  const seen = await ticketSeen(call, ticket);
  if (seen === undefined) throw new Refusal('not_found', 'There is no such ticket, or it is not shared with you');
  const items = (await problemsBehind(call, seen.id)).map((row) => {
    const { number, title, state, open, isKnownError } = rowReply(row);
    return { number, title, state, open, isKnownError, workaround: isKnownError ? row.workaround : '' };
  });
  const isAsked = items.length === 0 && mayAnalyse(call.actor, seen);
  return { items, knownErrors: isAsked ? await nearTo(call, seen.id) : [] };
}

async function nearTo(call: Call, ticketId: string): Promise<KnownNear[]> {
  const found = await knownErrorsNear(call, ticketId);
  return found === undefined ? [] : alikeOf<BehindKnown, KnownRow>(found.incident, found.known).map(knownReply);
}

const knownReply = ({ known, why }: { known: KnownRow; why: WhyKnown<BehindKnown> }): KnownNear => ({
  number: numberOfTicket.written(known),
  title: known.title,
  state: known.state,
  workaround: known.workaround,
  why: {
    alike: Math.round(why.alike * 100),
    incident: why.like.id === known.id ? null : numberOfTicket.written(why.like),
    words: [...why.words],
    sameService: why.sameService,
    sameItem: why.sameItem,
  },
});
