import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Page } from '../../../../ui-kit/page.tsx';
import { ErrorState, ForbiddenState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { Tabs } from '../../../../ui-kit/tabs.tsx';
import type { WorkspaceReply } from '../../shared/groups.ts';
import { workspacesQuery } from './data.ts';
import { Grants } from './grants.tsx';
import { useLocalised } from './localised.ts';
import { MatrixEditor } from './matrix-editor.tsx';
import { Teams } from './teams.tsx';
import { useDirectoryAdminWords } from './words.ts';
import { type WorkspacePart, workspaceParts } from './workspace-parts.ts';
import { WorkspaceSettings } from './workspace-settings.tsx';

interface WorkspaceProps {
  workspaceKey: string;
  part: WorkspacePart;
  onPart: (part: WorkspacePart) => void;
  /** The parts that belong to other capabilities. */
  services: (workspace: WorkspaceReply) => ReactNode;
  states: (workspace: WorkspaceReply) => ReactNode;
  assignment: (workspace: WorkspaceReply) => ReactNode;
  levels: (workspace: WorkspaceReply) => ReactNode;
  numbers: (workspace: WorkspaceReply) => ReactNode;
  /** Who else has a say besides those with a role. */
  duties: (workspace: WorkspaceReply) => ReactNode;
}

/** All that a department runs by itself, one part at a time; the part is in the address. */
export function Workspace(props: WorkspaceProps) {
  const { data, error, refetch } = useQuery(workspacesQuery);
  const workspace = data?.items.find(({ key, can }) => key === props.workspaceKey && can.edit);
  if (workspace !== undefined) return <Parts key={workspace.id} {...props} workspace={workspace} />;
  if (data !== undefined) return <ForbiddenState />;
  return error === null ? <SkeletonRows look="page" /> : <ErrorState error={error} onRetry={() => void refetch()} look="page" />;
}

function Parts({ workspace, part, onPart, ...parts }: WorkspaceProps & { workspace: WorkspaceReply }) {
  const { services, states, assignment, levels, numbers, duties } = parts;
  const say = useDirectoryAdminWords();
  const localised = useLocalised();
  const contents: Record<WorkspacePart, () => ReactNode> = {
    services: () => services(workspace),
    teams: () => <Teams workspace={workspace} />,
    roles: () => (
      <>
        <Grants of={{ workspaceId: workspace.id }} workspace={workspace} mayGrant={workspace.can.grantRoles} />
        {duties(workspace)}
      </>
    ),
    priorities: () => <MatrixEditor workspace={workspace} />,
    states: () => states(workspace),
    assignment: () => assignment(workspace),
    levels: () => levels(workspace),
    settings: () => (
      <>
        <WorkspaceSettings workspace={workspace} />
        {numbers(workspace)}
      </>
    ),
  };
  return (
    <Page title={localised(workspace.name)}>
      <Tabs
        label={localised(workspace.name)}
        tabs={workspaceParts.map((id) => ({ id, label: say(id), content: id === part ? contents[id]() : null }))}
        chosen={part}
        onChoose={(id) => onPart(workspaceParts.find((one) => one === id) ?? 'services')}
      />
    </Page>
  );
}
