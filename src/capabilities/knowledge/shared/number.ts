const written = /^\s*(?:kb)?[\s#-]*([0-9]{1,15})\s*$/i;

/** As people read it: `KB0000001`. */
export const articleNumber = (sequence: number): string => `KB${String(sequence).padStart(7, '0')}`;

/** Reads `KB0000001`, `kb1` and `1`; null for what is no number of an article. */
export function sequenceOf(text: string): number | null {
  const sequence = Number(written.exec(text)?.[1]);
  return Number.isSafeInteger(sequence) && sequence > 0 ? sequence : null;
}
