import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession } from '../../../../kernel/web/session.tsx';
import { RailComing, RailGroup, RailLink, RailMissing } from '../../../../ui-kit/rail.tsx';
import { workspacesQuery } from './data.ts';
import { type Doors, useCompanyDoors, useWorkspaceDoors } from './doors.ts';
import { useDirectoryAdminWords } from './words.ts';

/** The places of the administration in its rail: only those the reader may run. `more` are the doors of other capabilities. */
export function RailPlaces({ more }: { more: readonly Doors[] }) {
  const say = useDirectoryAdminWords();
  const { can } = useSession();
  const company = useCompanyDoors();
  const workspaces = useWorkspaceDoors();
  return (
    <>
      <RailDoors {...company} first={<RailStart />} />
      <NotThere />
      {workspaces.doors.length > 0 && (
        <RailDoors {...workspaces}>
          {can.tenant && (
            <RailLink to="/admin/new-workspace" icon="plus">
              {say('newWorkspace')}
            </RailLink>
          )}
        </RailDoors>
      )}
      {more.map((group) => (
        <RailDoors key={group.label} {...group} />
      ))}
    </>
  );
}

function RailDoors({ label, doors, first, children }: Doors & { first?: ReactNode; children?: ReactNode }) {
  return (
    <RailGroup label={label}>
      {first}
      {doors.map(({ to, icon, name }) => (
        <RailLink key={to} to={to} icon={icon}>
          {name}
        </RailLink>
      ))}
      {children}
    </RailGroup>
  );
}

function RailStart() {
  const say = useDirectoryAdminWords();
  return (
    <RailLink to="/admin" icon="home" activeOptions={{ exact: true }}>
      {say('start')}
    </RailLink>
  );
}

/** Workspaces that are on their way, or could not be asked for. */
function NotThere() {
  const say = useDirectoryAdminWords();
  const { isLoadingError, isPending, refetch } = useQuery(workspacesQuery);
  if (isPending) return <RailComing label={say('workspaces')} />;
  return isLoadingError && <RailMissing label={say('workspacesMissing')} onRetry={refetch} />;
}
