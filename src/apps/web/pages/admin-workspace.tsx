import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Assignment } from '../../../capabilities/assignment/ui/admin/assignment.tsx';
import { Designer } from '../../../capabilities/catalog/ui/admin/designer.tsx';
import { Services } from '../../../capabilities/catalog/ui/admin/services.tsx';
import { CalendarsFrom } from '../../../capabilities/catalog/ui/admin/task-due.tsx';
import { workspacesQuery } from '../../../capabilities/directory/ui/admin/data.ts';
import { NewWorkspace } from '../../../capabilities/directory/ui/admin/new-workspace.tsx';
import { Workspace } from '../../../capabilities/directory/ui/admin/workspace.tsx';
import { Managers } from '../../../capabilities/major-incidents/ui/admin/managers.tsx';
import { Level } from '../../../capabilities/sla/ui/admin/level.tsx';
import { Levels } from '../../../capabilities/sla/ui/admin/levels.tsx';
import { useCalendarOptions } from '../../../capabilities/sla/ui/public.tsx';
import { Machines } from '../../../capabilities/tickets/ui/admin/machines.tsx';
import { Numbers } from '../../../capabilities/tickets/ui/admin/numbers.tsx';
import { Loaded } from '../../../ui-kit/page.tsx';
import { ForbiddenState } from '../../../ui-kit/states.tsx';

export function AdminWorkspace() {
  const { key } = useParams({ from: '/signed-in/admin/w/$key' });
  const { part = 'services', level } = useSearch({ from: '/signed-in/admin/w/$key' });
  const navigate = useNavigate();
  const go = (search: { part: typeof part; level?: string }) => void navigate({ to: '/admin/w/$key', params: { key }, search });
  return (
    <Workspace
      workspaceKey={key}
      part={part}
      onPart={(next) => go({ part: next })}
      services={(workspace) => <Services workspace={workspace} />}
      states={({ id }) => <Machines workspaceId={id} />}
      assignment={({ id }) => <Assignment workspace={id} />}
      levels={(workspace) =>
        level === undefined ? (
          <Levels workspace={workspace} onOpen={(opened) => go({ part: 'levels', level: opened })} />
        ) : (
          <Level id={level} onBack={() => go({ part: 'levels' })} />
        )
      }
      duties={({ id }) => <Managers workspace={id} />}
      numbers={({ id }) => <Numbers workspaceId={id} />}
    />
  );
}

export function AdminRequestType() {
  const { key, id } = useParams({ from: '/signed-in/admin/w/$key/types/$id' });
  const { part = 'form' } = useSearch({ from: '/signed-in/admin/w/$key/types/$id' });
  const navigate = useNavigate();
  const go = (next: typeof part) => void navigate({ to: '/admin/w/$key/types/$id', params: { key, id }, search: { part: next } });
  return (
    <Loaded asking={useQuery(workspacesQuery)} look="page">
      {({ items }) => {
        const workspace = items.find((one) => one.key === key && one.can.edit);
        if (workspace === undefined) return <ForbiddenState />;
        return (
          <CalendarsFrom value={useCalendarOptions}>
            <Designer id={id} workspace={workspace} part={part} onPart={go} />
          </CalendarsFrom>
        );
      }}
    </Loaded>
  );
}

export const AdminNewWorkspace = () => <NewWorkspace />;
