import type { ArticleBody, Block, Inline, ListItem, Paragraph, Table } from './body.ts';
import { htmlOf } from './to-html.ts';

/** Words that stand where the editor of a reply has no block of its own. */
export type ReplyWords = { readonly callout: (kind: string) => string; readonly picture: (alt: string) => string };

/**
 * A body as a reply takes it: blocks that its editor knows, and no picture, which only readers of the article may open. A callout becomes a quote
 * that begins with its name, a table a line a row, a heading a line in bold.
 */
export const replyHtmlOf = ({ content }: ArticleBody, words: ReplyWords): string =>
  htmlOf({ type: 'doc', content: plainer(content, words) }, { picture: () => '', callout: words.callout }).replaceAll('\n', '');

const plainer = (blocks: readonly Block[], words: ReplyWords): Block[] => blocks.flatMap((block) => onePlainer(block, words));

function onePlainer(block: Block, words: ReplyWords): Block[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'paragraph', content: boldly(block.content ?? []) }];
    case 'picture':
      return [{ type: 'paragraph', content: [{ type: 'text', text: words.picture(block.attrs.alt), marks: [{ type: 'italic' }] }] }];
    case 'table':
      return rowsOf(block);
    case 'blockquote':
      return [{ type: 'blockquote', content: plainer(block.content, words) }];
    case 'callout':
      return [{ type: 'blockquote', content: [boldLine(words.callout(block.attrs.kind)), ...plainer(block.content, words)] }];
    case 'bulletList':
      return [{ ...block, content: itemsOf(block.content, words) }];
    case 'orderedList':
      return [{ ...block, content: itemsOf(block.content, words) }];
    default:
      return [block];
  }
}

const itemsOf = (items: readonly ListItem[], words: ReplyWords): ListItem[] =>
  items.map(({ content }) => ({ type: 'listItem', content: plainer(content, words) }));

const boldLine = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] });

const boldly = (pieces: readonly Inline[]): Inline[] =>
  pieces.map((piece) =>
    piece.type === 'text' && !piece.marks?.some(({ type }) => type === 'bold')
      ? { ...piece, marks: [{ type: 'bold' }, ...(piece.marks ?? [])] }
      : piece,
  );

/** A row is a line, its cells apart by a bar; the first row, which names the columns, is bold. */
const rowsOf = ({ content }: Table): Paragraph[] =>
  content.map((row, at) => {
    const line = row.content.flatMap(({ content: [cell] }, column): Inline[] => [
      ...(column === 0 ? [] : [{ type: 'text' as const, text: ' | ' }]),
      ...(cell?.content ?? []),
    ]);
    return { type: 'paragraph', content: at === 0 ? boldly(line) : line };
  });
