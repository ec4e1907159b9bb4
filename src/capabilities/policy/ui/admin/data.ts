import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../../kernel/web/api.ts';
import type { policyContract } from '../../contract.ts';

export const policy = client<typeof policyContract>('policy');

export const readingQuery = queryOptions({ queryKey: ['policy', 'reading'], queryFn: () => policy.reading() });
export const draftQuery = queryOptions({ queryKey: ['policy', 'draft'], queryFn: () => policy.draft() });
export const policyVersionsQuery = queryOptions({ queryKey: ['policy', 'versions'], queryFn: () => policy.versions() });
export const identityQuery = queryOptions({ queryKey: ['policy', 'identity'], queryFn: () => policy.identity() });
