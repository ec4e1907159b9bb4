import { type ArticleBody, type Block, type Inline, isLink, type Mark, type Table } from './body.ts';

/** Where a page finds the bytes of an attachment, and what it calls each kind of callout. */
export type Page = { readonly picture: (file: string) => string; readonly callout: (kind: string) => string };

/** A body as HTML that may be shown as it stands: each text escaped, no address but those a body may hold, nothing that runs. */
export const htmlOf = (body: ArticleBody, page: Page): string => blocksHtml(body.content, page);

const blocksHtml = (blocks: readonly Block[], page: Page): string => blocks.map((block) => blockHtml(block, page)).join('\n');

function blockHtml(block: Block, page: Page): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${lineHtml(block.content ?? [])}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${lineHtml(block.content ?? [])}</h${block.attrs.level}>`;
    case 'codeBlock':
      return codeHtml(block);
    case 'picture':
      return `<p><img src="${escaped(page.picture(block.attrs.file))}" alt="${escaped(block.attrs.alt)}" loading="lazy"></p>`;
    case 'horizontalRule':
      return '<hr>';
    case 'table':
      return tableHtml(block);
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content, page)}</blockquote>`;
    case 'callout':
      return `<aside class="callout" data-kind="${block.attrs.kind}"><strong>${escaped(page.callout(block.attrs.kind))}</strong>${blocksHtml(block.content, page)}</aside>`;
    default:
      return listHtml(block, page);
  }
}

const codeHtml = ({ attrs, content = [] }: Extract<Block, { type: 'codeBlock' }>): string =>
  `<pre tabindex="0"><code${attrs?.language ? ` class="language-${escaped(attrs.language)}"` : ''}>${escaped(content.map(({ text }) => text).join(''))}\n</code></pre>`;

function listHtml(list: Extract<Block, { type: 'bulletList' | 'orderedList' }>, page: Page): string {
  const items = list.content.map(({ content }) => `<li>${blocksHtml(content, page)}</li>`).join('');
  if (list.type === 'bulletList') return `<ul>${items}</ul>`;
  const start = list.attrs?.start ?? 1;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
}

function tableHtml({ content }: Table): string {
  const rows = content.map(
    (row) =>
      `<tr>${row.content.map(({ type, content: [line] }) => (type === 'tableHeader' ? `<th scope="col">${lineHtml(line?.content ?? [])}</th>` : `<td>${lineHtml(line?.content ?? [])}</td>`)).join('')}</tr>`,
  );
  const [head = '', ...others] = rows;
  return `<div class="table" tabindex="0"><table><thead>${head}</thead><tbody>${others.join('')}</tbody></table></div>`;
}

const lineHtml = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => (piece.type === 'hardBreak' ? '<br>' : (piece.marks ?? []).toReversed().reduce(wrapped, escaped(piece.text))))
    .join('');

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const;

function wrapped(inner: string, mark: Mark): string {
  if (mark.type !== 'link') return `<${tags[mark.type]}>${inner}</${tags[mark.type]}>`;
  const { href } = mark.attrs;
  if (!isLink(href)) return inner;
  return /^https?:/i.test(href)
    ? `<a href="${escaped(href)}" rel="noopener noreferrer nofollow">${inner}</a>`
    : `<a href="${escaped(href)}">${inner}</a>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
