import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { figuresContract } from '../../contract-figures.ts';

const figures = client<typeof figuresContract>('consentFigures');

/** The questions are told in the language of the screen. */
export const figuresQuery = (language: string) =>
  queryOptions({ queryKey: ['consent', 'figures', language], queryFn: () => figures.figures() });
