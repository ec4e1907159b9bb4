import { z } from 'zod';
import { Id, Instant, Localised, Text } from '../../../kernel/shared/contract.ts';

export const ReasonName = Localised.describe('What people call it.').meta({
  examples: [{ en: 'A supplier was late', de: 'Ein Lieferant war zu spät' }],
});

/** Why somebody says that a clock was missed. */
export const Explanation = z.object({
  reason: z.object({ id: Id, name: ReasonName }),
  by: z.object({ id: Id, name: z.string().meta({ examples: ['Eve Haddad'] }) }),
  at: Instant,
});

export const Comment = Text(4000)
  .describe('What there is to say about it; becomes a note of the ticket, which agents read.')
  .meta({ examples: ['The spare part came two days late.'] });
