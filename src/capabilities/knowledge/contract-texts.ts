import { z } from 'zod';
import { Id, Instant, route, Text, Version } from '../../kernel/shared/contract.ts';
import { ArticleNumber, Language, Named, Summary, Title } from './contract.ts';
import { ArticleBody } from './shared/document/body.ts';
import { states } from './shared/words.ts';

const write = { needs: 'agent', purpose: 'service', scope: 'knowledge' } as const;

export const DraftInput = z.object({
  title: Title,
  summary: Summary,
  body: ArticleBody,
  madeOf: z.int().positive().nullable().optional().describe('Of a translation: the version of the source that it now follows.'),
});
export type DraftInput = z.infer<typeof DraftInput>;

const Published = z.object({
  number: z.int().positive(),
  title: Title,
  summary: Summary,
  body: ArticleBody,
  at: Instant,
  by: Named,
});

const whyNots = ['nothingNew', 'notReviewed', 'ownWords', 'notReviewer', 'notKept'] as const;

export const TextReply = z.object({
  article: z.string().meta({ examples: ['KB0000001'] }),
  language: Language,
  state: z.enum(states),
  title: Title,
  summary: Summary,
  body: ArticleBody,
  madeOf: z.int().positive().nullable(),
  sourceNumber: z.int().positive().nullable().describe('The newest version of the source; null for the source itself.'),
  isStale: z.boolean(),
  review: z
    .object({ by: Named, at: Instant, reviewer: Named.nullable(), note: z.string().meta({ examples: ['Please check step 3.'] }) })
    .nullable()
    .describe('Who asked that it be reviewed.'),
  returned: z
    .string()
    .nullable()
    .describe('Why a reviewer gave it back; null: nobody did.')
    .meta({ examples: [null] }),
  published: Published.nullable().describe('What readers see.'),
  updatedAt: Instant,
  version: Version,
  can: z.object({
    write: z.boolean(),
    askReview: z.boolean(),
    publish: z.boolean(),
    whyNot: z.enum(whyNots).nullable().describe('What keeps the caller from publishing.'),
  }),
});
export type TextReply = z.infer<typeof TextReply>;

const Edition = z.object({
  number: z.int().positive(),
  title: Title,
  note: z
    .string()
    .describe('What changed, in the publisher’s words.')
    .meta({ examples: ['New address of the gateway'] }),
  madeOf: z.int().positive().nullable(),
  at: Instant,
  by: Named,
});
export type Edition = z.infer<typeof Edition>;
export const EditionReply = Edition.extend({ summary: Summary, body: ArticleBody });
export type EditionReply = z.infer<typeof EditionReply>;

const text = z.object({ number: ArticleNumber, language: Language });

export const articleTextsContract = {
  text: route(write, {
    method: 'GET',
    path: '/articles/{number}/texts/{language}',
    summary: 'What is being written in a language, beside what is published.',
  })
    .input(text)
    .output(TextReply),
  translate: route(write, {
    method: 'POST',
    path: '/articles/{number}/texts',
    summary: 'Begin a translation: a draft that begins with the published text of the source, and knows which version that was.',
    successStatus: 201,
  })
    .input(text)
    .output(TextReply),
  saveDraft: route(
    { ...write, ifMatch: true },
    { method: 'PUT', path: '/articles/{number}/texts/{language}/draft', summary: 'Keep what is being written; what is published stays.' },
  )
    .input(DraftInput.extend({ number: ArticleNumber, language: Language }))
    .output(TextReply),
  discardDraft: route(
    { ...write, ifMatch: true },
    { method: 'DELETE', path: '/articles/{number}/texts/{language}/draft', summary: 'Go back to what is published.' },
  )
    .input(text)
    .output(TextReply),
  askReview: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/articles/{number}/texts/{language}/review',
      summary: 'Ask that it be reviewed, by anybody or by one person, who gets a letter.',
    },
  )
    .input(
      text.extend({
        reviewer: Id.nullable(),
        note: z
          .string()
          .trim()
          .max(2000)
          .meta({ examples: ['Please check step 3.'] }),
      }),
    )
    .output(TextReply),
  giveBack: route(
    { ...write, ifMatch: true },
    {
      method: 'POST',
      path: '/articles/{number}/texts/{language}/returns',
      summary: 'Give it back to its writer, and say why.',
      successStatus: 201,
    },
  )
    .input(text.extend({ note: Text(2000).meta({ examples: ['Step 3 is no longer so.'] }) }))
    .output(TextReply),
  publish: route(
    { ...write, ifMatch: true },
    {
      method: 'POST',
      path: '/articles/{number}/texts/{language}/versions',
      summary: 'Publish what is written as the next version.',
      successStatus: 201,
    },
  )
    .input(
      text.extend({
        note: z
          .string()
          .trim()
          .max(500)
          .describe('What changed; may be empty.')
          .meta({ examples: ['New address'] }),
      }),
    )
    .output(TextReply),
  versions: route(write, {
    method: 'GET',
    path: '/articles/{number}/texts/{language}/versions',
    summary: 'What was published, newest first.',
  })
    .input(text)
    .output(z.object({ items: z.array(Edition) })),
  version: route(write, { method: 'GET', path: '/articles/{number}/texts/{language}/versions/{version}', summary: 'What a version says.' })
    .input(text.extend({ version: z.coerce.number().int().positive() }))
    .output(EditionReply),
  restore: route(
    { ...write, ifMatch: true },
    {
      method: 'PUT',
      path: '/articles/{number}/texts/{language}/restoration',
      summary: 'Make a draft of what an older version says; readers see it once it is published.',
    },
  )
    .input(text.extend({ from: z.int().positive().describe('ArticleNumber of the version.') }))
    .output(TextReply),
};
