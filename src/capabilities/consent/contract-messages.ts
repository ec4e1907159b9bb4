import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';
import { fewest } from '../../kernel/shared/fewest.ts';
import { askedClasses } from '../../kernel/shared/message-classes.ts';

const own = { needs: 'person', purpose: 'administration', scope: 'choices', afterContract: true } as const;
const runs = { needs: 'tenantAdmin', purpose: 'administration', scope: 'news' } as const;
const tells = { ...runs, idempotent: true } as const;

const Class = z.enum(askedClasses).describe('What it is about: only what people ask for.');

const Words = z.object({
  title: z.string().trim().min(1).max(200).describe('The subject of the letter.'),
  body: z.string().trim().min(1).max(5000).describe('Plain text; an empty line begins a paragraph.'),
});

export const News = Words.extend({
  class: Class,
  de: Words.optional().describe('The same in German, for whoever reads German; left out, they read the other.'),
});
export type News = z.infer<typeof News>;

export const NewsReply = Words.extend({ class: Class, id: Id, madeAt: Instant });
export type NewsReply = z.infer<typeof NewsReply>;

const few = `null where fewer than ${fewest} could be guessed by name`;
const People = z.int().min(0).nullable();

export const AudienceReply = z.object({
  class: Class,
  people: z.int().min(0).describe('Active people.'),
  byEmail: People.describe(`Who would be written to now; ${few}.`),
  inApp: People.describe(`Who sees this class in the product; ${few}.`),
  not: z
    .array(
      z.object({
        why: z
          .enum(['undecided', 'refused', 'outdated', 'bounced'])
          .describe('Never answered; said no or took it back; said yes before the policy was widened; their mailbox is gone.'),
        people: People.describe(`How many active people; ${few}.`),
      }),
    )
    .describe('Why others would not be written to; every reason, in this order.'),
});
export type AudienceReply = z.infer<typeof AudienceReply>;

export const PreviewReply = z.object({
  letters: z
    .array(
      z.object({
        language: z.enum(['en', 'de']).describe('For whom: readers of this language.'),
        subject: z.string(),
        paragraphs: z.array(z.string()).describe('What is told, as plain text.'),
        foot: z.array(z.string()).describe('Why one gets it, and the ways out, which every such letter has.'),
      }),
    )
    .describe('The letter as readers of each language get it.'),
});
export type PreviewReply = z.infer<typeof PreviewReply>;

export const ToldReply = z.object({
  items: z
    .array(
      NewsReply.extend({
        isTranslated: z.boolean().describe('Whether readers of German got it in German.'),
        by: z.string().describe('Who told it.'),
        written: People.describe(`Letters written; ${few}.`),
        left: People.describe(`Of these, taken by the mail server; ${few}.`),
        lost: People.describe(`Of these, given up or come back; ${few}.`),
      }),
    )
    .describe('What was told, newest first; at most the last 100.'),
});
export type ToldReply = z.infer<typeof ToldReply>;

export const MessagesReply = z.object({
  inApp: z
    .array(z.object({ class: Class, isOn: z.boolean().describe('Off until the person says so.') }))
    .describe('What they want to see in the product; what may come by e-mail, their choices tell.'),
  news: z.array(NewsReply).describe('Of the last 90 days, of the classes that are on, newest first.'),
});
export type MessagesReply = z.infer<typeof MessagesReply>;

export const Wish = z.object({ class: Class, isOn: z.boolean().describe('Whether to see it in the product.') });
export type Wish = z.infer<typeof Wish>;

export const messagesContract = {
  mine: route(own, { method: 'GET', path: '/me/messages', summary: 'What the reader wants to see in the product, and those news.' }).output(
    MessagesReply,
  ),
  wish: route(own, { method: 'PUT', path: '/me/messages/{class}', summary: 'Shows news of a class in the product, or no more.' })
    .input(Wish)
    .output(MessagesReply),
  tell: route(tells, {
    method: 'POST',
    path: '/news',
    summary: 'Tells news to everybody who allowed that class: by e-mail within half a minute, and in the product.',
    successStatus: 201,
  })
    .input(News)
    .output(NewsReply),
  told: route(runs, { method: 'GET', path: '/news', summary: 'What was told, and what became of its letters.' }).output(ToldReply),
  audience: route(runs, {
    method: 'GET',
    path: '/news/audience',
    summary: 'How many people would be written to now, and why others would not; no names.',
  })
    .input(z.object({ class: Class }))
    .output(AudienceReply),
  preview: route(runs, {
    method: 'POST',
    path: '/news/preview',
    summary: 'The letter as it would be written, in each language; nothing is kept.',
  })
    .input(News)
    .output(PreviewReply),
};
