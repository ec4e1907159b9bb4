import { useState } from 'react';
import { Select } from '../../../../ui-kit/select.tsx';
import { Skeleton } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import { TeamPicker, useTeamMembers } from '../../../directory/ui/public.tsx';
import type { BulkChange } from '../../contract-bulk.ts';
import type { Transition } from '../../shared/records.ts';
import styles from './bulk.module.css';
import { MoveFields } from './move-fields.tsx';
import { bulkChangeOf, givenIn, tagsIn } from './move-given.ts';
import { useDeskWords, useNamed } from './words.ts';

interface FieldsProps {
  change: BulkChange;
  onChange: (change: BulkChange) => void;
}

/** Without a group only oneself or nobody: a person is assigned within a group. */
export function AssignFields({ change, onChange }: FieldsProps) {
  const say = useDeskWords();
  const members = useTeamMembers(change.team ?? null);
  const people = [{ id: 'me', label: say('me') }, ...members, { id: '', label: say('nobody') }];
  return (
    <div className={styles['pair']}>
      <TeamPicker label={say('team')} value={change.team ?? null} onChange={(team) => onChange({ team })} />
      <Select
        label={say('assignee')}
        options={people}
        value={change.assignee === null ? '' : (change.assignee ?? null)}
        onChange={(id) => onChange({ ...change, assignee: id === '' ? null : id })}
      />
    </div>
  );
}

/** Where all of them may go from where each is, as their machines say. */
export function StateFields({ change, moves, onChange }: FieldsProps & { moves: readonly Transition[] | undefined }) {
  const say = useDeskWords();
  const named = useNamed();
  if (moves === undefined) return <Skeleton height="32px" />;
  if (moves.length === 0) return <p className={styles['told']}>{say('noCommonMove')}</p>;
  const move = moves.find(({ to }) => to === change.state);
  return (
    <>
      <Select
        label={say('state')}
        options={moves.map(({ to }) => ({ id: to, label: named('state', to) }))}
        value={change.state ?? null}
        onChange={(state) => onChange({ state })}
        autoFocus
      />
      {move && (
        <MoveFields
          key={move.to}
          transition={move}
          team={null}
          given={givenIn(change)}
          onChange={(given) => onChange({ state: move.to, ...bulkChangeOf(given) })}
        />
      )}
    </>
  );
}

export function LevelFields({ change, onChange }: FieldsProps) {
  const say = useDeskWords();
  const options = [
    { id: '1', label: say('high') },
    { id: '2', label: say('medium') },
    { id: '3', label: say('low') },
  ];
  return (
    <div className={styles['pair']}>
      {(['impact', 'urgency'] as const).map((field) => (
        <Select
          key={field}
          label={say(field)}
          options={options}
          value={change[field] === undefined ? null : String(change[field])}
          onChange={(level) => onChange({ ...change, [field]: Number(level) })}
        />
      ))}
    </div>
  );
}

/** Tags to add and to take away, with commas between. */
export function TagFields({ change: { addTags = [], removeTags = [] }, onChange }: FieldsProps) {
  const say = useDeskWords();
  const [texts, setTexts] = useState({ add: addTags.join(', '), remove: removeTags.join(', ') });
  const write = (next: Partial<typeof texts>) => {
    const { add, remove } = { ...texts, ...next };
    setTexts({ add, remove });
    onChange({ ...some('addTags', add), ...some('removeTags', remove) });
  };
  return (
    <div className={styles['pair']}>
      <TextField label={say('tagsToAdd')} value={texts.add} onChange={(add) => write({ add })} autoFocus />
      <TextField label={say('tagsToRemove')} value={texts.remove} onChange={(remove) => write({ remove })} />
    </div>
  );
}

function some(field: 'addTags' | 'removeTags', text: string): BulkChange {
  const tags = tagsIn(text);
  return tags.length === 0 ? {} : { [field]: tags };
}
