/** Whom a text is for, and in which of their tickets it stands. */
export type Addressee = { readonly name: string; readonly number: string; readonly language: 'en' | 'de' };
export type Texts = { readonly en: string; readonly de: string };

/** The text in the reader's language where it was written in it, else in the other. `{name}` and `{number}` stand for theirs. */
export function textFor({ en, de }: Texts, { name, number, language }: Addressee): string {
  const own = language === 'de' ? de : en;
  const text = own.trim() === '' ? (language === 'de' ? en : de) : own;
  return text.replace(/\{(name|number)\}/g, (_, what) => (what === 'name' ? name : number)).trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The same as paragraphs; what was written stays text. */
export const htmlOf = (text: string): string =>
  text
    .replace(/[&<>]/g, (letter) => entities[letter] ?? letter)
    .split(/\n{2,}/)
    .map((part) => `<p>${part.replaceAll('\n', '<br />')}</p>`)
    .join('');
