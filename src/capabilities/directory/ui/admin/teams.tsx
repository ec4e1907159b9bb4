import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { shorten } from '../../../../kernel/shared/text.ts';
import { actKey } from '../../../../kernel/web/api.ts';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { TeamRow, WorkspaceReply } from '../../shared/groups.ts';
import { teams, teamsOfQuery, useDeed } from './data.ts';
import { TeamDrawer } from './team-drawer.tsx';
import { useDirectoryAdminWords } from './words.ts';

/** The teams of a workspace; one opens at the side. */
export function Teams({ workspace }: { workspace: WorkspaceReply }) {
  const say = useDirectoryAdminWords();
  const asking = useQuery(teamsOfQuery(workspace.id));
  const [open, setOpen] = useState<string | null>(null);
  const [isForming, setForming] = useState(false);
  return (
    <PagePart
      title={say('teams')}
      end={
        <Button icon="plus" look="primary" onPress={() => setForming(true)}>
          {say('newTeam')}
        </Button>
      }
    >
      <Loaded asking={asking}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people">{say('noTeamsHere')}</EmptyState>
          ) : (
            <RowList label={say('teams')}>
              {items.map((team) => (
                <TeamLine key={team.id} team={team} onOpen={() => setOpen(team.id)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {isForming && <NewTeam workspaceId={workspace.id} onClose={() => setForming(false)} />}
      {open !== null && <TeamDrawer id={open} onClose={() => setOpen(null)} />}
    </PagePart>
  );
}

function TeamLine({ team, onOpen }: { team: TeamRow; onOpen: () => void }) {
  const say = useDirectoryAdminWords();
  return (
    <Row
      line={say('members', { count: team.members })}
      isOff={!team.active}
      end={
        <>
          {!team.active && <Badge>{say('closedTeam')}</Badge>}
          <Button onPress={onOpen}>{say('edit', { name: shorten(team.name, 32) })}</Button>
        </>
      }
    >
      {team.name}
    </Row>
  );
}

function NewTeam({ workspaceId, onClose }: { workspaceId: string; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const [name, setName] = useState('');
  const [key] = useState(actKey);
  const form = useDeed(() => teams.create({ workspaceId, name }, { idempotencyKey: key }), ['teams'], onClose);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('newTeam')}
      foot={
        <>
          <Button onPress={onClose}>{say('cancel')}</Button>
          <Button look="primary" busy={form.isPending} isDisabled={name.trim() === ''} onPress={() => form.mutate(undefined)}>
            {say('newTeam')}
          </Button>
        </>
      }
    >
      <TextField label={say('teamName')} autoFocus value={name} onChange={setName} />
      {form.error !== null && <ErrorState look="inline" error={form.error} />}
    </Dialog>
  );
}
