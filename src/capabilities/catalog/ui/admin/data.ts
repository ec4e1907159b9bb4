import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { actKey, client } from '../../../../kernel/web/api.ts';
import type { departmentsContract, locationsContract, teamsContract, workspacesContract } from '../../../directory/contract.ts';
import type { catalogContract } from '../../contract.ts';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';

export const catalog = client<typeof catalogContract>('catalog');
const teams = client<typeof teamsContract>('teams');
const workspaces = client<typeof workspacesContract>('workspaces');
const departments = client<typeof departmentsContract>('departments');
const locations = client<typeof locationsContract>('locations');

type DraftPage = Awaited<ReturnType<typeof catalog.drafts>>;

export const servicesQuery = (workspace: string) =>
  queryOptions({ queryKey: ['catalog', 'services', workspace], queryFn: () => catalog.services({ workspace }) });

export const draftsQuery = (workspace: string) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'drafts', workspace],
    queryFn: ({ pageParam }) => catalog.drafts({ workspace, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: ({ next }: DraftPage) => next ?? undefined,
  });

export const draftQuery = (id: string) => queryOptions({ queryKey: ['catalog', 'draft', id], queryFn: () => catalog.draft({ id }) });

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['catalog', 'versions', id], queryFn: () => catalog.versions({ id }) });

/** `version` is that of the record, so that each saved draft is compared anew; 0 is the draft. */
export const diffQuery = ({ id, version, from, to }: { id: string; version: number; from: number; to: number }) =>
  queryOptions({
    queryKey: ['catalog', 'diff', id, version, from, to],
    queryFn: () => catalog.diff({ id, from, to }),
    placeholderData: (before) => before,
  });

interface Look {
  id: string;
  version: number;
  person: string;
  answers: Record<string, unknown>;
}

/** The saved draft as one person would see it with these answers. */
export const previewQuery = ({ id, version, person, answers }: Look) =>
  queryOptions({
    queryKey: ['catalog', 'preview', id, version, person, answers],
    queryFn: () => catalog.preview({ id, person, answers }),
    placeholderData: (before) => before,
  });

export const teamsQuery = (workspaceId: string) =>
  queryOptions({ queryKey: ['teams', 'of', workspaceId, 'active'], queryFn: () => teams.list({ workspaceId }) });
/** Teams of all workspaces: a task may go to another department. */
export const allTeamsQuery = queryOptions({ queryKey: ['teams', 'active'], queryFn: () => teams.list({}) });
export const workspacesQuery = queryOptions({ queryKey: ['workspaces'], queryFn: () => workspaces.list() });
export const departmentsQuery = queryOptions({ queryKey: ['departments'], queryFn: () => departments.list() });
export const locationsQuery = queryOptions({ queryKey: ['locations'], queryFn: () => locations.list() });

/** A deed after which the whole catalog is asked for again. */
export function useCatalogDeed<Input, Output>(act: (input: Input) => Promise<Output>, onDone?: (output: Output) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (output) => {
      await queries.invalidateQueries({ queryKey: ['catalog'] });
      onDone?.(output);
    },
  });
}

interface NewType {
  service: string;
  key: string;
  name: RequestTypeDefinition['name'];
  summary: RequestTypeDefinition['summary'];
  icon: string;
}

/** A request type with an empty form. */
export const createType = ({ service, key, name, summary, icon }: NewType) =>
  catalog.create({ service, key, draft: { name, summary, icon, form: { elements: [] } } }, { idempotencyKey: actKey() });
