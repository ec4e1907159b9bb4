import { Lexer, type Token, type Tokens } from 'marked';
import { type ArticleBody, type Block, type CalloutKind, type Inline, isLanguage, type Mark, type TableCell } from './body.ts';
import { calloutOf, heading, type Piece, picturesApart } from './build.ts';
import { decoded } from './entities.ts';
import { blocksOfHtml, markOf, pictureOf, textOf } from './from-html.ts';
import { attributesIn } from './html-tree.ts';
import { type Means, ownMeans, plainText } from './means.ts';
import { codeOf, settle } from './settle.ts';

/** Signs of quotations and lists that follow each other at the start of a line, more of them than a body is deep. */
const tooDeep = /^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){24})(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/gm;

/** GitHub's Markdown as a body: tables, fenced code, callouts, pictures; what it says in HTML as far as a body knows it. */
export function bodyOfMarkdown(markdown: string, means: Means = ownMeans): ArticleBody {
  const said = plainText(markdown.replace(/\r\n?/g, '\n')).replace(tooDeep, '$1 ');
  return settle({ type: 'doc', content: blocksOf(new Lexer({ gfm: true }).lex(said), means) });
}

const blocksOf = (tokens: readonly Token[], means: Means): Block[] => tokens.flatMap((token) => blockOf(token as Tokens.Generic, means));

function blockOf(token: Tokens.Generic, means: Means): Block[] {
  switch (token.type) {
    case 'heading':
      return heading(token['depth'] as number, piecesOf(token.tokens ?? [], means));
    case 'paragraph':
    case 'text':
      return picturesApart(piecesOf(token.tokens ?? [token], means));
    case 'code':
      return [codeOf(languageOf(token as Tokens.Code), (token as Tokens.Code).text)];
    case 'blockquote':
      return [quoteOf(token.tokens ?? [], means)];
    case 'list':
      return [listOf(token as Tokens.List, means)];
    case 'table':
      return [tableOf(token as Tokens.Table, means)];
    case 'hr':
      return [{ type: 'horizontalRule' }];
    case 'html':
      return blocksOfHtml(token.raw, means);
    default:
      return [];
  }
}

function languageOf({ lang }: Tokens.Code): string | null {
  const [name = ''] = (lang ?? '').split(/\s/);
  return isLanguage(name) ? name : null;
}

const kinds: Readonly<Record<string, CalloutKind>> = { NOTE: 'info', IMPORTANT: 'info', TIP: 'tip', WARNING: 'warning', CAUTION: 'danger' };
const sign = /^\[!(NOTE|IMPORTANT|TIP|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

/** A quotation that begins with `[!NOTE]` is a callout; the sign was no link, so its paragraph is read again without it. */
function quoteOf(tokens: readonly Token[], means: Means): Block {
  const [first, ...others] = tokens;
  const kind = first?.type === 'paragraph' ? kinds[sign.exec(first.raw)?.[1]?.toUpperCase() ?? ''] : undefined;
  if (first === undefined || kind === undefined) return { type: 'blockquote', content: some(blocksOf(tokens, means)) };
  const rest = first.raw.replace(sign, '');
  return calloutOf(kind, [...blocksOf(new Lexer({ gfm: true }).lex(rest), means), ...blocksOf(others, means)]);
}

const some = (blocks: Block[]): Block[] => (blocks.length > 0 ? blocks : [{ type: 'paragraph' }]);

function listOf(list: Tokens.List, means: Means): Block {
  const content = list.items.map(({ tokens, task, checked }) => {
    const blocks = some(blocksOf(tokens, means));
    return { type: 'listItem' as const, content: task === true ? withBox(blocks, checked === true) : blocks };
  });
  return list.ordered ? { type: 'orderedList', attrs: { start: Number(list.start) || 0 }, content } : { type: 'bulletList', content };
}

/** Of a task the box is kept as a sign: a body knows no boxes to tick. */
function withBox([first, ...others]: Block[], isDone: boolean): Block[] {
  const box: Inline = { type: 'text', text: isDone ? '☑ ' : '☐ ' };
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', content: [box] }, ...(first === undefined ? [] : [first]), ...others];
  return [{ type: 'paragraph', content: [box, ...(first.content ?? [])] }, ...others];
}

function tableOf({ header, rows }: Tokens.Table, means: Means): Block {
  const cells = (type: TableCell['type'], row: readonly Tokens.TableCell[]): TableCell[] =>
    row.slice(0, 30).map(({ tokens }) => ({ type, content: [{ type: 'paragraph', content: withoutPictures(piecesOf(tokens, means)) }] }));
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: cells('tableHeader', header) },
      ...rows.slice(0, 499).map((row) => ({ type: 'tableRow' as const, content: cells('tableCell', row) })),
    ],
  };
}

const withoutPictures = (pieces: readonly Piece[]): Inline[] =>
  pieces.map((piece) => (piece.type === 'picture' ? { type: 'text', text: piece.attrs.alt || ' ' } : piece));

/** The pieces of a line. A tag of HTML marks what follows it until it is closed. */
function piecesOf(tokens: readonly Token[], means: Means): Piece[] {
  return inside(tokens, [], new Tags(means), means);
}

function inside(tokens: readonly Token[], around: readonly Mark[], tags: Tags, means: Means): Piece[] {
  return tokens.flatMap((one): Piece[] => {
    const token = one as Tokens.Generic;
    if (token.type === 'html') return tags.read(token.raw, around);
    if (tags.isSilent) return [];
    return pieceOf(token, around, tags, means);
  });
}

const markOfToken: Readonly<Record<string, 'bold' | 'italic' | 'strike'>> = { strong: 'bold', em: 'italic', del: 'strike' };

function pieceOf(token: Tokens.Generic, around: readonly Mark[], tags: Tags, means: Means): Piece[] {
  const type = markOfToken[token.type];
  if (type !== undefined) return inside(token.tokens ?? [], [...around, { type }], tags, means);
  switch (token.type) {
    case 'br':
      return [{ type: 'hardBreak' }];
    case 'codespan':
      return textOf((token as Tokens.Codespan).text, [...around, ...tags.marks, { type: 'code' }]);
    case 'escape':
      return textOf((token as Tokens.Escape).text, [...around, ...tags.marks]);
    case 'link':
      return linkPieces(token as Tokens.Link, around, tags, means);
    case 'image':
      return pictureOf({ src: decoded((token as Tokens.Image).href), alt: altOf(token as Tokens.Image, means) }, around, means);
    case 'text':
      return token.tokens === undefined
        ? textOf(decoded(token.raw), [...around, ...tags.marks])
        : inside(token.tokens, around, tags, means);
    default:
      return [];
  }
}

function linkPieces(token: Tokens.Link, around: readonly Mark[], tags: Tags, means: Means): Piece[] {
  const href = means.link(token.autolink === true ? token.href : decoded(token.href));
  const marks: readonly Mark[] =
    href === null ? around : [{ type: 'link', attrs: { href } }, ...around.filter((mark) => mark.type !== 'link')];
  return inside(token.tokens, marks, tags, means);
}

const altOf = ({ tokens }: Tokens.Image, means: Means): string =>
  piecesOf(tokens, means)
    .map((piece) => (piece.type === 'text' ? piece.text : ' '))
    .join('');

const tag = /^<(\/?)([a-zA-Z][\w-]*)([\s\S]*?)\/?>$/;
const silent = new Set(['script', 'style', 'template', 'iframe', 'noscript', 'svg', 'math', 'textarea', 'title']);

/** The tags of HTML that stand open in a line. */
class Tags {
  readonly #open: { readonly name: string; readonly mark: Mark | undefined }[] = [];
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  get marks(): Mark[] {
    return this.#open.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  }

  get isSilent(): boolean {
    return this.#open.some(({ name }) => silent.has(name));
  }

  read(raw: string, around: readonly Mark[]): Piece[] {
    const [, slash, spelled = '', rest = ''] = tag.exec(raw) ?? [];
    const name = spelled.toLowerCase();
    if (slash === '/') this.#close(name);
    else if (name === 'br') return [{ type: 'hardBreak' }];
    else if (name === 'img') return this.isSilent ? [] : pictureOf(attributesIn(rest), [...around, ...this.marks], this.#means);
    else if (name !== '') this.#open.push({ name, mark: markOf(name, attributesIn(rest), this.#means) });
    return [];
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (at >= 0) this.#open.splice(at);
  }
}
