import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { RawRoute } from '../../kernel/http/raw.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { policyInForce } from '../policy/public.ts';
import { receiptFor } from './receipt.ts';
import { type VisitorAnswer, visitorCookie } from './visitor.ts';

export const consentRawRoutes: readonly RawRoute[] = [
  {
    meta: { needs: 'person', purpose: 'administration', scope: 'choices' },
    method: 'GET',
    path: '/me/choice-receipts/:id',
    summary: 'The receipt of one act of consent, to keep: JSON-LD after ISO/IEC TS 27560.',
    answer: async ({ actor, request, reply }) => {
      const id = whichIn(request.params);
      const receipt = await transact(actor, (call) => receiptFor(call, id));
      return reply
        .headers({
          'content-type': 'application/ld+json; charset=utf-8',
          'content-disposition': `attachment; filename="receipt-${id}.jsonld"`,
        })
        .send(`${JSON.stringify(receipt, undefined, 2)}\n`);
    },
  },
  {
    meta: { needs: 'nobody', purpose: 'administration', scope: 'choices' },
    method: 'POST',
    path: '/visitor-choices/:answer',
    summary: 'What somebody who has not signed in says to the question on a public page: kept in their own browser, for six months.',
    answer: async ({ edge, request, reply }) => {
      const answer = saidIn(request.params);
      // A browser that refuses for them does not become a yes by a press on an old page.
      const kept = edge.signal ? 'refused' : answer;
      edge.setCookie(visitorCookie(kept, (await policyInForce()).number, edge.encrypted));
      const from = backTo(request.query);
      return from === undefined ? reply.status(204).send() : reply.redirect(from, 303);
    },
  },
];

const Answered = z.object({ answer: z.enum(['given', 'refused']) });

function saidIn(params: unknown): VisitorAnswer {
  const read = Answered.safeParse(params);
  if (!read.success) throw new Refusal('not_found', 'There is no such answer');
  return read.data.answer;
}

/** Back to the page with the form: an address of our own only, so that no link can send somebody elsewhere. */
function backTo(query: unknown): string | undefined {
  const read = z.object({ from: z.string().regex(/^\/(?![/\\])/) }).safeParse(query);
  return read.success ? read.data.from : undefined;
}

const Which = z.object({ id: Id });

function whichIn(params: unknown): string {
  const read = Which.safeParse(params);
  if (!read.success) throw new Refusal('not_found', 'There is no such receipt');
  return read.data.id;
}
