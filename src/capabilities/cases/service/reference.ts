import { randomBytes } from 'node:crypto';

/** Neither 0 and O nor 1 and I: it is read aloud. As many as five bits count, so that each is as likely as another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A reference by chance: of the one before and the one after it, it tells nothing. */
export const drawReference = (prefix: string): string => `${prefix}-${[...randomBytes(6)].map((byte) => alphabet[byte & 31]).join('')}`;
