import { isLink, isPlainText } from './body.ts';

/** What a text from elsewhere means by its addresses: where a link leads, which attachment a picture is; null where it is neither. */
export type Means = { readonly link: (href: string) => string | null; readonly picture: (src: string) => string | null };

const attachment = /^attachment:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/** Links as they stand, pictures that name their attachment: our own Markdown. */
export const ownMeans: Means = { link: linkOf, picture: (src) => attachment.exec(src)?.[1]?.toLowerCase() ?? null };

/** Browsers skip these inside an address, so they must not hide a scheme. */
const skipped = /[\0-\x20\x7f-\x9f]/g;
const spelledOut = /[<>"\\^`{|}\s]/g;

/** An address as a body may hold it, or null: what a browser would skip is gone, what must not stand in one is spelled out. */
export function linkOf(href: string): string | null {
  const said = href
    .trim()
    .replace(/ /g, '%20')
    .replace(skipped, '')
    .toWellFormed()
    .replace(spelledOut, (sign) => encodeURIComponent(sign));
  return isLink(said) ? said : null;
}

/** Text as a body may hold it: without what shows nothing. */
export const plainText = (text: string): string =>
  isPlainText(text) ? text : [...text.toWellFormed().replace(/\r\n?/g, '\n')].filter((sign) => isPlainText(sign)).join('');
