import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { MultiSelect } from '../../../../ui-kit/multi-select.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Loaded, PagePart, Row, RowList } from '../../../../ui-kit/page.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { EmptyState, ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { findPeople } from '../../../directory/ui/public.tsx';
import { workspacesQuery } from '../../../directory/ui/public-data.ts';
import type { NeedToKnowGroup } from '../../contract-classes.ts';
import { groupsQuery } from '../data.ts';
import { caseClasses, classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { useCaseAdminWords } from './words.ts';

/** Groups that are let into a case together: begun and kept by who leads a case team of their department. */
export function Groups() {
  const say = useCaseAdminWords();
  const [open, setOpen] = useState<NeedToKnowGroup | 'new' | null>(null);
  const rooms = useRooms();
  const add = rooms.length > 0 && (
    <Button icon="plus" onPress={() => setOpen('new')}>
      {say('addGroup')}
    </Button>
  );
  return (
    <PagePart title={say('groups')} help={say('groupsHelp')} end={add}>
      <Loaded asking={useQuery(groupsQuery)} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="people">{say('noGroups')}</EmptyState>
          ) : (
            <RowList label={say('groups')}>
              {items.map((group) => (
                <GroupRow key={group.id} group={group} mayChange={rooms.includes(group.workspace)} onEdit={() => setOpen(group)} />
              ))}
            </RowList>
          )
        }
      </Loaded>
      {open !== null && <GroupDialog group={open === 'new' ? null : open} rooms={rooms} onClose={() => setOpen(null)} />}
    </PagePart>
  );
}

/** Departments in which the reader leads a case team. */
function useRooms(): readonly string[] {
  const kinds = useQuery(classesQuery).data?.items ?? [];
  const led = kinds.filter(({ can, team }) => can.team && team !== null && team.length > 0);
  return [...new Set(led.map(({ workspace }) => workspace))];
}

function GroupRow({ group, mayChange, onEdit }: { group: NeedToKnowGroup; mayChange: boolean; onEdit: () => void }) {
  const say = useCaseAdminWords();
  const { name, members } = group;
  const names = members.map((one) => one.name).join(', ');
  return (
    <Row
      line={members.length === 0 ? say('empty') : say('membersCount', { count: members.length, names })}
      end={
        mayChange && (
          <Button aria-label={say('edit', { name })} onPress={onEdit}>
            {say('change')}
          </Button>
        )
      }
    >
      {name}
    </Row>
  );
}

interface GroupDialogProps {
  group: NeedToKnowGroup | null;
  rooms: readonly string[];
  onClose: () => void;
}

function GroupDialog({ group, rooms, onClose }: GroupDialogProps) {
  const say = useCaseAdminWords();
  const said = useSaid();
  const all = useQuery(workspacesQuery).data?.items.filter(({ id }) => rooms.includes(id)) ?? [];
  const [room, choose] = useState(rooms[0] ?? '');
  const [name, write] = useState('');
  const [members, change] = useState<readonly Option[]>(group?.members.map(({ id, name: label }) => ({ id, label })) ?? []);
  const save = useSaveGroup(group, { workspace: room, name, members: members.map(({ id }) => id) }, onClose);
  const foot = (
    <Button look="primary" busy={save.isPending} isDisabled={group === null && name.trim() === ''} onPress={() => save.mutate()}>
      {say('save')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={group === null ? say('addGroup') : say('membersOf', { name: group.name })} foot={foot}>
      <div className={styles['form']}>
        {group === null && rooms.length > 1 && (
          <Select
            label={say('department')}
            options={all.map(({ id, name: each }) => ({ id, label: said(each) }))}
            value={room}
            onChange={choose}
          />
        )}
        {group === null && <TextField label={say('groupName')} value={name} onChange={write} maxLength={200} autoFocus />}
        <MultiSelect label={say('members')} find={findPeople} value={members} onChange={change} />
        {save.error !== null && <ErrorState look="inline" error={save.error} />}
      </div>
    </Dialog>
  );
}

type Written = { workspace: string; name: string; members: string[] };

function useSaveGroup(group: NeedToKnowGroup | null, { workspace, name, members }: Written, onDone: () => void) {
  const queries = useQueryClient();
  const [act] = useState(actKey);
  return useMutation({
    mutationFn: () =>
      group === null
        ? caseClasses.addGroup({ workspace, name: name.trim(), members }, { idempotencyKey: act })
        : caseClasses.changeGroup({ id: group.id, members }, { ifMatch: group.version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: groupsQuery.queryKey });
      onDone();
    },
  });
}
