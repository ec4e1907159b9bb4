import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const about = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string };

/** Which version of the software runs: what was shown is shown of this one. */
export const software: string = about.version;
