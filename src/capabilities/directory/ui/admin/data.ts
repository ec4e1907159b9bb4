import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Role } from '../../../../kernel/shared/roles.ts';
import { actKey, askRaw, client } from '../../../../kernel/web/api.ts';
import type {
  costCentresContract,
  departmentsContract,
  locationsContract,
  PeopleQuery,
  peopleContract,
  rolesContract,
  teamsContract,
  workspacesContract,
} from '../../contract.ts';
import type { WorkspaceReply } from '../../shared/groups.ts';
import type { ImportReport } from '../../shared/person.ts';

export const people = client<typeof peopleContract>('people');
export const departments = client<typeof departmentsContract>('departments');
export const costCentres = client<typeof costCentresContract>('costCentres');
export const locations = client<typeof locationsContract>('locations');
export const workspaces = client<typeof workspacesContract>('workspaces');
export const teams = client<typeof teamsContract>('teams');
export const roles = client<typeof rolesContract>('roles');

export type PeopleFilter = Partial<Pick<PeopleQuery, 'q' | 'state' | 'departmentId' | 'locationId' | 'role' | 'vip'>>;
type Page = Awaited<ReturnType<typeof people.list>>;

/** People by name, a page at a time. */
export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'rows', filter],
    queryFn: ({ pageParam, signal }) => people.list({ ...filter, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }: Page) => next ?? undefined,
  });

export const personQuery = (id: string) => queryOptions({ queryKey: ['people', 'one', id], queryFn: () => people.get({ id }) });
export const departmentsQuery = queryOptions({ queryKey: ['departments'], queryFn: () => departments.list() });
export const costCentresQuery = queryOptions({ queryKey: ['cost-centres'], queryFn: () => costCentres.list() });
export const locationsQuery = queryOptions({ queryKey: ['locations'], queryFn: () => locations.list() });
export const workspacesQuery = queryOptions({ queryKey: ['workspaces'], queryFn: () => workspaces.list() });
export const teamsOfQuery = (workspaceId: string) =>
  queryOptions({ queryKey: ['teams', 'of', workspaceId], queryFn: () => teams.list({ workspaceId, state: 'all' }) });
export const teamQuery = (id: string) => queryOptions({ queryKey: ['teams', id], queryFn: () => teams.get({ id }) });

type GrantsOf = { personId?: string; workspaceId?: string };
export const grantsQuery = (of: GrantsOf) => queryOptions({ queryKey: ['roles', of], queryFn: () => roles.list(of) });

/** The workspaces that the reader administers, in their order. */
export function useMyWorkspaces(): readonly WorkspaceReply[] {
  return useQuery(workspacesQuery).data?.items.filter(({ can }) => can.edit) ?? [];
}

/** Asks again for what a deed may have changed. */
export function useRefresh() {
  const queries = useQueryClient();
  return async (...parts: string[]): Promise<void> => {
    await Promise.all(parts.map((part) => queries.invalidateQueries({ queryKey: [part] })));
  };
}

/** A deed after which these parts are asked for again. */
export function useDeed<Input, Output>(
  act: (input: Input) => Promise<Output>,
  parts: readonly string[],
  onDone?: (output: Output, input: Input) => void,
) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: act,
    onSuccess: async (output, input) => {
      await refresh(...parts);
      onDone?.(output, input);
    },
  });
}

export const grantRole = (grant: { personId: string; role: Role; workspaceId: string | null }) =>
  roles.grant(grant, { idempotencyKey: actKey() });

/** Sends a file of people; a dry run writes nothing. */
export async function importPeople({ file, dryRun }: { file: File; dryRun: boolean }): Promise<ImportReport> {
  const reply = await askRaw(`/people/import?dryRun=${dryRun}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: file });
  return await reply.json();
}
