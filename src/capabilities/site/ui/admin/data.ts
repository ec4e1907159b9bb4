import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { keptMailContract } from '../../contract.ts';

export const keptMail = client<typeof keptMailContract>('keptMail');

export const keptMailQuery = queryOptions({ queryKey: ['kept-mail'], queryFn: ({ signal }) => keptMail.list({}, { signal }) });

export const keptSourceQuery = (id: string) =>
  queryOptions({ queryKey: ['kept-mail', id], queryFn: ({ signal }) => keptMail.read({ id }, { signal }) });
