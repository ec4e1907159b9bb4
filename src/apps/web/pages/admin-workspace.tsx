import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { NewWorkspace } from '../../../capabilities/directory/ui/admin/new-workspace.tsx';
import { Workspace } from '../../../capabilities/directory/ui/admin/workspace.tsx';

export function AdminWorkspace() {
  const { key } = useParams({ from: '/signed-in/admin/w/$key' });
  const { part = 'services' } = useSearch({ from: '/signed-in/admin/w/$key' });
  const navigate = useNavigate();
  return (
    <Workspace
      workspaceKey={key}
      part={part}
      onPart={(next) => void navigate({ to: '/admin/w/$key', params: { key }, search: { part: next } })}
      services={() => null}
      states={() => null}
    />
  );
}

export const AdminNewWorkspace = NewWorkspace;
