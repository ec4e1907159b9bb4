import { queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../kernel/web/api.ts';
import type { Option } from '../../../ui-kit/option-item.tsx';
import type { departmentsContract, peopleContract, teamsContract, workspacesContract } from '../contract.ts';

// Apart from the fields in public.tsx: who only names a team needs no box to find a person in.

const people = client<typeof peopleContract>('people');
const teams = client<typeof teamsContract>('teams');
const departments = client<typeof departmentsContract>('departments');
const workspaces = client<typeof workspacesContract>('workspaces');

/** All teams; they are few and change rarely. */
export const teamsQuery = queryOptions({ queryKey: ['teams'], queryFn: () => teams.list({}), staleTime: 60_000 });

/** All departments of the organisation, by name. */
export const departmentsQuery = queryOptions({ queryKey: ['departments'], queryFn: () => departments.list(), staleTime: 60_000 });

/** All workspaces, in their order. */
export const workspacesQuery = queryOptions({ queryKey: ['workspaces'], queryFn: () => workspaces.list(), staleTime: 60_000 });

/** What somebody is called, for a filter that knows the identifier only. */
export const personNameQuery = (id: string) =>
  queryOptions({ queryKey: ['people', 'name', id], queryFn: async () => (await people.get({ id })).name, staleTime: 60_000 });

/** What people are called whose identifiers are known, once it is known; and how to keep a name that was just chosen. */
export function usePersonNames(ids: readonly string[]) {
  const queries = useQueryClient();
  const names = useQueries({ queries: ids.map((id) => personNameQuery(id)) });
  const keep = ({ id, label }: Option): void => void queries.setQueryData(personNameQuery(id).queryKey, label);
  return { nameOf: (id: string): string | undefined => names[ids.indexOf(id)]?.data, keep };
}
