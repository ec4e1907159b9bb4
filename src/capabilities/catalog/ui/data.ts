import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { catalogContract } from '../contract.ts';

const catalog = client<typeof catalogContract>('catalog');

/** All that is offered to the reader; changes rarely, so it stays in memory and is searched there. */
export const catalogQuery = queryOptions({ queryKey: ['catalog'], queryFn: () => catalog.get({}), staleTime: 5 * 60_000 });

export const requestTypeQuery = (key: string) =>
  queryOptions({ queryKey: ['catalog', 'type', key], queryFn: () => catalog.requestType({ key }), staleTime: 60_000 });
