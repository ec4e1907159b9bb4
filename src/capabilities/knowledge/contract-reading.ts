import { z } from 'zod';
import { Id, Limit, Localised, PageCursor, route, Text, Total } from '../../kernel/shared/contract.ts';
import { ArticleNumber, CategoryNamed, Language, ReadableRow } from './contract.ts';
import { ArticleBody } from './shared/document/body.ts';

/** Whoever comes by reads what is public, where the organisation has opened it; who is signed in, all that is for them. */
const read = { needs: 'nobody', purpose: 'service', scope: 'knowledge' } as const;

const ShownCategory = CategoryNamed.extend({
  parent: Id.nullable(),
  icon: z.string().meta({ examples: ['wifi'] }),
  articles: z.int().min(0).describe('How many the reader may read in it and below it.'),
});
export type ShownCategory = z.infer<typeof ShownCategory>;

const Shelf = z.object({
  id: Id,
  key: z.string().meta({ examples: ['it'] }),
  name: Localised.meta({ examples: [{ en: 'IT' }] }),
  icon: z.string().meta({ examples: ['laptop'] }),
  articles: z.int().min(0),
  categories: z.array(ShownCategory).describe('Those in which something may be read, a parent before its children.'),
});
export type Shelf = z.infer<typeof Shelf>;

export const HomeReply = z.object({
  shelves: z.array(Shelf).describe('Workspaces in which something may be read.'),
  newest: z.array(ReadableRow).describe('What was published last.'),
  total: z.int().min(0),
});
export type HomeReply = z.infer<typeof HomeReply>;

export const ReadingPage = z.object({ items: z.array(ReadableRow), next: z.string().nullable(), total: Total });
export type ReadingPage = z.infer<typeof ReadingPage>;

export const ReadingReply = ReadableRow.extend({
  body: ArticleBody,
  languages: z.array(Language).describe('In which it can be read.'),
  isBehind: z.boolean().describe('A translation of an older version: the first language says something newer.'),
  version: z.int().positive(),
  path: z.array(CategoryNamed).describe('Its category and those above it, from the top.'),
  workspaceName: Localised.meta({ examples: [{ en: 'IT' }] }),
  files: z.array(
    z.object({
      id: Id,
      name: z.string().meta({ examples: ['form.pdf'] }),
      bytes: z.int(),
      mediaType: z.string().meta({ examples: ['application/pdf'] }),
    }),
  ),
  request: z
    .object({ key: z.string().meta({ examples: ['vpn-access'] }), name: Localised.meta({ examples: [{ en: 'VPN access' }] }) })
    .nullable()
    .describe('What the reader can ask for beside it.'),
  overdue: z.boolean().describe('Nobody has said that it is still right since its day passed.'),
  can: z.object({ write: z.boolean(), report: z.boolean() }),
});
export type ReadingReply = z.infer<typeof ReadingReply>;

export const ReadingQuestion = z.object({
  workspace: Id.optional(),
  category: Id.optional().describe('This category and those below it.'),
  language: Language.optional().describe('Preferred; left out: the reader’s own.'),
  limit: Limit,
  cursor: PageCursor,
});
export type ReadingQuestion = z.infer<typeof ReadingQuestion>;

export const knowledgeContract = {
  home: route(read, { method: 'GET', path: '/knowledge', summary: 'What the caller may read: departments, categories and what is new.' })
    .input(z.object({ language: Language.optional() }))
    .output(HomeReply),
  list: route(read, { method: 'GET', path: '/knowledge/articles', summary: 'Articles that the caller may read, newest first.' })
    .input(ReadingQuestion)
    .output(ReadingPage),
  read: route(read, { method: 'GET', path: '/knowledge/articles/{number}', summary: 'An article as its readers see it.' })
    .input(z.object({ number: ArticleNumber, language: Language.optional() }))
    .output(ReadingReply),
  report: route(
    { needs: 'person', purpose: 'service', scope: 'knowledge', idempotent: true },
    {
      method: 'POST',
      path: '/knowledge/articles/{number}/reports',
      summary: 'Say that something in an article is wrong or missing: opens a ticket with its department, which names the article.',
      successStatus: 201,
    },
  )
    .input(
      z.object({
        number: ArticleNumber,
        text: Text(4000)
          .describe('What is wrong or missing.')
          .meta({ examples: ['Step 3 shows an old menu.'] }),
      }),
    )
    .output(z.object({ ticket: z.string().meta({ examples: ['INC0000007'] }) })),
};
