import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { glassContract, sealedContract } from '../../contract-sealed.ts';
import type { unhandledContract } from '../../contract-unhandled.ts';

export const sealed = client<typeof sealedContract>('sealed');
export const glass = client<typeof glassContract>('glass');
export const unhandled = client<typeof unhandledContract>('unhandledCases');

const all = ['sealed'] as const;

export const heldQuery = queryOptions({ queryKey: [...all, 'held'], queryFn: () => sealed.held({}) });
export const asksQuery = queryOptions({ queryKey: [...all, 'asks'], queryFn: () => glass.list({}) });

export const unhandledQuery = queryOptions({ queryKey: [...all, 'unhandled'], queryFn: () => unhandled.list({}) });

export const sealedQuery = (reference: string) =>
  queryOptions({ queryKey: [...all, 'case', reference], queryFn: () => sealed.list({ reference }) });

/** A deed on what is sealed; whatever tells of it is asked for again. */
export function useSealedDeed<Input, Answer>(act: (input: Input) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries({ queryKey: all });
    },
  });
}
