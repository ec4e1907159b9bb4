import { type Call, permit } from '../../../kernel/access/access.ts';
import { aside, glance } from '../../../kernel/db/transact.ts';
import { addressToDeliver } from '../../directory/public.ts';
import type { DeliveryReply } from '../contract-delivery.ts';
import { mayDeliver, maySee } from '../policy.ts';
import { deliveredRow } from '../queries/delivery.ts';

/** Where to bring what a ticket asks for, for those in whose hands it is. The address is read under a purpose of its own, which sees no other. */
export async function whereTo(call: Call, number: string): Promise<DeliveryReply> {
  const { actor } = call;
  const { requesterId } = permit(
    await deliveredRow(call, number),
    'deliver',
    (one) => mayDeliver(actor, one),
    (one) => maySee(actor, one),
  );
  const address = await aside(() => glance({ ...actor, purpose: 'fulfilment' }, ({ tx }) => addressToDeliver(tx, requesterId)));
  return { address: address ?? null };
}
