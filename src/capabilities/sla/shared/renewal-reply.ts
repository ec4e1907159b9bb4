import { z } from 'zod';
import { Id, Instant, Localised } from '../../../kernel/shared/contract.ts';

const Side = z.object({
  number: z.int().positive().describe('The version of the agreement.'),
  calendarNumber: z.int().positive().describe('The version of the calendar.'),
  state: z.enum(['running', 'paused', 'met', 'breached', 'canceled']),
  dueAt: Instant.nullable().describe('When it is used up if nothing happens; null while it waits.'),
});

/** What counting running clocks anew changes, or changed. */
export const RenewalReply = z.object({
  clocks: z.int().min(0).describe('How many running clocks count by an earlier version.'),
  missed: z.int().min(0).describe('Of these, how many would be missed that are not.'),
  saved: z.int().min(0).describe('How many would no longer be missed.'),
  ended: z.int().min(0).describe('How many would end, because nothing that is published fits their ticket.'),
  isMore: z.boolean().describe('There are more than one deed counts anew: ask again for the rest.'),
  items: z
    .array(
      z.object({
        ticket: z.string().meta({ examples: ['INC0000042'] }),
        level: z.object({ id: Id, name: Localised }),
        before: Side,
        after: Side.nullable().describe('Null where it would end.'),
        outcome: z
          .enum(['missed', 'saved', 'ended', 'earlier', 'later', 'same'])
          .describe('Newly missed, no longer missed, ended; else due earlier, later or at the same moment.'),
      }),
    )
    .describe('At most 200, the gravest first.'),
});
export type RenewalReply = z.infer<typeof RenewalReply>;
