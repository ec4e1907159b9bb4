import { z } from 'zod';
import { route } from '../../kernel/shared/contract.ts';
import { ArticleNumber, Language, ReadableRow } from './contract.ts';
import { feedbackReasons } from './shared/feedback.ts';
import { personalKinds } from './shared/personal.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'knowledge' } as const;
const anybody = { needs: 'nobody', purpose: 'service', scope: 'knowledge' } as const;

const requesterReads = z.boolean().describe('Whether who asked may read it: if not, a link to it leads them nowhere.');
const Ticket = z
  .string()
  .max(40)
  .describe('Number of the ticket.')
  .meta({ examples: ['INC0000001'] });

const Suggestion = ReadableRow.extend({
  excerpt: z
    .string()
    .describe('The place of the text in which the first of the words stands, words between « and ».')
    .meta({ examples: ['… open the «VPN» client and choose …'] }),
  words: z
    .array(z.string().meta({ examples: ['printer'] }))
    .describe('Why: what the ticket says and the article has, in the order of the ticket.'),
  share: z.number().min(0).max(1).describe('How much of what the ticket says it has; rare words count more, those of its title twice.'),
  answered: z.int().nullable().describe('How many tickets it answered before; null: some, and fewer than five, which is not told.'),
  requesterReads,
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What an agent hears of an article before they hand it on in a ticket. */
const HandOn = z.object({ requesterReads });
export type HandOn = z.infer<typeof HandOn>;

const PublicVoice = z.object({
  helpful: z.boolean(),
  reason: z.enum(feedbackReasons).nullable().describe('Why not: needed where it did not help, null where it did.'),
});
export type PublicVoice = z.infer<typeof PublicVoice>;

const PersonalReply = z.object({
  items: z
    .array(
      z.object({
        kind: z.enum(personalKinds),
        text: z
          .string()
          .describe('As it stands there.')
          .meta({ examples: ['Ada Lind'] }),
      }),
    )
    .describe('At most 20, each once.'),
});
export type PersonalReply = z.infer<typeof PersonalReply>;

export const besideContract = {
  personal: route(write, {
    method: 'GET',
    path: '/articles/{number}/texts/{language}/personal-data',
    summary: 'What the text tells of people: addresses, telephone numbers, names of those whose ticket it was made from.',
  })
    .input(z.object({ number: ArticleNumber, language: Language }))
    .output(PersonalReply),
  suggestions: route(write, {
    method: 'GET',
    path: '/tickets/{ticket}/article-suggestions',
    summary: 'Articles that may answer a ticket, best first: those that the caller may read, and whether who asked may.',
  })
    .input(z.object({ ticket: Ticket }))
    .output(z.object({ items: z.array(Suggestion) })),
  handOn: route(write, {
    method: 'GET',
    path: '/articles/{number}/tickets/{ticket}',
    summary: 'Whether who asked may read an article that the caller is about to hand on.',
  })
    .input(z.object({ number: ArticleNumber, ticket: Ticket }))
    .output(HandOn),
  publicVoice: route(anybody, {
    method: 'POST',
    path: '/knowledge/articles/{number}/voices',
    summary: 'Say without signing in whether a public article helped: a sum of the day, about nobody.',
  })
    .input(PublicVoice.extend({ number: ArticleNumber }))
    .output(z.object({})),
};
