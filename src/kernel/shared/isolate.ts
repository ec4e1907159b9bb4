/** Letters written from right to left, and signs that turn the direction of what follows them. */
const turns = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069]/;
const ends = /[\u2066-\u2069]/g;

/**
 * A name or title as it may stand within a sentence: one that is written in the other direction is set apart (as `<bdi>` does where there
 * is markup), so that it moves neither the full stop nor the number beside it. What ends such a part is taken out of it.
 */
export const isolate = (text: string): string => (turns.test(text) ? `\u2068${text.replace(ends, '')}\u2069` : text);
