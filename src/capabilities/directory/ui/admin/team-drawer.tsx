import { useQuery } from '@tanstack/react-query';
import { useEdit } from '../../../../kernel/web/edit.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Drawer } from '../../../../ui-kit/dialog.tsx';
import { EditFoot } from '../../../../ui-kit/edit-foot.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { TeamReply } from '../../shared/groups.ts';
import { PersonPicker } from '../public.tsx';
import { teamQuery, teams, useDeed, useRefresh } from './data.ts';
import { useDirectoryAdminWords } from './words.ts';

/** A team beside the list: its name, its members, whether it takes work. */
export function TeamDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useDirectoryAdminWords();
  const asking = useQuery(teamQuery(id));
  return (
    <Drawer isOpen onClose={onClose} title={asking.data?.name ?? say('team')}>
      <Loaded asking={asking}>
        {(team) => (
          <>
            <TeamName team={team} />
            <Members team={team} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function TeamName({ team }: { team: TeamReply }) {
  const say = useDirectoryAdminWords();
  const refresh = useRefresh();
  const { id, version, active } = team;
  const edit = useEdit({
    record: team,
    fieldsOf: ({ name }: TeamReply) => ({ name }),
    save: (change, ifMatch) => teams.change({ id, ...change }, { ifMatch }),
    onSaved: () => void refresh('teams'),
  });
  const close = useDeed(() => teams.change({ id, active: !active }, { ifMatch: version }), ['teams']);
  if (!team.can.edit) return null;
  return (
    <>
      <TextField label={say('teamName')} value={edit.values.name} onChange={(name) => edit.set('name', name)} />
      <EditFoot edit={edit} nameOf={() => say('teamName')} isWrong={edit.values.name.trim() === ''} />
      {close.error !== null && <ErrorState look="inline" error={close.error} />}
      <p>
        <Button busy={close.isPending} onPress={() => close.mutate(undefined)}>
          {say(active ? 'closeTeam' : 'reopenTeam')}
        </Button>
      </p>
    </>
  );
}

function Members({ team }: { team: TeamReply }) {
  const say = useDirectoryAdminWords();
  const { id, people, can } = team;
  const add = useDeed((personId: string) => teams.addMember({ id, personId }), ['teams', 'people']);
  const takeOut = useDeed((personId: string) => teams.removeMember({ id, personId }), ['teams', 'people']);
  const error = add.error ?? takeOut.error;
  return (
    <PagePart title={say('members', { count: people.length })}>
      {can.changeMembers && (
        <PersonPicker
          key={people.length}
          label={say('addMember')}
          help={say('addMemberHelp')}
          value={null}
          onChange={(person) => person && add.mutate(person.id)}
        />
      )}
      {error !== null && <ErrorState look="inline" error={error} />}
      {people.length === 0 ? (
        <EmptyState>{say('noMembers')}</EmptyState>
      ) : (
        <RowList label={say('members', { count: people.length })}>
          {people.map(({ id: personId, name, active }) => (
            <Row
              key={personId}
              isOff={!active}
              end={can.changeMembers && <IconButton icon="x" label={say('takeOut', { name })} onPress={() => takeOut.mutate(personId)} />}
            >
              {name}
            </Row>
          ))}
        </RowList>
      )}
    </PagePart>
  );
}
