import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { macrosContract } from '../../contract-bulk.ts';
import type { cannedContract } from '../../contract-views.ts';

export const macroCalls = client<typeof macrosContract>('macros');
const canned = client<typeof cannedContract>('canned');

/** Macros that the reader may run or look after. */
export const macrosQuery = queryOptions({ queryKey: ['macros'], queryFn: () => macroCalls.list(), staleTime: 60_000 });
export type Macro = Awaited<ReturnType<typeof macroCalls.list>>['items'][number];
export type Actions = Macro['actions'];

export const cannedQuery = queryOptions({ queryKey: ['canned'], queryFn: () => canned.list(), staleTime: 60_000 });

/** Leaves out what was given before, and puts in what is given. */
export function withValue<K extends keyof Actions>(actions: Actions, field: K, value: Actions[K]): Actions {
  const { [field]: _, ...others } = actions;
  return value === undefined ? (others as Actions) : { ...others, [field]: value };
}
