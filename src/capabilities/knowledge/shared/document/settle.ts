import type { ArticleBody, Block, Inline, ListItem, Mark, Paragraph, Table, TableCell, TextNode } from './body.ts';

/** The order in which marks lie around each other, outermost first. */
export const markOrder = ['link', 'bold', 'italic', 'strike', 'code'] as const;

/**
 * The one way to write what a body shows: marks in order, pieces that look alike joined, no white space that nobody sees, no empty block, the
 * first row of a table its heading. What is kept, compared and hashed is settled.
 */
export function settle(body: ArticleBody): ArticleBody {
  return { type: 'doc', content: settledBlocks(body.content) };
}

const settledBlocks = (blocks: readonly Block[]): Block[] => blocks.flatMap((block) => settledBlock(block));

function settledBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return settledText(block);
    case 'codeBlock':
      return [codeOf(block.attrs?.language ?? null, (block.content ?? []).map(({ text }) => text).join(''))];
    case 'table':
      return [settledTable(block)];
    case 'blockquote':
    case 'callout':
      return [{ ...block, content: withContent(block.content) }];
    case 'bulletList':
      return [{ type: 'bulletList', content: block.content.map(settledItem) }];
    case 'orderedList':
      return [{ type: 'orderedList', attrs: { start: block.attrs?.start ?? 1 }, content: block.content.map(settledItem) }];
    default:
      return [block];
  }
}

function settledText<T extends Extract<Block, { type: 'paragraph' | 'heading' }>>(block: T): T[] {
  const content = settledInline(block.content ?? []);
  return content.length === 0 ? [] : [{ ...block, content }];
}

export const codeOf = (language: string | null, text: string): Block => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\n+|\n+$/g, '');
  return { type: 'codeBlock', attrs: { language }, ...(lines === '' ? {} : { content: [{ type: 'text', text: lines }] }) };
};

const empty: Paragraph = { type: 'paragraph' };

function withContent(blocks: readonly Block[]): Block[] {
  const settled = settledBlocks(blocks);
  return settled.length === 0 ? [empty] : settled;
}

/** An item begins with a paragraph, if an empty one: that is where its bullet stands. */
function settledItem({ content }: ListItem): ListItem {
  const settled = settledBlocks(content);
  return { type: 'listItem', content: settled[0]?.type === 'paragraph' ? settled : [empty, ...settled] };
}

function settledTable({ content }: Table): Table {
  const width = Math.max(...content.map((row) => row.content.length));
  const filled = (cells: readonly TableCell[], type: TableCell['type']): TableCell[] =>
    Array.from({ length: width }, (_, at) => ({ type, content: [settledParagraph(cells[at]?.content ?? [])] }));
  return {
    type: 'table',
    content: content.map((row, at) => ({ type: 'tableRow', content: filled(row.content, at === 0 ? 'tableHeader' : 'tableCell') })),
  };
}

/** Paragraphs of a cell become lines of one. */
function settledParagraph(paragraphs: readonly Paragraph[]): Paragraph {
  const lines = paragraphs.flatMap(({ content = [] }, at): Inline[] => (at === 0 ? content : [{ type: 'hardBreak' }, ...content]));
  const content = settledInline(lines);
  return content.length === 0 ? empty : { type: 'paragraph', content };
}

/** Pieces of a line: joined where they look alike, without white space at the ends of lines and breaks at the ends of all. */
function settledInline(pieces: readonly Inline[]): Inline[] {
  const lines = linesOf(pieces).map((line) => trimmed(joined(line)));
  const from = lines.findIndex((line) => line.length > 0);
  const to = lines.findLastIndex((line) => line.length > 0);
  if (from < 0) return [];
  return lines.slice(from, to + 1).flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]));
}

function linesOf(pieces: readonly Inline[]): TextNode[][] {
  const lines: TextNode[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push({ ...piece, text: piece.text.replace(/[ \t\r\n]+/g, ' ') });
  }
  return lines;
}

function joined(line: readonly TextNode[]): TextNode[] {
  const made: TextNode[] = [];
  for (const { text, marks } of line) add(made, text, orderedMarks(marks ?? []));
  return made;
}

/** One more piece: joined to the last where they look alike, and with one space where both have one. */
function add(made: TextNode[], text: string, marks: Mark[]): void {
  const last = made.at(-1);
  const said = last?.text.endsWith(' ') === true && text.startsWith(' ') ? text.slice(1) : text;
  if (said === '') return;
  if (last !== undefined && alike(last.marks ?? [], marks)) last.text += said;
  else made.push(marks.length === 0 ? { type: 'text', text: said } : { type: 'text', text: said, marks });
}

const placeOf = (mark: Mark): number => markOrder.indexOf(mark.type);

/** Each mark once, in order, without anything that belongs to no mark. */
function orderedMarks(marks: readonly Mark[]): Mark[] {
  const once = marks.filter((mark, at) => marks.findIndex(({ type }) => type === mark.type) === at);
  const plain = once.map((mark): Mark => (mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : { type: mark.type }));
  return plain.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const alike = (one: readonly Mark[], other: readonly Mark[]): boolean => JSON.stringify(one) === JSON.stringify(other);

function trimmed(line: readonly TextNode[]): TextNode[] {
  const made = line.map((piece) => ({ ...piece }));
  const [first] = made;
  if (first !== undefined) first.text = first.text.replace(/^ /, '');
  if (first?.text === '') return trimmed(made.slice(1));
  const last = made.at(-1);
  if (last !== undefined) last.text = last.text.replace(/ $/, '');
  return last?.text === '' ? trimmed(made.slice(0, -1)) : made;
}
