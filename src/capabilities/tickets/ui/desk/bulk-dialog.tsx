import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import { TeamPicker, useTeamMembers } from '../../../directory/ui/public.tsx';
import type { BulkChange, BulkItem } from '../../contract-work.ts';
import styles from './table-view.module.css';
import { previewOf, useBulk } from './use-bulk.ts';
import { useValueWords } from './value-words.ts';
import { useDeskWords, useNamed } from './words.ts';

export type BulkPart = 'assign' | 'state' | 'priority' | 'tags';

interface BulkDialogProps {
  numbers: readonly string[];
  part: BulkPart;
  onClose: () => void;
  onDone: () => void;
}

/** What to change, what that would do to each ticket, and only then the deed. */
export function BulkDialog({ numbers, part, onClose, onDone }: BulkDialogProps) {
  const say = useDeskWords();
  const [change, setChange] = useState<BulkChange>({});
  const isEmpty = Object.keys(change).length === 0;
  const preview = useQuery({
    queryKey: ['bulkPreview', numbers, change],
    queryFn: () => previewOf(numbers, change),
    enabled: !isEmpty,
    gcTime: 0,
    retry: false,
  });
  const { mutate, isPending } = useBulk(numbers);
  const count = preview.data?.items.filter(({ outcome }) => outcome === 'changes').length ?? 0;
  const done = () => {
    onClose();
    onDone();
  };
  const foot = (
    <Button look="primary" busy={isPending} isDisabled={isEmpty || count === 0} onPress={() => mutate(change, { onSuccess: done })}>
      {say('bulkChange', { count })}
    </Button>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('bulkTitle', { count: numbers.length })} foot={foot}>
      <Asked part={part} change={change} onChange={setChange} />
      {preview.isLoading && <SkeletonRows count={4} height={28} />}
      {preview.error !== null && <ErrorState error={preview.error} look="inline" />}
      {preview.data && <Preview items={preview.data.items} />}
    </Dialog>
  );
}

interface AskedProps {
  part: BulkPart;
  change: BulkChange;
  onChange: (change: BulkChange) => void;
}

function Asked({ part, change, onChange }: AskedProps) {
  if (part === 'assign') return <Assigned change={change} onChange={onChange} />;
  if (part === 'state') return <NewState change={change} onChange={onChange} />;
  if (part === 'priority') return <Levels change={change} onChange={onChange} />;
  return <NewTags onChange={onChange} />;
}

type PartProps = Omit<AskedProps, 'part'>;

function Assigned({ change, onChange }: PartProps) {
  const say = useDeskWords();
  const members = useTeamMembers(change.team ?? null);
  const people = [{ id: 'me', label: say('me') }, ...members, { id: '', label: say('nobody') }];
  return (
    <div className={styles['filters']}>
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

const states = ['inProgress', 'resolved', 'canceled'] as const;
const codes = ['solved', 'workaround', 'duplicate', 'notReproducible', 'knownError', 'noResolution'] as const;

function NewState({ change, onChange }: PartProps) {
  const say = useDeskWords();
  const named = useNamed();
  const options = states.map((id) => ({ id, label: named('state', id) }));
  return (
    <div className={styles['filters']}>
      <Select label={say('state')} options={options} value={change.state ?? null} onChange={(state) => onChange({ state })} />
      {change.state === 'resolved' && (
        <>
          <Select
            label={say('resolutionCode')}
            options={codes.map((id) => ({ id, label: named('', id) }))}
            value={change.resolutionCode ?? null}
            onChange={(resolutionCode) => onChange({ ...change, resolutionCode })}
          />
          <TextArea
            label={say('resolutionNotes')}
            value={change.resolutionNotes ?? ''}
            onChange={(resolutionNotes) => onChange({ ...change, resolutionNotes })}
          />
        </>
      )}
    </div>
  );
}

function Levels({ change, onChange }: PartProps) {
  const say = useDeskWords();
  const options = [
    { id: '1', label: say('high') },
    { id: '2', label: say('medium') },
    { id: '3', label: say('low') },
  ];
  return (
    <div className={styles['filters']}>
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

function NewTags({ onChange }: { onChange: (change: BulkChange) => void }) {
  const say = useDeskWords();
  const [tag, setTag] = useState('');
  const change = (next: string) => {
    setTag(next);
    onChange(next.trim() === '' ? {} : { addTags: [next.trim()] });
  };
  return <TextField label={say('addTag')} value={tag} onChange={change} autoFocus />;
}

function Preview({ items }: { items: readonly BulkItem[] }) {
  const say = useDeskWords();
  const named = useNamed();
  const words = useValueWords();
  return (
    <ul className={styles['preview']} aria-label={say('bulkPreview')}>
      {items.map(({ number, outcome, reason, changes }) => (
        <li key={number}>
          <b>{number}</b>
          <span>
            {outcome === 'refused' && reason}
            {outcome === 'same' && say('bulkSame')}
            {changes
              .map(({ field, from, to }) =>
                say('changedTo', { field: named('field', field), from: words(field, from), to: words(field, to) }),
              )
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
