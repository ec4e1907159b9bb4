import { type Locale, localeOf, type Translated } from '../i18n/locale.ts';
import type { Words } from '../i18n/words.ts';
import type { AskedClass, MessageClass } from '../shared/message-classes.ts';

/** What a letter says: a subject and paragraphs. Whatever promotes something stands apart, and only in what people asked for. */
type Letter<C extends MessageClass> = {
  readonly subject: string;
  readonly paragraphs: readonly Words[];
  readonly promotion?: C extends AskedClass ? readonly Words[] : never;
};

/** Which letter it is: why it is sent, by which wording, in which version of it. */
export type LetterKind<C extends MessageClass = MessageClass> = {
  readonly class: C;
  /** Its name in the log of messages. */
  readonly template: string;
  /** Raised with each change of the words. */
  readonly version: number;
};

/** The wording of a kind of letter in each language, over the same facts. One without a class does not compile. */
export type Wording<C extends MessageClass, Facts> = LetterKind<C> & Translated<(facts: Facts) => Letter<C>>;

/** A letter as it is sent. */
export type WrittenLetter<C extends MessageClass = MessageClass> = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly kind: LetterKind<C>;
};

/** Writes a letter in the language of the one who gets it. */
export function write<C extends MessageClass, Facts>(wording: Wording<C, Facts>, locale: string, facts: Facts): WrittenLetter<C> {
  const language = localeOf(locale);
  const { subject, paragraphs, promotion = [] } = wording[language](facts);
  const all = [...paragraphs, ...promotion];
  const kind = { class: wording.class, template: wording.template, version: wording.version };
  return { subject: oneLine(subject), text: `${all.map(({ text }) => text).join('\n\n')}\n`, html: pageOf(language, all), kind };
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
