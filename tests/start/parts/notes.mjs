import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..');

/** @param {string} words */
export const note = (words) => appendFileSync(join(home, 'notes'), `${words}\n`);

/** Whether the test has asked for a mishap. @param {string} name */
export const isAsked = (name) => existsSync(join(home, name));
