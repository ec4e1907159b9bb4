import type { Inline, Mark } from './body.ts';
import { markOrder } from './settle.ts';

type Where = { readonly breaks: string; readonly inCell: boolean; readonly inLink?: boolean };

/** A line of text with its marks; breaks by a backslash. */
export const lineMarkdown = (pieces: readonly Inline[]): string => written(pieces, { breaks: '\\\n', inCell: false });

/** The same where Markdown knows one line only, and takes signs at its end for ornament. */
export const headingMarkdown = (pieces: readonly Inline[]): string =>
  written(pieces, { breaks: '<br>', inCell: false }).replace(/#+$/, String.raw`\$&`);

/** The same in a cell of a table, where a bar would end it. */
export const cellMarkdown = (pieces: readonly Inline[]): string => written(pieces, { breaks: '<br>', inCell: true });

function written(pieces: readonly Inline[], where: Where): string {
  const text = marked(pieces, 0, where, alone);
  return where.inCell ? text : text.split('\n').map(lineStart).join('\n');
}

const alone = { before: '', after: '' };

type Beside = { readonly before: string; readonly after: string };

/** Pieces under the marks from `depth` on: runs that share the outermost of them are written inside it. */
function marked(pieces: readonly Inline[], depth: number, where: Where, beside: Beside): string {
  const type = markOrder[depth];
  if (type === undefined) return pieces.map((piece) => plain(piece, where)).join('');
  const runs = runsOf(pieces, type);
  return runs
    .map(({ mark, pieces: own }, at) => {
      const around = {
        before: edgeOf(runs[at - 1]?.pieces, 'last') ?? beside.before,
        after: edgeOf(runs[at + 1]?.pieces, 'first') ?? beside.after,
      };
      if (mark === undefined) return marked(own, depth + 1, where, around);
      if (mark.type === 'code') return code(own, where);
      return wrapped(mark, marked(own, depth + 1, { ...where, inLink: where.inLink === true || mark.type === 'link' }, alone), own, around);
    })
    .join('');
}

type Run = { readonly mark: Mark | undefined; readonly pieces: Inline[] };

function runsOf(pieces: readonly Inline[], type: Mark['type']): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const mark = piece.type === 'text' ? piece.marks?.find((one) => one.type === type) : undefined;
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify(last.mark) === JSON.stringify(mark)) last.pieces.push(piece);
    else runs.push({ mark, pieces: [piece] });
  }
  return runs;
}

/** The letter that stands next to a run, seen from outside; marks of its own make it a sign. */
function edgeOf(pieces: readonly Inline[] | undefined, which: 'first' | 'last'): string | undefined {
  const piece = which === 'first' ? pieces?.[0] : pieces?.at(-1);
  if (piece === undefined) return undefined;
  if (piece.type === 'hardBreak') return ' ';
  if ((piece.marks ?? []).length > 0) return '*';
  return (which === 'first' ? piece.text[0] : piece.text.at(-1)) ?? '';
}

const signs = { bold: '**', italic: '_', strike: '~~' } as const;
const tags = { bold: 'strong', italic: 'em', strike: 'del' } as const;

function wrapped(mark: Mark, inner: string, own: readonly Inline[], beside: Beside): string {
  if (mark.type === 'code') return inner;
  if (mark.type === 'link') return `[${inner}](${destination(mark.attrs.href)})`;
  if (isClear(own, beside)) return `${signs[mark.type]}${inner}${signs[mark.type]}`;
  return `<${tags[mark.type]}>${inner}</${tags[mark.type]}>`;
}

const letter = /^[\p{L}\p{N}]$/u;
const opening = /^[\s(]?$/;
const closing = /^[\s).,;:!?]?$/;

/** Whether signs around a run are read as what they are, whatever their neighbours: else tags say it. */
function isClear(own: readonly Inline[], { before, after }: Beside): boolean {
  const [first, last] = [own[0], own.at(-1)];
  if (first?.type !== 'text' || last?.type !== 'text') return false;
  const isBare = own.every((piece) => piece.type === 'text' && (piece.marks ?? []).length === 1);
  return isBare && letter.test(first.text[0] ?? '') && letter.test(last.text.at(-1) ?? '') && opening.test(before) && closing.test(after);
}

function code(pieces: readonly Inline[], where: Where): string {
  const text = pieces.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
  if (
    where.inLink === true ||
    pieces.some(({ type }) => type === 'hardBreak') ||
    (where.inCell && text.includes('|')) ||
    !/^[\x21-\x7e](?:.*[\x21-\x7e])?$/.test(text)
  )
    return `<code>${pieces.map((piece) => plain(piece, { ...where, breaks: '<br>' })).join('')}</code>`;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function plain(piece: Inline, { breaks, inLink }: Where): string {
  if (piece.type === 'hardBreak') return breaks;
  return inLink === true ? labelEscaped(piece.text) : wordsEscaped(piece.text);
}

/** The text of a link or a picture: readers of Markdown disagree on brackets there, escaped or not; by their number they are none. */
export const labelEscaped = (text: string): string => wordsEscaped(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');

/** Text in which nothing means anything to Markdown. */
const wordsEscaped = (text: string): string =>
  text
    .replace(/[\\`*[\]<|~_]/g, (sign, at: number) => (sign === '_' && isInWord(text, at) ? sign : `\\${sign}`))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(https?|ftp|mailto|xmpp):/gi, '$1\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@')
    .replace(/!(?=\\\[|$)/g, '\\!')
    .replace(/[^\S ]/gu, (space) => `&#${space.codePointAt(0)};`);

const isInWord = (text: string, at: number): boolean => /^[a-z0-9]_[a-z0-9]$/i.test(text.slice(at - 1, at + 2));

/** What would begin a heading, a list or a quotation at the start of a line. */
const lineStart = (line: string): string =>
  line
    .replace(/^(#{1,6}(?=\s|$)|[>=+:-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^ +/, (spaces) => spaces.replaceAll(' ', '&#32;'));

/** An address as Markdown takes it: between angle brackets where brackets stand in it. */
function destination(href: string): string {
  const said = href.replace(/&(?=#?\w+;)/g, '&amp;').replace(/[\\*_~[\]`|]/g, '\\$&');
  return /[()]/.test(href) ? `<${said}>` : said;
}
