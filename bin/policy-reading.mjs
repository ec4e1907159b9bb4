// Writes the source with its reading into the documents: `node bin/policy-reading.mjs`. A test fails while the two differ.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readingDocument } from '../src/capabilities/policy/reading-document.ts';

writeFileSync(join(resolve(import.meta.dirname, '..'), 'docs/policy-reading.md'), readingDocument());
