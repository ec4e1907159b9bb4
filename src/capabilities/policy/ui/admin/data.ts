import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { policyContract } from '../../contract.ts';
import type { campaignContract } from '../../contract-campaign.ts';
import type { Series } from '../../shared/series.ts';

export const policy = client<typeof policyContract>('policy');

export const readingQuery = queryOptions({ queryKey: ['policy', 'reading'], queryFn: () => policy.reading() });
export const draftQuery = (series: Series) =>
  queryOptions({ queryKey: ['policy', 'draft', series], queryFn: () => policy.draft({ series }) });
export const policyVersionsQuery = (series: Series) =>
  queryOptions({ queryKey: ['policy', 'versions', series], queryFn: () => policy.versions({ series }) });
export const campaigns = client<typeof campaignContract>('policyCampaigns');
export const campaignsQuery = queryOptions({ queryKey: ['policy', 'campaigns'], queryFn: () => campaigns.list() });
export const identityQuery = queryOptions({ queryKey: ['policy', 'identity'], queryFn: () => policy.identity() });
