import { z } from 'zod';
import { Id, Instant, Localised, Text } from '../../../kernel/shared/contract.ts';
import { messageKinds } from './words.ts';

export const Somebody = z.object({ id: Id, name: z.string().meta({ examples: ['Hana Mori'] }) });
export const ClassName = Localised.describe('What one of them is called.').meta({ examples: [{ en: 'HR case', de: 'Personalfall' }] });

/** A file of a case, or one that hangs on something said in it. */
export const CaseFile = z.object({
  id: Id,
  name: z
    .string()
    .describe('What it is called.')
    .meta({ examples: ['certificate.pdf'] }),
  bytes: z
    .int()
    .min(0)
    .meta({ examples: [48_210] }),
  mediaType: z
    .string()
    .describe('Sniffed from the content, not from the name.')
    .meta({ examples: ['application/pdf'] }),
  kind: z.enum(messageKinds).describe('`note`: not for whoever asked.'),
  scan: z.enum(['unscanned', 'clean', 'held', 'infected']).describe('Only unscanned (no scanner set) and clean files are handed out.'),
  addedBy: Somebody.nullable().describe('Null: whoever reported without a name.'),
  at: Instant,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** Somebody opened a case, or a file of it. */
export const CaseOpening = z.object({
  id: Id,
  person: Somebody,
  at: Instant,
  file: z
    .string()
    .nullable()
    .describe('The file that was opened; null: the case.')
    .meta({ examples: [null] }),
});

export const SealedLabel = Text(200)
  .describe('What is sealed, in a word; told to everybody in the case.')
  .meta({ examples: ['Medical certificate'] });
