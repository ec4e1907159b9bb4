/** What several replies of problems are made of. */
import { z } from 'zod';
import { Id } from '../../../kernel/shared/contract.ts';

export const ProblemNumber = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .describe('The number, with or without prefix and zeros: PRB0000012.')
  .meta({ examples: ['PRB0000012'] });
export const number = z.string().meta({ examples: ['PRB0000012'] });
export const IncidentNumber = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .meta({ examples: ['INC0000042'] });
export const title = z.string().meta({ examples: ['VPN certificate expired'] });
export const state = z
  .string()
  .describe('Key of a state of the machine of its type.')
  .meta({ examples: ['rootCause'] });
export const Named = z.object({ id: Id, name: z.string().meta({ examples: ['Lena Hoffmann'] }) });
export const longText = (what: string, example: string) =>
  z
    .string()
    .trim()
    .max(4000)
    .describe(what)
    .meta({ examples: [example] });
