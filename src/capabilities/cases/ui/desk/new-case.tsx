import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Checkbox } from '../../../../ui-kit/checkbox.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import { useCaseDeed } from '../data.ts';
import { cases, classesQuery } from '../reach.ts';
import { useSaid } from '../said.ts';
import { useCaseWords } from '../words.ts';
import styles from './side.module.css';

/** Opens a case for somebody, or for nobody. Who will see it is said before it is opened. */
export function NewCaseDialog({ onClose }: { onClose: () => void }) {
  const say = useCaseWords();
  const navigate = useNavigate();
  const said = useSaid();
  const classes = useQuery(classesQuery).data?.items.filter(({ can }) => can.openFor) ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const [person, pick] = useState<Option | null>(null);
  const [isNobodys, setNobodys] = useState(false);
  const [about, name] = useState<Option | null>(null);
  const [title, write] = useState('');
  const [description, describe] = useState('');
  const [act] = useState(actKey);
  const one = classes.find(({ id }) => id === chosen) ?? (classes.length === 1 ? classes[0] : undefined);
  const requester = isNobodys ? null : person?.id;
  const open = useCaseDeed(
    () =>
      cases.open(
        {
          class: one?.id ?? '',
          title: title.trim(),
          description,
          requester: requester ?? null,
          subjects: about === null ? [] : [about.id],
        },
        { idempotencyKey: act },
      ),
    ({ reference }) => {
      onClose();
      void navigate({ to: '/desk/cases/$reference', params: { reference } });
    },
  );
  const isReady = one !== undefined && title.trim() !== '' && requester !== undefined;
  const foot = (
    <Button look="primary" busy={open.isPending} isDisabled={!isReady} onPress={() => open.mutate(undefined)}>
      {say('openCase')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('newCase')} foot={foot}>
      <div className={styles['form']}>
        <Select
          label={say('kindOfCase')}
          options={classes.map((each) => ({ id: each.id, label: said(each.name) }))}
          value={one?.id ?? null}
          onChange={choose}
        />
        {!isNobodys && <PersonPicker label={say('whose')} value={person} onChange={pick} />}
        <Checkbox label={say('nobodys')} value={isNobodys} onChange={setNobodys} />
        <TextField label={say('title')} help={say('titleHelp')} value={title} onChange={write} maxLength={300} />
        <TextArea label={say('whatIsIt')} optional value={description} onChange={describe} />
        <PersonPicker label={say('about')} optional help={say('nameHelp')} value={about} onChange={name} />
        {one?.team && <p className={styles['muted']}>{say('teamSees', { names: one.team.map((each) => each.person.name).join(', ') })}</p>}
        {open.error !== null && <ErrorState look="inline" error={open.error} />}
      </div>
    </Dialog>
  );
}
