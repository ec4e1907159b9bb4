import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { policyContract } from '../../contract.ts';
import type { campaignContract } from '../../contract-campaign.ts';
import type { registerContract } from '../../contract-inventory.ts';
import type { Hours } from '../../shared/identity.ts';
import type { Series } from '../../shared/series.ts';

const register = client<typeof registerContract>('policyRegister');
export const policy = client<typeof policyContract>('policy');

export const readingQuery = queryOptions({ queryKey: ['policy', 'reading'], queryFn: () => policy.reading() });
export const draftQuery = (series: Series) =>
  queryOptions({ queryKey: ['policy', 'draft', series], queryFn: () => policy.draft({ series }) });
export const policyVersionsQuery = (series: Series) =>
  queryOptions({ queryKey: ['policy', 'versions', series], queryFn: () => policy.versions({ series }) });
export const campaigns = client<typeof campaignContract>('policyCampaigns');
export const campaignsQuery = queryOptions({ queryKey: ['policy', 'campaigns'], queryFn: () => campaigns.list() });
/** What hours mean, kept or not; undefined while they are half written. */
export const openingQuery = (hours: Hours | undefined) =>
  queryOptions({
    queryKey: ['policy', 'opening', hours],
    queryFn: hours === undefined ? skipToken : ({ signal }) => policy.opening({ hours }, { signal }),
    retry: false,
    placeholderData: keepPreviousData,
  });
export const identityQuery = queryOptions({ queryKey: ['policy', 'identity'], queryFn: () => policy.identity() });
/** Names of kinds and purposes are told in the language of the screen. */
export const inventoryQuery = (language: string) =>
  queryOptions({ queryKey: ['policy', 'inventory', language], queryFn: () => register.inventory() });
export const recordQuery = (language: string) =>
  queryOptions({ queryKey: ['policy', 'record', language], queryFn: () => register.record() });
