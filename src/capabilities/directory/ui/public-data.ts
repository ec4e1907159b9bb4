import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { teamsContract, workspacesContract } from '../contract.ts';

// Apart from the fields in public.tsx: who only names a team needs no box to find a person in.

const teams = client<typeof teamsContract>('teams');
const workspaces = client<typeof workspacesContract>('workspaces');

/** All teams; they are few and change rarely. */
export const teamsQuery = queryOptions({ queryKey: ['teams'], queryFn: () => teams.list({}), staleTime: 60_000 });

/** All workspaces, in their order. */
export const workspacesQuery = queryOptions({ queryKey: ['workspaces'], queryFn: () => workspaces.list(), staleTime: 60_000 });
