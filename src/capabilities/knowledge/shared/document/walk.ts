import type { ArticleBody, Block, Inline } from './body.ts';

/** Each block of a body, those inside others too, in the order of reading. */
const blocksWithin = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => [block, ...blocksWithin(childrenOf(block))]);

function childrenOf(block: Block): readonly Block[] {
  if (block.type === 'bulletList' || block.type === 'orderedList') return block.content.flatMap(({ content }) => content);
  if (block.type === 'blockquote' || block.type === 'callout') return block.content;
  return block.type === 'table' ? block.content.flatMap((row) => row.content.flatMap(({ content }) => content)) : [];
}

/** The files that a body shows as pictures, each once. */
export const filesIn = (body: ArticleBody): string[] => [
  ...new Set(blocksWithin(body.content).flatMap((block) => (block.type === 'picture' ? [block.attrs.file] : []))),
];

/** Where the links of a body lead, each once. */
export const linksIn = (body: ArticleBody): string[] => [...new Set(blocksWithin(body.content).flatMap(inlineOf).flatMap(hrefsOf))];

const inlineOf = (block: Block): readonly Inline[] => (block.type === 'paragraph' || block.type === 'heading' ? (block.content ?? []) : []);

const hrefsOf = (piece: Inline): string[] =>
  piece.type === 'text' ? (piece.marks ?? []).flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : [])) : [];
