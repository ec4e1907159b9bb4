/** How a type of ticket writes its numbers: `INC` and 7 digits give `INC0000001`. */
export interface NumberFormat {
  /** 2 to 8 capital letters. */
  prefix: string;
  /** Digits at least; longer numbers are never cut. */
  padding: number;
}

/** What somebody typed: with a prefix it means one type, without any. */
export interface ParsedNumber {
  prefix: string | null;
  sequence: number;
}

/** The formats every desk knows. */
export const defaultFormats = {
  incident: { prefix: 'INC', padding: 7 },
  request: { prefix: 'REQ', padding: 7 },
  task: { prefix: 'TASK', padding: 7 },
  problem: { prefix: 'PRB', padding: 7 },
  change: { prefix: 'CHG', padding: 7 },
  release: { prefix: 'REL', padding: 7 },
  knowledge: { prefix: 'KB', padding: 7 },
  asset: { prefix: 'AST', padding: 7 },
} as const satisfies Record<string, NumberFormat>;

const typed = /^\s*([a-z]{2,8})?[\s#-]*([0-9]{1,15})\s*$/i;
const tag = /\[([A-Z]{2,8}[0-9]{1,15}|[A-Z]{2,8}-[0-9A-HJKMNP-TV-Z]{6})\]/;

/** The number as people read it. */
export const formatNumber = ({ prefix, padding }: NumberFormat, sequence: number): string =>
  `${prefix}${String(sequence).padStart(padding, '0')}`;

/**
 * Reads `INC0000001`, `inc1`, `INC 1` and `1`, for prefixes that are in use; null for what is no number, such as `printer 5`. Without a list
 * any prefix is one: whether it is in use is then asked of whoever knows.
 */
export function parseNumber(text: string, prefixes?: readonly string[]): ParsedNumber | null {
  const [, written, digits] = typed.exec(text) ?? [];
  const prefix = written?.toUpperCase() ?? null;
  const sequence = Number(digits);
  if (!Number.isSafeInteger(sequence) || sequence < 1) return null;
  return prefix === null || prefixes === undefined || prefixes.includes(prefix) ? { prefix, sequence } : null;
}

/** What stands in the subject of every mail about a ticket. */
export const subjectTag = (number: string): string => `[${number}]`;

/** The first ticket a subject names; it proves nothing about who writes. */
export const numberInSubject = (subject: string): string | null => tag.exec(subject)?.[1] ?? null;

// Crockford's alphabet: no I, L, O, U, so nothing is misread on the phone. 32 letters, so 5 bits of a byte give one evenly.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The reference of a confidential case: it tells neither order nor count.
 * @param random 6 bytes from a cryptographic source
 */
export const confidentialReference = (prefix: string, random: Uint8Array): string =>
  `${prefix}-${[...random.subarray(0, 6)].map((byte) => alphabet[byte % 32]).join('')}`;
