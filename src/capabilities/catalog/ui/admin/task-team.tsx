import { useQuery } from '@tanstack/react-query';
import { Select } from '../../../../ui-kit/select.tsx';
import type { RequestTypeDefinition } from '../../shared/request-type.ts';
import { useLocalised } from '../localised.ts';
import { allTeamsQuery, workspacesQuery } from './data.ts';
import { useCatalogAdminWords } from './words.ts';

type Task = RequestTypeDefinition['tasks'][number];

const same = 'same';

/** Who does it: the team of the request, another one here, or one of another department, which gets the task in its own workspace. */
export function TaskTeam({ task, workspaceId, onChange }: { task: Task; workspaceId: string; onChange: (task: Task) => void }) {
  const say = useCatalogAdminWords();
  const localised = useLocalised();
  const teams = useQuery(allTeamsQuery).data?.items ?? [];
  const workspaces = useQuery(workspacesQuery).data?.items ?? [];
  const named = new Map(workspaces.map(({ id, name }) => [id, localised(name)]));
  const here = teams.filter((team) => team.workspaceId === workspaceId);
  const elsewhere = teams.filter((team) => team.workspaceId !== workspaceId);
  return (
    <Select
      label={say('taskTeam')}
      options={[
        { id: same, label: say('sameTeam') },
        ...here.map(({ id, name }) => ({ id, label: name })),
        ...elsewhere.map(({ id, name, workspaceId: at }) => ({ id, label: `${name} · ${named.get(at) ?? ''}` })),
      ]}
      value={task.team ?? same}
      onChange={(id) => onChange({ ...task, team: id === same ? null : id })}
    />
  );
}
