import { useQuery } from '@tanstack/react-query';
import { textLanguage } from '../../../../kernel/shared/locales.ts';
import { useLanguage } from '../../../../kernel/web/language.ts';
import { Select } from '../../../../ui-kit/select.tsx';
import { TeamPicker } from '../../../directory/ui/public.tsx';
import { teamsQuery, workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { scopes } from '../../shared/view-lists.ts';
import { useTicketAdminWords } from './words.ts';

type Scope = (typeof scopes)[number];
export interface Sharing {
  readonly scope: Scope;
  readonly workspaceId: string | null;
  readonly teamId: string | null;
}

/** Who runs the tenant thinks of everybody first, who runs a workspace of that. */
export const firstScope = (runsTenant: boolean): Sharing => ({
  scope: runsTenant ? 'tenant' : 'workspace',
  workspaceId: null,
  teamId: null,
});

/** Which workspace or team is still to be said. */
export const isVague = ({ scope, workspaceId, teamId }: Sharing): boolean =>
  (scope === 'workspace' && workspaceId === null) || (scope === 'team' && teamId === null);

function useRooms() {
  const language = textLanguage(useLanguage());
  const items = useQuery(workspacesQuery).data?.items ?? [];
  return items.map(({ id, name, can }) => ({ id, label: name[language] || name.en, isMine: can.edit }));
}

/** Whose something is, in words. */
export function useScopeWords(): (sharing: Sharing) => string {
  const say = useTicketAdminWords();
  const rooms = useRooms();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const nameOf = ({ workspaceId, teamId }: Sharing) =>
    teams.find(({ id }) => id === teamId)?.name ?? rooms.find(({ id }) => id === workspaceId)?.label;
  return (sharing) => nameOf(sharing) ?? say(`scope_${sharing.scope}` as const);
}

interface ScopeFieldsProps {
  value: Sharing;
  onChange: (sharing: Sharing) => void;
  offered: readonly Scope[];
}

/** Who may use it: and which workspace or team, where that is asked. */
export function ScopeFields({ value, onChange, offered }: ScopeFieldsProps) {
  const say = useTicketAdminWords();
  const rooms = useRooms().filter(({ isMine }) => isMine);
  return (
    <>
      <Select
        label={say('scope')}
        options={offered.map((id) => ({ id, label: say(`scope_${id}` as const) }))}
        value={value.scope}
        onChange={(id) => offered.filter((one) => one === id).map((scope) => onChange({ scope, workspaceId: null, teamId: null }))}
      />
      {value.scope === 'workspace' && (
        <Select
          label={say('workspace')}
          options={rooms}
          value={value.workspaceId}
          onChange={(workspaceId) => onChange({ ...value, workspaceId })}
        />
      )}
      {value.scope === 'team' && (
        <TeamPicker label={say('team')} value={value.teamId} onChange={(teamId) => onChange({ ...value, teamId })} />
      )}
    </>
  );
}
