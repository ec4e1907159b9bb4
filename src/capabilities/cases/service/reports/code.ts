import { randomBytes } from 'node:crypto';
import { keyedHash } from '../../../../kernel/events/keys.ts';

/** Crockford’s alphabet: without I, L, O and U, so that it can be read aloud and copied by hand. As many as five bits count. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 16;

/** A code by chance: 16 letters of five bits each, 80 bits, in groups of four. Whoever reported holds it, and nobody else. */
export const drawCode = (): string => codeOf(randomBytes(letters));

/** The code that these bytes by chance make: five bits of each. */
export function codeOf(chance: Buffer): string {
  const drawn = [...chance.subarray(0, letters)].map((byte) => alphabet[byte & 31]).join('');
  return drawn.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed: in small letters, without lines, with an O for a nought. */
const plain = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/**
 * What is kept of a code: a hash under the installation’s key, which is in no database. Of 2^80 codes nobody finds one by trying, so it need not be
 * slow, and a slow one would let strangers keep the server busy. Of another organisation the same code is another.
 */
export const hashOf = (tenantId: string, typed: string): Buffer => keyedHash(`report code ${tenantId} ${plain(typed)}`);
