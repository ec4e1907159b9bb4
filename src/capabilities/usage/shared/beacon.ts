import { z } from 'zod';
import { pages } from './pages.ts';

/** The longest that one look at a page counts, in seconds: who went away for lunch did not read for an hour. */
const mostSeconds = 1800;

/** The kinds of fault that are told apart; everything else is `Other`. */
export const faultKinds = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'ChunkError',
  'NetworkError',
  'Other',
] as const;

const Milliseconds = z.int().min(0).max(600_000);

/** All that a page may tell. A key beyond these is refused, not ignored. */
export const Beacon = z.strictObject({
  page: z.enum(pages).describe('The pattern of the page: closed list, never an address.'),
  begins: z.boolean().describe('True for the first that is told of a visit; later ones only add time.'),
  seconds: z.int().min(0).max(mostSeconds).describe('For how many seconds the page was visible since the last was told.'),
  version: z
    .string()
    .regex(/^\d{1,4}(\.\d{1,4}){2}$/)
    .describe('Version of the software that runs in the browser.'),
  vitals: z
    .strictObject({
      lcp: Milliseconds.optional().describe('When the largest part was drawn, in milliseconds.'),
      inp: Milliseconds.optional().describe('The longest answer to a press, in milliseconds.'),
      cls: z.int().min(0).max(100_000).optional().describe('How far things moved about, in thousandths.'),
      ttfb: Milliseconds.optional().describe('When the first byte came, in milliseconds.'),
    })
    .optional()
    .describe('How fast the page was (web vitals).'),
  fault: z
    .strictObject({
      kind: z.enum(faultKinds).describe('The kind of fault: closed list.'),
      stack: z.string().max(4000).optional().describe('Where in our program; only places in our own files are kept of it.'),
    })
    .optional()
    .describe('That something went wrong; never its message.'),
});
export type Beacon = z.infer<typeof Beacon>;
