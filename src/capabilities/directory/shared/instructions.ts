import { z } from 'zod';
import { Id, Instant, Text } from '../../../kernel/shared/contract.ts';

/** What would watch people at work, and is off until their organisation says so. */
export const topics = ['presence', 'usage'] as const;
export type Topic = (typeof topics)[number];

export const bases = ['consent', 'legitimateInterest', 'worksAgreement'] as const;
export const agreements = ['concluded', 'notNeeded'] as const;

/** On what it rests; what monitors behaviour at work does not begin without. */
const Grounds = z.object({
  basis: z
    .enum(bases)
    .describe('What the organisation rests it on (Art. 6 and 88 GDPR). Each person’s own yes is needed beside it, whatever it is.'),
  agreement: z.enum(agreements).describe('Whether a works agreement was concluded, or none is needed.'),
  agreementNote: Text(300, 5).describe('Which agreement and of when, or why none is needed.'),
});
export type Grounds = z.infer<typeof Grounds>;

export const NewInstruction = z.object({
  text: Text(2000, 20).describe('The instruction in words: what for, on which basis, and the works agreement where one is needed.'),
  grounds: Grounds.optional().describe('Basis and works agreement; needed for `usage`.'),
});
export type NewInstruction = z.infer<typeof NewInstruction>;

export const InstructionReply = z.object({
  topic: z
    .enum(topics)
    .describe(
      'presence: agents on the same ticket see that others read or write. usage: who allows it is counted, and where they open e-mails.',
    ),
  recorded: z
    .object({ text: z.string(), grounds: Grounds.nullable(), at: Instant, by: z.object({ id: Id, name: z.string() }) })
    .nullable()
    .describe('The instruction in force; null: it is off.'),
  can: z.object({ record: z.boolean(), withdraw: z.boolean() }).describe('What you may do here.'),
});
export type InstructionReply = z.infer<typeof InstructionReply>;
