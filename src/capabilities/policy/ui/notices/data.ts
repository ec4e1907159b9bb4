import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { noticesContract } from '../../contract-campaign.ts';

export const noticesApi = client<typeof noticesContract>('policyNotices');

export const noticesQuery = queryOptions({ queryKey: ['my-notices'], queryFn: () => noticesApi.mine(), staleTime: 600_000 });
