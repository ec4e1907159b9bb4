import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { majorTickets, numbersOf } from '../../tickets/public.ts';
import type { Candidate, Cascade, MajorReply, Resolution } from '../contract.ts';
import { mayLead, mayLink } from '../policy.ts';
import type { Major } from '../queries.ts';
import { majorReply } from '../replies.ts';
import { followEnd } from './course.ts';
import { held, refuseOver, refuseUnaccepted, seen } from './found.ts';

/** Recent open incidents that may be the same, with why. */
export async function seeCandidates(call: Call, id: string): Promise<Candidate[]> {
  const { ticketId } = await seen(call, id);
  return (await majorTickets.alike(call, ticketId)).map((one) => ({
    ...one,
    alike: Math.round(one.alike * 100) / 100,
    madeAt: one.madeAt.toISOString(),
  }));
}

/** Hangs incidents below it: by hand, or those of the candidates that were ticked. */
export async function addChildren(call: Call, id: string, numbers: readonly string[]): Promise<MajorReply> {
  const major = await held(call, id, 'link', (one) => mayLink(call.actor, one));
  refuseOver(major);
  await majorTickets.hangBelow(call, await numberOf(call, major), numbers);
  return await majorReply(call, id);
}

async function numberOf({ tx }: Call, { ticketId }: Pick<Major, 'ticketId'>): Promise<string> {
  const number = (await numbersOf(tx, [ticketId])).get(ticketId);
  if (number === undefined) throw new Error('A major incident without its incident');
  return number;
}

/** What resolving it would do, before anybody presses. */
export async function previewOf(call: Call, id: string): Promise<Cascade> {
  const major = await seen(call, id);
  return await cascadeOf(call, major);
}

async function cascadeOf(call: Call, { ticketId }: Major): Promise<Cascade> {
  const all = await majorTickets.below(call, ticketId);
  const will = all.filter(({ obstacle }) => obstacle === null);
  return {
    will: will.map(({ number, title, state, open, requester }) => ({ number, title, state, open, requester })),
    left: all.flatMap(({ number, title, state, open, obstacle }) =>
      obstacle === null ? [] : [{ number, title, state, open, why: obstacle }],
    ),
  };
}

/**
 * Resolves it with what hangs below it and was shown to be resolved: one press, one transaction. What came below it since, or changed so that it
 * cannot be resolved any more, stays as it is.
 */
export async function resolve(call: Call, id: string, { numbers, code, notes, said }: Resolution): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'lead', (one) => mayLead(actor, one));
  refuseUnaccepted(major);
  const own = await numberOf(call, major);
  const chosen = (await cascadeOf(call, major)).will.map(({ number }) => number).filter((number) => numbers.includes(number));
  if (!chosen.includes(own)) throw new Refusal('conflict', 'Nothing of this can be resolved', { next: 'Look at the preview anew.' });
  await majorTickets.resolve(call, chosen, { code, notes, said });
  await followEnd(call, major, { by: actor.id });
  tx.emit({ type: 'ticket.majorCascaded', objectId: major.ticketId, facts: { majorId: id, resolved: chosen.length - 1 } });
  return await majorReply(call, id);
}
