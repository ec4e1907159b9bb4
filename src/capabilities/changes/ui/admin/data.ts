import { queryOptions } from '@tanstack/react-query';
import { calendarCalls } from '../data.ts';

// Below what changes are kept under: whatever is published or ended is asked for anew wherever changes are shown.
const all = ['tickets', 'changes'] as const;

export const periodsQuery = queryOptions({ queryKey: [...all, 'periods'], queryFn: () => calendarCalls.periods() });

export type Timed = { readonly timeZone: string; readonly begins: string; readonly minutes: number; readonly rule: string | null };

/** When it would come, by what stands in the form; what came before stays until that is known. */
export const nextQuery = (timed: Timed) =>
  queryOptions({
    queryKey: ['change-period-next', timed],
    queryFn: () => calendarCalls.previewPeriod(timed),
    placeholderData: (before) => before,
    retry: false,
  });

/** `number` is that of the record, so that a version that was just published is asked for. */
export const modelVersionsQuery = (key: string, number: number) =>
  queryOptions({ queryKey: [...all, 'model-versions', key, number], queryFn: () => calendarCalls.modelVersions({ key }) });
