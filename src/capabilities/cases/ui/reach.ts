import { queryOptions, useQuery } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { casesContract } from '../contract.ts';
import type { caseClassContract } from '../contract-classes.ts';

export const cases = client<typeof casesContract>('cases');
export const caseClasses = client<typeof caseClassContract>('caseClasses');

export const classesQuery = queryOptions({ queryKey: ['cases', 'classes'], queryFn: () => caseClasses.list({}), staleTime: 60_000 });

const one = { limit: 1 } as const;

/** Whether the reader handles cases or was let into one. Yes or no, and never how many: what stands in the rail is seen over a shoulder. */
export const reachQuery = queryOptions({
  queryKey: ['cases', 'reach'],
  queryFn: async (): Promise<boolean> => {
    const { items } = await caseClasses.list({});
    if (items.some(({ can }) => can.openFor)) return true;
    const [open, closed] = await Promise.all([
      cases.list({ ...one, side: 'handled' }),
      cases.list({ ...one, side: 'handled', which: 'closed' }),
    ]);
    return open.items.length + closed.items.length > 0;
  },
  staleTime: 5 * 60_000,
});

/** The same once somebody has asked; nothing is asked here. */
export const useReach = (): boolean => useQuery({ ...reachQuery, enabled: false }).data === true;
