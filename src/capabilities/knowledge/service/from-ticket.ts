import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { ticketForArticle } from '../../tickets/public/for-articles.ts';
import { ticketSeen } from '../../tickets/public.ts';
import type { ArticleReply } from '../contract.ts';
import { mayBegin } from '../policy.ts';
import { articleByNumber } from '../queries/articles.ts';
import { peopleIn } from '../queries/personal.ts';
import { standingOf } from '../queries/standing.ts';
import { articlesOfTicket } from '../queries/tickets.ts';
import type { ArticleBody, Paragraph } from '../shared/document/body.ts';
import { placeholders, withoutPersonal } from '../shared/personal.ts';
import { tieTicket } from '../store/articles.ts';
import { beginArticle, seeArticle } from './articles.ts';
import { languageFor } from './reading.ts';

const heads = {
  en: { problem: 'What happened', solution: 'What helped' },
  de: { problem: 'Was geschah', solution: 'Was geholfen hat' },
} as const;

/**
 * Begins an article with what a ticket tells: what was asked and how it was solved. Who asked, and what was said between, stays in
 * the ticket; where the words themselves name somebody a placeholder stands instead, for an article is kept when a person is forgotten.
 */
export async function articleFromTicket(call: Call, number: string, title?: string): Promise<ArticleReply> {
  const { tx, actor } = call;
  const ticket = await ticketForArticle(call, number);
  if (!mayBegin(actor, ticket)) throw new Refusal('forbidden', 'You may see this, but not do that with it');
  const language = actor.locale.startsWith('de') ? 'de' : 'en';
  const words = heads[language];
  const people = await peopleIn(call, [ticket.id]);
  const nameless = (text: string): string => withoutPersonal(text, people, placeholders[language]);
  const body = bodyOf([
    [words.problem, nameless(ticket.descriptionText)],
    [words.solution, nameless(ticket.resolutionNotes)],
  ]);
  const made = await beginArticle(call, {
    workspace: ticket.workspaceId,
    title: title ?? nameless(ticket.title).slice(0, 200),
    kind: 'knownError',
    body,
  });
  const article = await articleByNumber(tx, made);
  if (article === undefined) throw new Error('An article is gone that was begun');
  await tieTicket(tx, permitNew({ articleId: article.id, ticketId: ticket.id, tie: 'madeFrom', by: actor.id }, 'tie', true));
  tx.emit({ type: 'article.madeFromTicket', objectId: article.id, facts: { workspaceId: ticket.workspaceId, ticketId: ticket.id } });
  return await seeArticle(call, made);
}

/** Headings, each with its text as paragraphs. */
export const bodyOf = (parts: readonly (readonly [string, string])[]): ArticleBody => ({
  type: 'doc',
  content: parts.flatMap(([heading, text]) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] },
    ...paragraphs(text),
  ]),
});

const paragraphs = (text: string): Paragraph[] =>
  text.trim() === ''
    ? [{ type: 'paragraph' }]
    : text
        .trim()
        .split(/\n+/)
        .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));

export async function seeArticlesOfTicket(call: Call, number: string) {
  const [ticket, standing] = await Promise.all([ticketSeen(call, number), standingOf(call)]);
  if (ticket === undefined) throw new Refusal('not_found', 'There is no such ticket, or it is not shared with you');
  return await articlesOfTicket(call, standing, ticket.id, languageFor(call, {}));
}
