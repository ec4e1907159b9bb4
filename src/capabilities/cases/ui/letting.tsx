import { useState } from 'react';
import { Button } from '../../../ui-kit/button.tsx';
import { RadioGroup } from '../../../ui-kit/choice-fields.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { LaterMoment } from '../../../ui-kit/later-moment.tsx';
import type { Option } from '../../../ui-kit/option-item.tsx';
import { Select } from '../../../ui-kit/select.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { TextField } from '../../../ui-kit/text-fields.tsx';
import { PersonPicker } from '../../directory/ui/public.tsx';
import styles from './desk/side.module.css';
import { useCaseWords } from './words.ts';

/** A need-to-know group that may be let in, and with whom one lets it in. */
export type GroupToLet = { readonly id: string; readonly label: string; readonly note?: string };

/** Whom, why and until when. */
export type Let = ({ readonly person: string } | { readonly group: string }) & { readonly reason: string; readonly until: string | null };

interface LettingProps {
  title: string;
  /** What the button says. */
  deed: string;
  personHelp?: string | undefined;
  reasonHelp: string;
  /** Left empty where people are let in one by one. */
  groups: readonly GroupToLet[];
  isBusy: boolean;
  error: unknown;
  onGiven: (given: Let) => void;
  onClose: () => void;
}

/** Lets a person or a group in somewhere: never without a reason, and until a moment where it has one. */
export function LettingDialog({ title, deed, personHelp, reasonHelp, groups, isBusy, error, onGiven, onClose }: LettingProps) {
  const say = useCaseWords();
  const { fields, whom } = useWhom(groups, personHelp);
  const [reason, write] = useState('');
  const [until, end] = useState<string | null>(null);
  const isReady = whom !== null && reason.trim() !== '';
  const foot = (
    <Button
      look="primary"
      busy={isBusy}
      isDisabled={!isReady}
      onPress={() => whom !== null && onGiven({ ...whom, reason: reason.trim(), until })}
    >
      {deed}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={title} foot={foot}>
      <div className={styles['form']}>
        {fields}
        <TextField label={say('reason')} help={reasonHelp} value={reason} onChange={write} maxLength={2000} />
        <LaterMoment label={say('untilWhen')} value={until} onChange={(at) => end(at === null ? null : new Date(at).toISOString())} />
        {error !== null && <ErrorState look="inline" error={error} />}
      </div>
    </Dialog>
  );
}

/** The fields for a person or a group, and whom they name. */
function useWhom(groups: readonly GroupToLet[], personHelp: string | undefined) {
  const say = useCaseWords();
  const [isGroup, choose] = useState(false);
  const [person, pick] = useState<Option | null>(null);
  const [group, pickGroup] = useState<string | null>(null);
  const note = groups.find(({ id }) => id === group)?.note;
  const fields = (
    <>
      {groups.length > 0 && (
        <RadioGroup
          label={say('whom')}
          look="bare"
          options={[
            { id: 'person', label: say('onePerson') },
            { id: 'group', label: say('aGroup') },
          ]}
          value={isGroup ? 'group' : 'person'}
          onChange={(id) => choose(id === 'group')}
        />
      )}
      {isGroup ? (
        <div>
          <Select label={say('group')} options={groups} value={group} onChange={pickGroup} />
          {note !== undefined && <p className={styles['muted']}>{note}</p>}
        </div>
      ) : (
        <PersonPicker label={say('person')} help={personHelp} value={person} onChange={pick} />
      )}
    </>
  );
  if (isGroup) return { fields, whom: group === null ? null : { group } };
  return { fields, whom: person === null ? null : { person: person.id } };
}
