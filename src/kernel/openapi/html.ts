/** Markup of ours; what is put into it is escaped, whoever wrote it. */
export type Html = { readonly text: string };

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const inText = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

export const html = (strings: TemplateStringsArray, ...holes: readonly (string | Html)[]): Html => ({
  text: strings.map((string, at) => (at === 0 ? string : placed(holes[at - 1]) + string)).join(''),
});

const placed = (hole: string | Html | undefined): string => (typeof hole === 'object' ? hole.text : inText(hole ?? ''));

export const join = (parts: readonly Html[]): Html => ({ text: parts.map(({ text }) => text).join('\n') });

/** A text of ours that is not escaped: a style sheet. */
export const unescaped = (text: string): Html => ({ text });
