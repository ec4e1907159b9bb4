import type { ArticleBody, Block, CalloutKind, Table } from './body.ts';
import { cellMarkdown, headingMarkdown, labelEscaped, lineMarkdown } from './inline-markdown.ts';

/** How GitHub's Markdown calls each kind of callout. */
const calloutNames: Readonly<Record<CalloutKind, string>> = { info: 'NOTE', tip: 'TIP', warning: 'WARNING', danger: 'CAUTION' };

/** A settled body as GitHub's Markdown; pictures name their attachment: `![alt](attachment:…)`. */
export const markdownOf = (body: ArticleBody): string => (body.content.length === 0 ? '' : `${blocksMarkdown(body.content)}\n`);

function blocksMarkdown(blocks: readonly Block[]): string {
  let turn = 0;
  return blocks
    .map((block, at) => {
      // Two lists that follow each other would be read as one if they had the same sign.
      turn = isList(block) && blocks[at - 1]?.type === block.type ? 1 - turn : 0;
      return blockMarkdown(block, turn);
    })
    .join('\n\n');
}

const isList = ({ type }: Block): boolean => type === 'bulletList' || type === 'orderedList';

/** One block as Markdown: what a comparison shows of it. */
export function blockMarkdown(block: Block, turn = 0): string {
  switch (block.type) {
    case 'paragraph':
      return (block.content ?? []).length === 0 ? emptyMarkdown : lineMarkdown(block.content ?? []);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${headingMarkdown(block.content ?? [])}`;
    case 'codeBlock':
      return fenced(block.attrs?.language ?? '', (block.content ?? []).map(({ text }) => text).join(''));
    case 'picture':
      return `![${labelEscaped(block.attrs.alt)}](attachment:${block.attrs.file})`;
    case 'horizontalRule':
      return '---';
    case 'table':
      return tableMarkdown(block);
    case 'blockquote':
      return quoted(blocksMarkdown(block.content));
    case 'callout':
      return calloutMarkdown(block);
    default:
      return listMarkdown(block, turn);
  }
}

/** Markdown knows no empty paragraph. */
const emptyMarkdown = '<p></p>';

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

const calloutMarkdown = ({ attrs, content }: Extract<Block, { type: 'callout' }>): string =>
  `> [!${calloutNames[attrs.kind]}]\n${content[0]?.type === 'paragraph' && (content[0].content ?? []).length > 0 ? '' : '>\n'}${quoted(blocksMarkdown(content))}`;

function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text === '' ? '' : '\n'}${fence}`;
}

function listMarkdown(list: Extract<Block, { type: 'bulletList' | 'orderedList' }>, turn: number): string {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 0;
  const signs = list.type === 'bulletList' ? ['-', '*'] : ['.', ')'];
  const isTight = list.content.every(({ content }) => content.length === 1);
  return list.content
    .map(({ content }, at) => {
      const sign = list.type === 'bulletList' ? signs[turn] : `${Math.min(start + at, 999_999_999)}${signs[turn]}`;
      return `${sign} ${indented(blocksMarkdown(content), (sign ?? '').length + 1)}`;
    })
    .join(isTight ? '\n' : '\n\n');
}

const indented = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

function tableMarkdown({ content }: Table): string {
  const rows = content.map((row) => `| ${row.content.map((cell) => cellMarkdown(cell.content[0]?.content ?? [])).join(' | ')} |`);
  const [head = '', ...others] = rows;
  return [head, `|${' --- |'.repeat(content[0]?.content.length ?? 1)}`, ...others].join('\n');
}
