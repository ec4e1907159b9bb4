import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../../kernel/web/session.tsx';
import { RailComing, RailGroup, RailLink, RailMissing } from '../../../../ui-kit/rail.tsx';
import { useMyWorkspaces, workspacesQuery } from './data.ts';
import { useLocalised } from './localised.ts';
import { iconNamed } from './start.tsx';
import { useDirectoryAdminWords } from './words.ts';

/** The company's and the departments' places in the rail: only those the reader may run. */
export function RailPlaces() {
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const { can } = useSession();
  const rooms = useMyWorkspaces();
  return (
    <>
      <RailGroup label={say('company')}>
        <RailLink to="/admin" icon="home" activeOptions={{ exact: true }}>
          {say('start')}
        </RailLink>
        <RailLink to="/admin/people" icon="people">
          {say('people')}
        </RailLink>
        {can.tenant && <TenantLinks />}
      </RailGroup>
      <NotThere />
      {rooms.length > 0 && (
        <RailGroup label={say('workspaces')}>
          {rooms.map(({ id, key, name, icon }) => (
            <RailLink key={id} to="/admin/w/$key" params={{ key }} icon={iconNamed(icon)}>
              {localised(name)}
            </RailLink>
          ))}
          {can.tenant && (
            <RailLink to="/admin/new-workspace" icon="plus">
              {say('newWorkspace')}
            </RailLink>
          )}
        </RailGroup>
      )}
    </>
  );
}

/** Workspaces that are on their way, or could not be asked for. */
function NotThere() {
  const say = useDirectoryAdminWords();
  const { isLoadingError, isPending, refetch } = useQuery(workspacesQuery);
  if (isPending) return <RailComing label={say('workspaces')} />;
  return isLoadingError && <RailMissing label={say('workspacesMissing')} onRetry={refetch} />;
}

function TenantLinks() {
  const say = useDirectoryAdminWords();
  return (
    <>
      <RailLink to="/admin/departments" icon="building">
        {say('departments')}
      </RailLink>
      <RailLink to="/admin/locations" icon="globe">
        {say('locations')}
      </RailLink>
      <RailLink to="/admin/branding" icon="picture">
        {say('branding')}
      </RailLink>
      <RailLink to="/admin/instructions" icon="shield">
        {say('instructions')}
      </RailLink>
    </>
  );
}
