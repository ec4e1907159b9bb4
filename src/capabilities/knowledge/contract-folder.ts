import { z } from 'zod';
import { Tags } from './contract.ts';
import { languages } from './shared/words.ts';

const path = z
  .string()
  .describe('Where it lies in the folder.')
  .meta({ examples: ['vpn/connect.md'] });

export const FolderArticle = z.object({
  path,
  title: z.string().meta({ examples: ['Connect from home'] }),
  number: z
    .string()
    .nullable()
    .describe('Null: it is not there yet.')
    .meta({ examples: ['KB0000001'] }),
  becomes: z.enum(['created', 'changed', 'unchanged']).describe('What becomes of it, or would.'),
  language: z.enum(languages).nullable().describe('As the file says; null: that of whoever brings it in.'),
  category: z
    .string()
    .nullable()
    .describe('By name; made where it is missing.')
    .meta({ examples: ['Network'] }),
  tags: Tags,
  pictures: z.int().min(0).describe('How many pictures of the folder it shows.'),
});
export type FolderArticle = z.infer<typeof FolderArticle>;

const Wrong = z.object({ path, reason: z.string().meta({ examples: ['It is no text in UTF-8'] }) });

export const FolderReport = z.object({
  dryRun: z.boolean().describe('Nothing was written.'),
  created: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  pictures: z.int().min(0).describe('How many pictures were brought in; none by a dry run.'),
  articles: z.array(FolderArticle).describe('Every file that is an article.'),
  wrong: z.array(Wrong).describe('Every file that did not come in, or not wholly, and why.'),
  notes: z.array(Wrong).describe('What of a file comes in otherwise: links and pictures that lead nowhere.'),
});
export type FolderReport = z.infer<typeof FolderReport>;
