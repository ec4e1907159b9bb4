import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { TypedNumber } from './shared/records.ts';

const part = (example: string) =>
  z
    .string()
    .nullable()
    .meta({ examples: [example] });
const DeliveryReply = z.object({
  address: z
    .object({
      street: part('Hafenstraße 12').describe('Street and house number.'),
      postalCode: part('20457').describe('Postal or ZIP code.'),
      city: part('Hamburg').describe('City.'),
      region: part('Hamburg').describe('State, province or county.'),
      country: part('DE').describe('Country.'),
    })
    .nullable()
    .describe('Of whom it is for, from their profile; null where they gave none.'),
});
export type DeliveryReply = z.infer<typeof DeliveryReply>;

export const deliveryContract = {
  get: route(
    { needs: 'person', purpose: 'service', scope: 'tickets' },
    {
      method: 'GET',
      path: '/tickets/{number}/delivery-address',
      summary: 'Where to bring what was asked for.',
      description:
        'For the assignee and the team of a ticket whose request type ships, while it is open and waits for no approval; 403 for every other agent. Read under the database role of that purpose alone.',
    },
  )
    .input(z.object({ number: TypedNumber }))
    .output(DeliveryReply),
};
