import { z } from 'zod';
import { Id, Instant, Limit, Localised, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { ArticleNumber, Language, Named, ReadableRow } from './contract.ts';
import { feedbackReasons, helpEvents, helpSpans, issueStates } from './shared/feedback.ts';

/** Whoever comes by finds what is public, where the organisation has opened it; who is signed in, all that is for them. */
const find = { needs: 'nobody', purpose: 'service', scope: 'knowledge' } as const;
const read = { needs: 'person', purpose: 'service', scope: 'knowledge' } as const;
const write = { needs: 'agent', purpose: 'service', scope: 'knowledge' } as const;
const run = { needs: 'workspaceAdmin', purpose: 'service', scope: 'knowledge' } as const;

const ArticleHit = ReadableRow.extend({
  excerpt: z
    .string()
    .describe('The place of the text in which the first of the words stands, words between « and ».')
    .meta({ examples: ['… open the «VPN» client and choose …'] }),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const HitsReply = z.object({
  items: z.array(ArticleHit).describe('Best first: words in the title count more, the reader’s language before others.'),
  total: Total,
  corrected: z
    .string()
    .nullable()
    .describe('What was searched for instead, where nothing has the words that were typed.')
    .meta({ examples: ['printer'] }),
});
export type HitsReply = z.infer<typeof HitsReply>;

export const SearchQuestion = z.object({
  q: Text(200)
    .describe('Words, "a phrase", -without, or a number such as KB0000001.')
    .meta({ examples: ['vpn home'] }),
  language: Language.optional(),
  limit: Limit,
});
export type SearchQuestion = z.infer<typeof SearchQuestion>;

export const SuggestQuestion = z.object({
  text: Text(4000)
    .describe('What somebody has written so far, as plain text. It is not kept.')
    .meta({ examples: ['My laptop does not connect at home'] }),
  language: Language.optional(),
  limit: z.int().min(1).max(10).default(3),
});
export type SuggestQuestion = z.infer<typeof SuggestQuestion>;

export const HelpCount = z.object({
  event: z
    .enum(helpEvents)
    .describe(
      'shown: something was offered beside the form, once a form; opened: an article was; solved: it made asking needless; asked: sent anyway.',
    ),
  requestType: Id.nullable().describe('What is asked for; null for a free question.'),
  workspace: Id.describe('The department that it goes to.'),
  articles: z
    .array(ArticleNumber.meta({ examples: ['KB0000001'] }))
    .max(10)
    .describe('Those that were shown, or the one that was opened or solved it.'),
  ticket: z
    .string()
    .max(40)
    .optional()
    .describe(
      'With asked: what the caller asked all the same. It names the articles that were shown, and those that were opened: of them, or the one from which it was asked.',
    )
    .meta({ examples: ['REQ0000001'] }),
  opened: z
    .array(ArticleNumber.meta({ examples: ['KB0000001'] }))
    .max(10)
    .optional(),
});
export type HelpCount = z.infer<typeof HelpCount>;

export const FeedbackInput = z.object({
  helpful: z.boolean(),
  reason: z.enum(feedbackReasons).nullable().describe('Why not: needed where it did not help, null where it did.'),
  said: z
    .string()
    .max(1000)
    .describe('In one’s own words; those who keep the article read it without a name.')
    .meta({ examples: ['Step 3 shows an old menu.'] }),
  language: Language.describe('In which it was read.'),
});
export type FeedbackInput = z.infer<typeof FeedbackInput>;

const Told = z.int().nullable().describe('Null: there were some, and fewer than five, which is not told.');

export const UseReply = z.object({
  days: z.int().describe('Over so many days back.'),
  reads: Told,
  shown: Told.describe('How often it was offered beside a form.'),
  opened: Told,
  solved: Told.describe('How often it made asking needless.'),
  asked: Told.describe('How often somebody to whom it was offered asked all the same.'),
  helpful: Told.describe('People who said that it helped.'),
  notHelpful: Told,
  helpfulShare: z.number().min(0).max(1).nullable().describe('Null: nobody said, or so few on a side that they could be guessed.'),
  lastRead: z.iso.date().nullable().describe('The last day on which it was read; null: never, or by so few that they could be guessed.'),
  ageDays: z.int().describe('Days since readers have had this text.'),
  issue: Id.nullable().describe('What is to be mended in it, if that is not done.'),
});
export type UseReply = z.infer<typeof UseReply>;

export const IssueReply = z.object({
  id: Id,
  number: z.string().meta({ examples: ['KB0000001'] }),
  title: z.string().meta({ examples: ['Connect to the VPN'] }),
  workspace: Id,
  state: z.enum(issueStates),
  owner: Named,
  note: z.string().meta({ examples: ['New pictures come with the update.'] }),
  voices: z.int().describe('How many said since it was opened that the article did not help.'),
  reasons: z.array(z.object({ reason: z.enum(feedbackReasons), count: z.int() })),
  said: z
    .array(z.string().meta({ examples: ['Step 3 shows an old menu.'] }))
    .describe('What they wrote, newest first, without names; at most 20.'),
  madeAt: Instant,
  version: Version,
});
export type IssueReply = z.infer<typeof IssueReply>;

export const IssuesPage = z.object({ items: z.array(IssueReply), next: z.string().nullable() });
export type IssuesPage = z.infer<typeof IssuesPage>;

export const IssuesQuestion = z.object({
  workspace: Id.optional(),
  state: z.enum(issueStates).optional().describe('Left out: those that are not done.'),
  mine: z.stringbool().optional().describe('`true`: those that the caller has to mend.'),
  limit: Limit,
  cursor: PageCursor,
});
export type IssuesQuestion = z.infer<typeof IssuesQuestion>;

export const IssueChange = z.object({
  state: z.enum(issueStates).optional(),
  owner: Id.optional().describe('Somebody who works in the workspace.'),
  note: z
    .string()
    .max(1000)
    .optional()
    .describe('What was or will be done.')
    .meta({ examples: ['New pictures come with the update.'] }),
});
export type IssueChange = z.infer<typeof IssueChange>;

const helped = { shown: Told, opened: Told, solved: Told, asked: Told };
export const HelpReport = z.object({
  days: z.int(),
  total: z.object({ shown: z.int(), opened: z.int(), solved: z.int(), asked: z.int() }).describe('Sums of what is told below.'),
  byType: z.array(
    z.object({
      requestType: Id.nullable().describe('Null: free questions to the department.'),
      service: z
        .object({ id: Id, name: Localised.meta({ examples: [{ en: 'Remote access' }] }) })
        .nullable()
        .describe('What the request type belongs to.'),
      name: Localised.nullable().meta({ examples: [{ en: 'VPN access' }] }),
      ...helped,
    }),
  ),
  articles: z
    .array(
      z.object({
        number: z.string().meta({ examples: ['KB0000001'] }),
        title: z.string().meta({ examples: ['Connect to the VPN'] }),
        reads: Told,
        shown: Told,
        opened: Told,
        solved: Told,
        asked: Told,
      }),
    )
    .describe('Those that solved most, at most 200.'),
});
export type HelpReport = z.infer<typeof HelpReport>;

export const findingContract = {
  search: route(find, { method: 'GET', path: '/knowledge/search', summary: 'Search the articles that the caller may read.' })
    .input(SearchQuestion)
    .output(HitsReply),
  suggest: route(find, {
    method: 'POST',
    path: '/knowledge/suggestions',
    summary: 'Articles that may answer a text one is writing. Nothing is kept of it.',
  })
    .input(SuggestQuestion)
    .output(z.object({ items: z.array(ArticleHit) })),
  count: route(read, {
    method: 'POST',
    path: '/knowledge/help-counts',
    summary: 'Count what became of an offer beside a form: a sum of the day, about nobody.',
  })
    .input(HelpCount)
    .output(z.object({})),
  feedback: route(read, {
    method: 'PUT',
    path: '/knowledge/articles/{number}/feedback',
    summary: 'Say whether an article helped; who says so again changes what they said.',
  })
    .input(FeedbackInput.extend({ number: ArticleNumber }))
    .output(FeedbackInput),
  use: route(write, {
    method: 'GET',
    path: '/articles/{number}/use',
    summary: 'How an article is used, how old it is, and whether it helps.',
  })
    .input(z.object({ number: ArticleNumber }))
    .output(UseReply),
  usedIn: route(write, {
    method: 'PUT',
    path: '/articles/{number}/tickets/{ticket}',
    summary: 'Note that an article was used to answer a ticket.',
  })
    .input(z.object({ number: ArticleNumber, ticket: z.string().meta({ examples: ['INC0000001'] }) }))
    .output(z.object({})),
  issues: route(write, { method: 'GET', path: '/article-issues', summary: 'What is to be mended in articles because readers said so.' })
    .input(IssuesQuestion)
    .output(IssuesPage),
  changeIssue: route(
    { ...write, ifMatch: true },
    { method: 'PATCH', path: '/article-issues/{id}', summary: 'Take it on, hand it on, or say that it is done.' },
  )
    .input(IssueChange.extend({ id: Id }))
    .output(IssueReply),
  report: route(run, {
    method: 'GET',
    path: '/knowledge-help/{workspace}',
    summary: 'How often articles made asking needless, by what is asked for.',
  })
    .input(z.object({ workspace: Id, days: z.coerce.number<string>().pipe(z.literal(helpSpans)).default(30) }))
    .output(HelpReport),
};
