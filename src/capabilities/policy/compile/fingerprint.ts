import { createHash } from 'node:crypto';
import { canonical } from '../../../kernel/shared/canonical.ts';

/** SHA-256 of a value, whichever order its keys come in. */
export const fingerprint = (value: unknown): Buffer => createHash('sha256').update(canonical(value)).digest();
