import { z } from 'zod';
import { Id, route, Text } from '../../kernel/shared/contract.ts';
import { Reference } from './contract.ts';
import { Somebody } from './shared/records.ts';

const service = { needs: 'person', purpose: 'service', scope: 'cases' } as const;

const Unhandled = z.object({
  reference: Reference,
  candidates: z
    .array(Somebody)
    .describe(
      'Who of the case team can be named: neither the caller nor whom the caller brought into it. Empty: the team needs somebody first.',
    ),
});
export type Unhandled = z.infer<typeof Unhandled>;

export const unhandledContract = {
  list: route(service, {
    method: 'GET',
    path: '/unhandled-cases',
    summary: 'Open cases that nobody handles any more, by reference only: for who leads their team or guards privacy.',
  })
    .input(z.object({}))
    .output(z.object({ items: z.array(Unhandled) })),
  name: route(service, {
    method: 'PUT',
    path: '/unhandled-cases/{reference}/handler',
    summary: 'Names who handles such a case, without seeing it. It stands in the case, with the reason.',
  })
    .input(
      z.object({
        reference: Reference,
        person: Id.describe('One of its candidates.'),
        reason: Text(2000)
          .describe('Why they; shown in the case.')
          .meta({ examples: ['Takes over from who left'] }),
      }),
    )
    .output(z.object({ named: z.literal(true) })),
};
