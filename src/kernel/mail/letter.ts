import { type Locale, localeOf, type Translated } from '../i18n/locale.ts';
import type { Words } from '../i18n/words.ts';

/** What a letter says: a subject and paragraphs. */
export type Letter = { readonly subject: string; readonly paragraphs: readonly Words[] };

/** The wording of a kind of letter in each language, over the same facts. */
export type Wording<Facts> = Translated<(facts: Facts) => Letter>;

/** A letter as it is sent. */
export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

/** Writes a letter in the language of the one who gets it. */
export function write<Facts>(wording: Wording<Facts>, locale: string, facts: Facts): WrittenLetter {
  const language = localeOf(locale);
  const { subject, paragraphs } = wording[language](facts);
  return { subject: oneLine(subject), text: `${paragraphs.map(({ text }) => text).join('\n\n')}\n`, html: pageOf(language, paragraphs) };
}

/** A title that somebody typed may hold line ends; a header must not. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 250);

const pageOf = (language: Locale, paragraphs: readonly Words[]): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>`,
    '<body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-inline-size:36em;margin:1.5em auto;padding-inline:1em">',
    ...paragraphs.map(({ html }) => `<p dir="auto">${html}</p>`),
    '</body></html>',
  ].join('\n');
