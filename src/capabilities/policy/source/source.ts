import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from './span.ts';
import { collecting } from './spans-collecting.ts';
import { using } from './spans-using.ts';

/** The document that this product executes, as it was given. */
export const sourceText = (): string => readFileSync(join(import.meta.dirname, 'privacy-policy.txt'), 'utf8');

/** How it is read: every sentence in the order of the document. */
export const spans: readonly Span[] = [...collecting, ...using];
