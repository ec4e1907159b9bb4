import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { transact } from '../../kernel/db/transact.ts';
import { nothing, type RawRoute, rawRoute } from '../../kernel/http/raw.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { policyInForce } from '../policy/public.ts';
import { receiptFor } from './receipt.ts';
import { ConsentReceipt } from './receipt-shape.ts';
import { quietAfterNo, visitCookie, visitOf, visitorCookie } from './visitor.ts';

export const consentRawRoutes: readonly RawRoute[] = [
  rawRoute({
    meta: { needs: 'person', purpose: 'administration', scope: 'choices' },
    method: 'GET',
    path: '/me/choice-receipts/:id',
    summary: 'The receipt of one act of consent, to keep: JSON-LD after ISO/IEC TS 27560.',
    params: z.object({ id: Id.describe('The act, as the ledger lists it.') }),
    query: nothing,
    answers: [{ status: 200, meaning: 'The receipt, as a file to keep.', content: { 'application/ld+json': { schema: ConsentReceipt } } }],
    answer: async ({ actor, reply, params: { id } }) => {
      const receipt = await transact(actor, (call) => receiptFor(call, id));
      return reply
        .headers({
          'content-type': 'application/ld+json; charset=utf-8',
          'content-disposition': `attachment; filename="receipt-${id}.jsonld"`,
        })
        .send(`${JSON.stringify(receipt, undefined, 2)}\n`);
    },
  }),
  rawRoute({
    meta: { needs: 'nobody', purpose: 'administration', scope: 'choices' },
    method: 'POST',
    path: '/visitor-choices/:answer',
    summary:
      'What somebody who has not signed in says to the question on a public page: kept in their own browser, a yes for six months, a no for a year, or for what the policy in force still says.',
    params: z.object({ answer: z.enum(['given', 'refused']).describe('`given` is a yes.') }),
    query: z.object({
      from: z
        .string()
        .max(2000)
        .optional()
        .transform(ownPage)
        .describe('The page of ours with the question, to go back to.')
        .meta({ examples: ['/privacy/en'] }),
      on: z.iso
        .date()
        .optional()
        .describe(
          'The day (UTC) of a no that was said before and is set again, so that it lasts no longer for that; one to come counts as today.',
        ),
    }),
    answers: [
      { status: 204, meaning: 'The cookie is set.' },
      { status: 303, meaning: 'The cookie is set; back to the page that asked.' },
    ],
    answer: async ({ edge, request, reply, params: { answer }, query: { from, on } }) => {
      // A browser that refuses for them does not become a yes by a press on an old page.
      const kept = edge.signal ? 'refused' : answer;
      const [{ number }, quiet] = await Promise.all([policyInForce(), quietAfterNo()]);
      edge.setCookie(visitorCookie(kept, { policy: number, quiet, on: kept === answer ? on : undefined }, edge.encrypted));
      if (kept === 'given') edge.setCookie(visitCookie(randomUUID(), edge.encrypted));
      else if (visitOf(request) !== undefined) edge.setCookie(visitCookie('', edge.encrypted));
      return from === undefined ? reply.status(204).send() : reply.redirect(from, 303);
    },
  }),
];

/** An address of our own only, so that no link can send somebody elsewhere; any other is as good as none. */
function ownPage(from: string | undefined): string | undefined {
  return from !== undefined && /^\/(?![/\\])/.test(from) ? from : undefined;
}
