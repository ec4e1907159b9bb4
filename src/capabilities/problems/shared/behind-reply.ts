import { z } from 'zod';
import { IncidentNumber, longText, number, state, title } from './reply-parts.ts';

/** What stands behind an incident, for whoever works on it. */
const Behind1 = z.object({
  number,
  title,
  state,
  open: z.boolean(),
  isKnownError: z.boolean(),
  workaround: longText('How one gets on until it is mended.', 'Use the web mail.'),
});
export type ProblemBehind = z.infer<typeof Behind1>;

/** A known error that may be what an incident is about. */
const KnownNear = Behind1.pick({ number: true, title: true, state: true, workaround: true }).extend({
  why: z.object({
    alike: z.int().min(0).max(100).describe('Percent, as suggestions of problems are compared: 100 the same words.'),
    incident: IncidentNumber.nullable().describe('The incident behind it that is like this one; null: it is itself.'),
    words: z.array(z.string().meta({ examples: ['certificate'] })).describe('What the title says and that has, too.'),
    sameService: z.boolean(),
    sameItem: z.boolean().describe('Both name the same configuration item.'),
  }),
});
export type KnownNear = z.infer<typeof KnownNear>;

export const BehindReply = z.object({
  items: z.array(Behind1),
  knownErrors: z
    .array(KnownNear)
    .describe('Known errors that may be behind it, best first, of where the reader works; looked for while no problem is behind it.'),
});
export type BehindReply = z.infer<typeof BehindReply>;
