import { z } from 'zod';
import { Id, Instant, Limit, Localised, PageCursor, route, Text, Total, Version } from '../../kernel/shared/contract.ts';
import { Audience } from './shared/audience.ts';
import { ArticleBody } from './shared/document/body.ts';
import { kinds, languages, queues, sorts, states, ticketTies, visibilities } from './shared/words.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'knowledge' } as const;
export const Language = z.enum(languages).describe('Language of the text.');
export const ArticleNumber = z.string().max(40).describe('ArticleNumber of the article; `KB1` and `1` are read too.');
export const Title = Text(200)
  .describe('What readers look for.')
  .meta({ examples: ['Connect to the VPN'] });
export const Summary = z
  .string()
  .trim()
  .max(500)
  .describe('In a sentence or two, for lists; may be empty.')
  .meta({ examples: ['For laptops of the company, at home and on the way.'] });
export const Tags = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .max(40)
      .meta({ examples: ['vpn'] }),
  )
  .max(20)
  .describe('Words to narrow lists by, across the categories; each once, in small letters.');
const Day = z.iso.date().describe('A day, without time.');
export const Named = z.object({ id: Id, name: z.string().meta({ examples: ['Eve Haddad'] }) });
export const CategoryNamed = z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'Network', de: 'Netzwerk' }] }) });
const Told = z.int().nullable().describe('Null: there were some, and fewer than five, which is not told.');
const Audienced = Audience.nullable().describe('By conditions on the reader; null: all whom the visibility reaches.');

const Reach = {
  visibility: z.enum(visibilities).describe('Who may read it at most once it is published.'),
  team: Id.nullable().describe('The team, where the visibility is `team`; null otherwise.'),
  audience: Audienced,
};

const titleRead = z.string().meta({ examples: ['Connect to the VPN'] });
const summaryRead = z.string().meta({ examples: ['For laptops of the company, at home and on the way.'] });

export const ReadableRow = z.object({
  number: z.string().meta({ examples: ['KB0000001'] }),
  title: titleRead,
  summary: summaryRead,
  kind: z.enum(kinds),
  language: Language.describe('In which it is shown: the one asked for, else the first one.'),
  workspace: Id,
  category: Id.nullable(),
  updatedAt: Instant.describe('When what is shown was published.'),
});
export type ReadableRow = z.infer<typeof ReadableRow>;

export const NewArticle = z.object({
  workspace: Id,
  title: Title,
  summary: Summary.optional(),
  language: Language.optional().describe('In which it is written first; the writer’s own if left out.'),
  kind: z.enum(kinds).optional(),
  category: Id.nullable().optional(),
  body: ArticleBody.optional(),
  template: Id.optional().describe('Begins with this text; not beside a body.'),
  tags: Tags.optional(),
});
export type NewArticle = z.infer<typeof NewArticle>;

export const ArticleChange = z.object({
  kind: z.enum(kinds).optional(),
  category: Id.nullable().optional(),
  owner: Id.optional().describe('Who answers for it: an agent of the workspace.'),
  validUntil: Day.nullable().optional().describe('Until when it is held to be right; null: without end.'),
  requestType: Id.nullable().optional().describe('What readers can ask for beside it.'),
  tags: Tags.optional(),
  visibility: Reach.visibility.optional(),
  team: Reach.team.optional(),
  audience: Reach.audience.optional(),
});
export type ArticleChange = z.infer<typeof ArticleChange>;

const TextState = z.object({
  language: Language,
  title: z.string().meta({ examples: ['Connect to the VPN'] }),
  state: z.enum(states),
  publishedNumber: z.int().positive().nullable().describe('The version readers see; null: none yet.'),
  publishedAt: Instant.nullable(),
  isStale: z.boolean().describe('A translation of a version of the source that is no longer the newest.'),
  version: Version,
});

export const ArticleReply = z.object({
  number: z.string().meta({ examples: ['KB0000001'] }),
  workspace: z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'IT' }] }) }),
  category: CategoryNamed.nullable(),
  kind: z.enum(kinds),
  language: Language.describe('In which it is written first.'),
  ...Reach,
  teamName: z
    .string()
    .nullable()
    .meta({ examples: [null] }),
  owner: Named.extend({ active: z.boolean().describe('False: they have left, somebody else should answer for it.') }),
  author: Named.describe('Who began it.'),
  validUntil: Day.nullable(),
  requestType: Id.nullable(),
  tags: Tags,
  texts: z.array(TextState).describe('In the languages it has, the first one first.'),
  tickets: z
    .array(
      z.object({
        number: z.string().meta({ examples: ['INC0000007'] }),
        title: z.string().meta({ examples: ['VPN drops'] }),
        tie: z.enum(ticketTies),
        at: Instant,
      }),
    )
    .describe('Tickets that have to do with it and that the caller may see, newest first.'),
  madeAt: Instant,
  updatedAt: Instant,
  version: Version,
  can: z.object({
    write: z.boolean(),
    reach: z.boolean().describe('May say who reads it.'),
    retire: z.boolean(),
    confirm: z.boolean().describe('May say that it is still right.'),
  }),
});
export type ArticleReply = z.infer<typeof ArticleReply>;

const ArticleRow = z.object({
  number: z.string().meta({ examples: ['KB0000001'] }),
  title: z.string().meta({ examples: ['Connect to the VPN'] }),
  state: z.enum(states).describe('Of the text in the first language.'),
  isPublished: z.boolean().describe('Readers see a version of it, whatever is being written.'),
  kind: z.enum(kinds),
  visibility: z.enum(visibilities),
  hasAudience: z.boolean(),
  workspace: z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'IT' }] }) }),
  category: CategoryNamed.nullable(),
  owner: Named.extend({ active: z.boolean() }),
  validUntil: Day.nullable(),
  tags: Tags,
  languages: z.array(
    z.object({
      language: Language,
      state: z.enum(states),
      isStale: z.boolean(),
      madeOf: z.int().positive().nullable().describe('Of a translation: the version of the source that it follows.'),
      sourceNumber: z.int().positive().nullable().describe('The newest version of the source; null for the source itself.'),
    }),
  ),
  use: z
    .object({
      reads: Told.describe('How often it was read in the last 90 days.'),
      opened: Told.describe('How often it was opened beside a form.'),
      solved: Told.describe('How often it made asking needless.'),
      helpful: z
        .number()
        .min(0)
        .max(1)
        .nullable()
        .describe('The share of those who said that it helped; null: nobody said, or so few on a side that they could be guessed.'),
      lastRead: Day.nullable().describe('The last day on which it was read; null: never, or by so few that they could be guessed.'),
      publishedAt: Instant.nullable().describe('Since when readers have had this text.'),
    })
    .describe('How it is used, and how old it is.'),
  updatedAt: Instant,
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const ArticleQuestion = z.object({
  workspace: Id.optional(),
  category: Id.optional().describe('This category and those below it.'),
  state: z.enum(states).optional(),
  queue: z.enum(queues).optional(),
  tag: z
    .string()
    .trim()
    .max(40)
    .optional()
    .meta({ examples: ['vpn'] })
    .describe('Articles with this tag.'),
  q: z.string().trim().max(200).optional().describe('Words of the title, or a number.'),
  sort: z.enum(sorts).default('changed').describe('What the list is ordered by.'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  limit: Limit,
  cursor: PageCursor,
});
export type ArticleQuestion = z.infer<typeof ArticleQuestion>;

export const ArticlePage = z.object({ items: z.array(ArticleRow), next: z.string().nullable(), total: Total });
export type ArticlePage = z.infer<typeof ArticlePage>;

const one = z.object({ number: ArticleNumber });

export const articlesContract = {
  list: route(write, {
    method: 'GET',
    path: '/articles',
    summary: 'Articles that the caller may write, with how they are used; newest change first, unless asked otherwise.',
  })
    .input(ArticleQuestion)
    .output(ArticlePage),
  queues: route(write, { method: 'GET', path: '/article-queues', summary: 'What waits for somebody who keeps articles, counted.' })
    .input(z.object({ workspace: Id.optional() }))
    .output(
      z.object({
        items: z.array(z.object({ queue: z.enum(queues), count: z.int().min(0) })),
        workspaces: z
          .array(z.object({ id: Id, name: Localised.meta({ examples: [{ en: 'IT' }] }) }))
          .describe('In which the caller writes, in their order.'),
      }),
    ),
  create: route(
    { ...write, idempotent: true },
    { method: 'POST', path: '/articles', summary: 'Begin an article: a draft nobody but its workspace sees.', successStatus: 201 },
  )
    .input(NewArticle)
    .output(ArticleReply),
  get: route(write, { method: 'GET', path: '/articles/{number}', summary: 'An article as who keeps it sees it.' })
    .input(one)
    .output(ArticleReply),
  change: route(
    { ...write, ifMatch: true },
    {
      method: 'PATCH',
      path: '/articles/{number}',
      summary: 'Say where it stands, who answers for it, until when it is right and who may read it.',
    },
  )
    .input(ArticleChange.extend({ number: ArticleNumber }))
    .output(ArticleReply),
  retire: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/articles/{number}/retirement',
      summary: 'Take it away from readers, in all languages; it stays with its versions.',
    },
  )
    .input(one)
    .output(ArticleReply),
  revive: route(
    { ...write, ifMatch: true },
    {
      method: 'DELETE',
      path: '/articles/{number}/retirement',
      summary: 'Make a draft of a retired article; readers see it once it is published.',
    },
  )
    .input(one)
    .output(ArticleReply),
  confirm: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/articles/{number}/confirmation',
      summary: 'Say that it is still right: it is valid anew for as long as its workspace says.',
    },
  )
    .input(one)
    .output(ArticleReply),
  ofTicket: route(write, { method: 'GET', path: '/tickets/{ticket}/articles', summary: 'Articles that have to do with a ticket.' })
    .input(z.object({ ticket: z.string().max(40) }))
    .output(
      z.object({
        items: z.array(
          z.object({ number: z.string().meta({ examples: ['KB0000001'] }), title: Title, tie: z.enum(ticketTies), write: z.boolean() }),
        ),
      }),
    ),
  fromTicket: route(
    { ...write, idempotent: true },
    {
      method: 'POST',
      path: '/tickets/{ticket}/articles',
      summary: 'Begin an article from a ticket: what was asked and how it was solved stand in it, and both name each other.',
      successStatus: 201,
    },
  )
    .input(z.object({ ticket: z.string().max(40), title: Title.optional().describe('Left out: the ticket’s.') }))
    .output(ArticleReply),
};
