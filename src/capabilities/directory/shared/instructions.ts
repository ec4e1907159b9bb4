import { z } from 'zod';
import { Id, Instant, Text } from '../../../kernel/shared/contract.ts';

/** What would watch people at work, and is off until their organisation says so. */
export const topics = ['presence'] as const;
export type Topic = (typeof topics)[number];

export const NewInstruction = z.object({
  text: Text(2000, 20).describe('The instruction in words: what for, on which basis, and the works agreement where one is needed.'),
});
export type NewInstruction = z.infer<typeof NewInstruction>;

export const InstructionReply = z.object({
  topic: z.enum(topics).describe('presence: agents on the same ticket see that others read or write.'),
  recorded: z
    .object({ text: z.string(), at: Instant, by: z.object({ id: Id, name: z.string() }) })
    .nullable()
    .describe('The instruction in force; null: it is off.'),
  can: z.object({ record: z.boolean(), withdraw: z.boolean() }).describe('What you may do here.'),
});
export type InstructionReply = z.infer<typeof InstructionReply>;
