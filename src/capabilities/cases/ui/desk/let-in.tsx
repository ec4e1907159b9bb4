import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { LaterMoment } from '../../../../ui-kit/later-moment.tsx';
import type { Option } from '../../../../ui-kit/option-item.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { toast } from '../../../../ui-kit/toast-queue.ts';
import { PersonPicker } from '../../../directory/ui/public.tsx';
import type { CaseReply } from '../../contract.ts';
import { groupsQuery, useCaseDeed } from '../data.ts';
import { cases } from '../reach.ts';
import { useCaseWords } from '../words.ts';
import styles from './side.module.css';

type Whom = 'person' | 'group';

/** Lets one more person, or a group, into the case: never without a reason, and until a moment where it has one. */
export function LetInDialog({
  one: {
    reference,
    workspace,
    class: { confidentiality },
  },
  onClose,
}: {
  one: CaseReply;
  onClose: () => void;
}) {
  const say = useCaseWords();
  const [whom, choose] = useState<Whom>('person');
  const [person, pick] = useState<Option | null>(null);
  const [group, pickGroup] = useState<string | null>(null);
  const [reason, write] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [act] = useState(actKey);
  // A stricter class lets people in one by one.
  const groups =
    useQuery({ ...groupsQuery, enabled: confidentiality === 'confidential' }).data?.items.filter((each) => each.workspace === workspace) ??
    [];
  const letIn = useCaseDeed(
    () =>
      cases.letIn(
        { reference, reason: reason.trim(), until, ...(whom === 'person' ? { person: person?.id ?? '' } : { group: group ?? '' }) },
        { idempotencyKey: act },
      ),
    ({ audience: { count } }) => {
      onClose();
      toast(say('letInDone', { count }));
    },
  );
  const isReady = reason.trim() !== '' && (whom === 'person' ? person !== null : group !== null);
  const foot = (
    <Button look="primary" busy={letIn.isPending} isDisabled={!isReady} onPress={() => letIn.mutate(undefined)}>
      {say('letInDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('letIn')} foot={foot}>
      <div className={styles['form']}>
        {groups.length > 0 && (
          <RadioGroup
            label={say('whom')}
            look="bare"
            options={[
              { id: 'person', label: say('onePerson') },
              { id: 'group', label: say('aGroup') },
            ]}
            value={whom}
            onChange={(id) => choose(id === 'group' ? 'group' : 'person')}
          />
        )}
        {whom === 'person' ? (
          <PersonPicker label={say('person')} help={say('personHelp')} value={person} onChange={pick} />
        ) : (
          <GroupChoice groups={groups} value={group} onChange={pickGroup} />
        )}
        <TextField label={say('reason')} help={say('letInReasonHelp')} value={reason} onChange={write} maxLength={2000} />
        <LaterMoment label={say('untilWhen')} value={until} onChange={(at) => setUntil(at === null ? null : new Date(at).toISOString())} />
        {letIn.error !== null && <ErrorState look="inline" error={letIn.error} />}
      </div>
    </Dialog>
  );
}

type Groups = readonly {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}[];

/** With whom one lets a group in stands beside its name, before it is done. */
function GroupChoice({ groups, value, onChange }: { groups: Groups; value: string | null; onChange: (id: string) => void }) {
  const say = useCaseWords();
  const chosen = groups.find(({ id }) => id === value);
  return (
    <div>
      <Select label={say('group')} options={groups.map(({ id, name }) => ({ id, label: name }))} value={value} onChange={onChange} />
      {chosen !== undefined && (
        <p className={styles['muted']}>
          {say('groupMembers', { count: chosen.members.length, names: chosen.members.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </div>
  );
}
