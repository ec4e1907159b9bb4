import { z } from 'zod';
import { Instant, route } from '../../kernel/shared/contract.ts';
import { fewest } from '../../kernel/shared/fewest.ts';
import { consentPurposes } from '../../kernel/shared/purposes.ts';

const Few = z.int().min(0).nullable().describe(`Of fewer than ${fewest} people nothing is told: null.`);
const Said = { given: Few, refused: Few, withdrawn: Few };

export const FiguresReply = z.object({
  people: z.int().min(0).describe('Active people of the organisation.'),
  purposes: z
    .array(
      z.object({
        purpose: z.enum(consentPurposes),
        title: z.string().describe('What would be done, in the words in which people are asked.'),
        instructed: z.boolean().describe('False while the organisation has not instructed it: then nobody is asked.'),
        now: z
          .object({ ...Said, outdated: Few, undecided: Few })
          .describe('What holds of each active person. `outdated`: a yes to less than the policy says now, which counts as no.'),
        weeks: z
          .array(z.object({ at: Instant.describe('The end of the week; the last one is this moment.'), ...Said }))
          .describe('What held of those who are active now, at the end of each of the last twelve weeks, oldest first.'),
      }),
    )
    .describe('Everything that is done only if allowed.'),
});
export type FiguresReply = z.infer<typeof FiguresReply>;

export const figuresContract = {
  figures: route(
    { needs: 'privacyOfficer', purpose: 'administration', scope: 'choices', afterContract: true },
    {
      method: 'GET',
      path: '/consent/figures',
      summary: 'How many people allow and refuse what rests on consent, and how that went over twelve weeks.',
      description: 'Counts over at least five people and never who: what somebody allows is theirs alone.',
    },
  ).output(FiguresReply),
};
