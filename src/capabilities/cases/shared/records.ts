import { z } from 'zod';
import { Id, Localised } from '../../../kernel/shared/contract.ts';

export const Somebody = z.object({ id: Id, name: z.string().meta({ examples: ['Hana Mori'] }) });
export const ClassName = Localised.describe('What one of them is called.').meta({ examples: [{ en: 'HR case', de: 'Personalfall' }] });
