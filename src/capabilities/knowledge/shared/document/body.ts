import { z } from 'zod';

/** Blocks of an article, as the editor keeps them. */
export const ArticleBody = z.object({
  type: z.literal('doc'),
  content: z.array(z.record(z.string(), z.unknown())).max(5000).describe('Blocks: paragraphs, headings, lists, tables, pictures.'),
});
export type ArticleBody = z.infer<typeof ArticleBody>;

export const emptyBody: ArticleBody = { type: 'doc', content: [{ type: 'paragraph' }] };
