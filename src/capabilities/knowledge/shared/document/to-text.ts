import type { ArticleBody, Block, Inline } from './body.ts';

/** What a body says, without how: lines for search, letters and comparison. Of a picture its alternative text. */
export const textOfBody = (body: ArticleBody): string =>
  body.content
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n\n');

export function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfLine(block.content ?? []);
    case 'codeBlock':
      return (block.content ?? []).map(({ text }) => text).join('');
    case 'picture':
      return block.attrs.alt;
    case 'horizontalRule':
      return '';
    case 'table':
      return block.content.map((row) => row.content.map(({ content }) => textOfLine(content[0]?.content ?? [])).join('\t')).join('\n');
    case 'blockquote':
    case 'callout':
      return block.content.map(textOfBlock).join('\n');
    default:
      return block.content.map((item) => item.content.map(textOfBlock).join('\n')).join('\n');
  }
}

const textOfLine = (pieces: readonly Inline[]): string => pieces.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');
