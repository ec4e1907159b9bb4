import {
  type ArticleBody,
  type Block,
  type CalloutKind,
  type Inline,
  isLanguage,
  type ListItem,
  type Mark,
  type TableRow,
} from './body.ts';
import { calloutOf, heading, type Piece, picturesApart } from './build.ts';
import { type Element, isElement, type Node, treeOf } from './html-tree.ts';
import { linkOf, type Means, ownMeans, plainText } from './means.ts';
import { codeOf, settle } from './settle.ts';

/**
 * HTML as a body. Only what a body knows comes out, whatever goes in: text, marks, lists, tables, links to the web. Wild HTML is made well-formed
 * before (service/from-html.ts), here each tag has to be closed.
 */
export const bodyOfHtml = (html: string, means: Means = ownMeans): ArticleBody =>
  settle({ type: 'doc', content: blocksOfHtml(html, means) });

export const blocksOfHtml = (html: string, means: Means): Block[] => blocksIn(treeOf(html), means);

const containers = new Set(
  'html body main article section div header footer aside nav p figure figcaption details summary address dl dt dd form fieldset center'.split(
    ' ',
  ),
);
const headings = /^h([1-6])$/;
const others = new Set(['ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'hr', 'caption']);

const isBlock = (node: Node): node is Element =>
  isElement(node) && (containers.has(node.name) || headings.test(node.name) || others.has(node.name));

const holdsBlocks = (node: Node): boolean => isElement(node) && node.children.some((child) => isBlock(child) || holdsBlocks(child));

function blocksIn(nodes: readonly Node[], means: Means): Block[] {
  const made: Block[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    made.push(...picturesApart(piecesIn(line, [], means)));
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node) && !holdsBlocks(node)) {
      line.push(node);
      continue;
    }
    flush();
    if (isElement(node)) made.push(...blocksOf(node, means));
  }
  flush();
  return made;
}

function blocksOf(element: Element, means: Means): Block[] {
  const level = headings.exec(element.name)?.[1];
  if (level !== undefined) return heading(Number(level), piecesIn(element.children, [], means));
  switch (element.name) {
    case 'ul':
      return listOf(element, means, (content) => ({ type: 'bulletList', content }));
    case 'ol':
      return listOf(element, means, (content) => ({ type: 'orderedList', attrs: { start: startOf(element) }, content }));
    case 'blockquote':
      return [{ type: 'blockquote', content: someBlocks(element, means) }];
    case 'pre':
      return [codeOf(languageOf(element), plainText(rawText(element)).replace(/^\n|\n$/g, ''))];
    case 'table':
      return tableOf(element, means);
    case 'hr':
      return [{ type: 'horizontalRule' }];
    default:
      return containerOf(element, means);
  }
}

function containerOf(element: Element, means: Means): Block[] {
  const kind = kindOf(element);
  if (kind !== undefined) return [calloutOf(kind, blocksIn(element.children, means))];
  const inside = blocksIn(element.children, means);
  return element.name === 'p' && inside.length === 0 ? [{ type: 'paragraph' }] : inside;
}

const kinds: readonly (readonly [RegExp, CalloutKind])[] = [
  [/danger|caution|error/, 'danger'],
  [/warning|attention/, 'warning'],
  [/tip|success|hint/, 'tip'],
  [/note|info|important/, 'info'],
];

/** Our own callouts, and those of Confluence, MkDocs, Docusaurus and Sphinx. */
function kindOf({ attributes }: Element): CalloutKind | undefined {
  const said = attributes['class'] ?? '';
  if (!/callout|admonition|confluence-information-macro|\balert\b/.test(said)) return undefined;
  const rest = said.replaceAll('confluence-information-macro', '');
  return kinds.find(([pattern]) => pattern.test(`${attributes['data-kind'] ?? ''} ${rest}`))?.[1] ?? 'info';
}

function someBlocks(element: Element, means: Means): Block[] {
  const blocks = blocksIn(element.children, means);
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}

function listOf(element: Element, means: Means, made: (items: ListItem[]) => Block): Block[] {
  const items = element.children.filter((child): child is Element => isElement(child) && child.name === 'li');
  if (items.length === 0)
    return blocksIn(
      element.children.filter((child) => !isElement(child) || child.name !== 'li'),
      means,
    );
  return [made(items.map((item) => ({ type: 'listItem', content: someBlocks(item, means) })))];
}

function startOf({ attributes }: Element): number {
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return start >= 0 && start <= 999_999_999 ? start : 1;
}

function languageOf(element: Element): string | null {
  const code = element.children.find((child): child is Element => isElement(child) && child.name === 'code');
  const said = /\blang(?:uage)?-([\w+#.-]+)/.exec(`${code?.attributes['class'] ?? ''} ${element.attributes['class'] ?? ''}`)?.[1];
  return said !== undefined && isLanguage(said) ? said : null;
}

const rawText = (node: Node): string => (isElement(node) ? (node.name === 'br' ? '\n' : node.children.map(rawText).join('')) : node.text);

function tableOf(element: Element, means: Means): Block[] {
  const rows = rowsIn(element).flatMap((row): TableRow[] => {
    const cells = row.children.filter((child): child is Element => isElement(child) && (child.name === 'td' || child.name === 'th'));
    if (cells.length === 0) return [];
    return [
      {
        type: 'tableRow',
        content: cells
          .slice(0, 30)
          .map((cell) => ({ type: cell.name === 'th' ? 'tableHeader' : 'tableCell', content: cellOf(cell, means) })),
      },
    ];
  });
  return rows.length === 0 ? [] : [{ type: 'table', content: rows.slice(0, 500) }];
}

const rowsIn = (element: Element): Element[] =>
  element.children.flatMap((child) =>
    !isElement(child) ? [] : child.name === 'tr' ? [child] : /^t(head|body|foot)$/.test(child.name) ? rowsIn(child) : [],
  );

const cellOf = (cell: Element, means: Means): [{ type: 'paragraph'; content: Inline[] }] => [
  { type: 'paragraph', content: linesIn(cell.children, means) },
];

/** What stands in a cell, in lines: it knows neither lists nor pictures. */
function linesIn(nodes: readonly Node[], means: Means): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (isElement(node) && (isBlock(node) || holdsBlocks(node)))
      return [{ type: 'hardBreak' }, ...linesIn(node.children, means), { type: 'hardBreak' }];
    return piecesIn([node], [], means).map((piece) => (piece.type === 'picture' ? { type: 'text', text: piece.attrs.alt || ' ' } : piece));
  });
}

const marks: Readonly<Record<string, Mark['type']>> = {
  ...{ strong: 'bold', b: 'bold', em: 'italic', i: 'italic', cite: 'italic', s: 'strike', del: 'strike', strike: 'strike' },
  ...{ code: 'code', kbd: 'code', samp: 'code', tt: 'code' },
};

/** The mark that a tag gives to what stands in it. */
export function markOf(name: string, attributes: Readonly<Record<string, string>>, means: Means): Mark | undefined {
  const type = marks[name];
  if (type !== undefined && type !== 'link') return { type };
  const href = name === 'a' ? means.link(attributes['href'] ?? '') : null;
  return href === null ? undefined : { type: 'link', attrs: { href } };
}

function piecesIn(nodes: readonly Node[], around: readonly Mark[], means: Means): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (!isElement(node)) return textOf(node.text, around);
    if (node.name === 'br') return [{ type: 'hardBreak' }];
    if (node.name === 'img') return pictureOf(node.attributes, around, means);
    const mark = markOf(node.name, node.attributes, means);
    return piecesIn(node.children, mark === undefined ? around : [...around, mark], means);
  });
}

export function textOf(said: string, marks: readonly Mark[]): Piece[] {
  const text = plainText(said);
  return text === '' ? [] : [{ type: 'text', text, ...(marks.length === 0 ? {} : { marks: [...marks] }) }];
}

/** A picture that we keep; of one elsewhere the words, with a link to it: shown, it would tell its owner who reads this. */
export function pictureOf({ src = '', alt = '' }: { src?: string; alt?: string }, around: readonly Mark[], means: Means): Piece[] {
  const id = means.picture(src);
  const words = plainText(alt).replace(/\s+/g, ' ').trim().slice(0, 500).toWellFormed();
  if (id !== null) return [{ type: 'picture', attrs: { file: id, alt: words } }];
  const href = /^https?:/i.test(src) ? linkOf(src) : null;
  if (href === null) return textOf(words, around);
  return textOf(
    words === '' ? href : words,
    around.some(({ type }) => type === 'link') ? around : [...around, { type: 'link', attrs: { href } }],
  );
}
