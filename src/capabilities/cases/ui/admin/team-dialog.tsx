import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { Row, RowList } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { CaseClassReply } from '../../contract-classes.ts';
import { caseClasses, classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import styles from './admin.module.css';
import { useCaseAdminWords } from './words.ts';

type Member = NonNullable<CaseClassReply['team']>[number];

/** Who handles cases of a kind: named first by whoever administers the department, then by who leads them. */
export function TeamDialog({ kind, onClose }: { kind: CaseClassReply; onClose: () => void }) {
  const say = useCaseAdminWords();
  const said = useSaid();
  const queries = useQueryClient();
  const [team, change] = useState<readonly Member[]>(kind.team ?? []);
  const save = useMutation({
    mutationFn: () =>
      caseClasses.team({ id: kind.id, people: team.map(({ person, leads }) => ({ person: person.id, leads })) }, { ifMatch: kind.version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: classesQuery.queryKey });
      onClose();
    },
  });
  const may = kind.can.team;
  const hasLead = team.some(({ leads }) => leads);
  const foot = may && (
    <Button look="primary" busy={save.isPending} isDisabled={!hasLead} onPress={() => save.mutate()}>
      {say('save')}
    </Button>
  );
  const help = may ? say(kind.team === null || kind.team.length === 0 ? 'teamFirst' : 'teamHelp') : say('teamNotYours');
  const set = (id: string, leads: boolean) => change(team.map((one) => (one.person.id === id ? { ...one, leads } : one)));
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('teamOf', { name: said(kind.name) })} foot={foot}>
      <div className={styles['form']}>
        <p>{help}</p>
        <RowList label={say('team')}>
          {team.map((member) => (
            <MemberRow
              key={member.person.id}
              member={member}
              isFixed={!may}
              onLead={(leads) => set(member.person.id, leads)}
              onOut={() => change(team.filter((one) => one !== member))}
            />
          ))}
        </RowList>
        {may && (
          <PersonPicker
            key={team.length}
            label={say('addPerson')}
            value={null}
            onChange={(found) =>
              found !== null &&
              !team.some(({ person }) => person.id === found.id) &&
              change([...team, { person: { id: found.id, name: found.label }, leads: team.length === 0 }])
            }
          />
        )}
        {may && !hasLead && team.length > 0 && <p role="status">{say('needsLead')}</p>}
        {save.error !== null && <ErrorState look="inline" error={save.error} />}
      </div>
    </Dialog>
  );
}

interface MemberRowProps {
  member: Member;
  isFixed: boolean;
  onLead: (leads: boolean) => void;
  onOut: () => void;
}

function MemberRow({ member: { person, leads }, isFixed, onLead, onOut }: MemberRowProps) {
  const say = useCaseAdminWords();
  if (isFixed) return <Row line={leads ? say('leading') : undefined}>{person.name}</Row>;
  return (
    <Row
      end={
        <>
          <Checkbox label={say('leadOf', { name: person.name })} value={leads} onChange={onLead} />
          <IconButton icon="x" label={say('takeOut', { name: person.name })} onPress={onOut} />
        </>
      }
    >
      {person.name}
    </Row>
  );
}
