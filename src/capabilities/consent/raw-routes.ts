import { z } from 'zod';
import { Refusal } from '../../kernel/access/access.ts';
import { transact } from '../../kernel/db/transact.ts';
import type { RawRoute } from '../../kernel/http/raw.ts';
import { Id } from '../../kernel/shared/contract.ts';
import { receiptFor } from './receipt.ts';

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
];

const Which = z.object({ id: Id });

function whichIn(params: unknown): string {
  const read = Which.safeParse(params);
  if (!read.success) throw new Refusal('not_found', 'There is no such receipt');
  return read.data.id;
}
