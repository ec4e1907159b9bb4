const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Words as they were written, where markup is read. */
export const asHtml = (text: string): string => text.replace(/[&<>]/g, (letter) => entities[letter] ?? letter).replaceAll('\n', '<br />');
