import sanitizeHtml from 'sanitize-html';
import { isUuid } from '../queries/lookups.ts';

/** A text a person wrote: as HTML that may be shown, as plain text for search and mail, and whom it mentions. */
export type RichText = { readonly html: string; readonly text: string; readonly mentions: readonly string[] };

const isMarkup =
  /<\/?(p|br|div|span|a|ul|ol|li|strong|em|b|i|u|s|code|pre|blockquote|h[1-6]|img|table|tbody|tr|td|th|hr|script|style|iframe|svg|math|html|body)\b/i;
const mention = /data-mention="([0-9a-f-]{36})"/g;

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'div',
    'span',
    'a',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'b',
    'i',
    'u',
    's',
    'code',
    'pre',
    'blockquote',
    'hr',
    'img',
  ].concat(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'td', 'th']),
  allowedAttributes: {
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height'],
    span: ['data-mention'],
    td: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // Pictures come from our own files only: a picture elsewhere would tell its owner who read this, and when.
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !/^\/api\/v1\/files\/[\w-]+$/.test(attribs['src'] ?? ''),
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer nofollow', target: '_blank' }) },
  allowProtocolRelative: false,
  nestingLimit: 50,
};

/** Cleans what a person wrote, HTML or plain text. */
export function richText(written: string): RichText {
  const clean = written.replaceAll('\0', '').toWellFormed();
  const html = isMarkup.test(clean) ? sanitizeHtml(clean, rules) : paragraphs(clean);
  return { html, text: textOf(html), mentions: mentionsIn(html) };
}

const mentionsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(mention)].flatMap(([, id]) => (id !== undefined && isUuid(id) ? [id] : []))),
];

function paragraphs(text: string): string {
  const blocks = text.trim().split(/\n{2,}/);
  return blocks.map((block) => (block === '' ? '' : `<p>${escaped(block).replaceAll('\n', '<br />')}</p>`)).join('');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ', '&#39;': "'", '&amp;': '&' };

/** Without markup; blocks and breaks become lines. Sanitised HTML knows few entities by name. */
const textOf = (html: string): string =>
  html
    .replace(/<br ?\/?>|<\/(p|div|li|h[1-6]|tr|blockquote|pre)>|<hr ?\/?>/g, '\n')
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|nbsp|#39|amp);/g, (entity) => named[entity] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
