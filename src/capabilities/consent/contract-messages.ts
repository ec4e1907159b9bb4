import { z } from 'zod';
import { Id, Instant, route } from '../../kernel/shared/contract.ts';
import { askedClasses } from '../../kernel/shared/message-classes.ts';

const own = { needs: 'person', purpose: 'administration', scope: 'choices', afterContract: true } as const;
const tells = { needs: 'tenantAdmin', purpose: 'administration', scope: 'news', idempotent: true } as const;

const Class = z.enum(askedClasses).describe('What it is about: only what people ask for.');

export const News = z.object({
  class: Class,
  title: z.string().trim().min(1).max(200).describe('The subject of the letter.'),
  body: z.string().trim().min(1).max(5000).describe('Plain text; an empty line begins a paragraph.'),
});
export type News = z.infer<typeof News>;

export const NewsReply = News.extend({ id: Id, madeAt: Instant });
export type NewsReply = z.infer<typeof NewsReply>;

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
};
