import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { brandingContract } from '../contract.ts';

const branding = client<typeof brandingContract>('branding');

/** The tenant's name, colour and logo, before anybody has signed in. */
export const brandingQuery = queryOptions({ queryKey: ['branding'], queryFn: () => branding.get(), staleTime: 5 * 60_000 });
