import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import type { CaseReply } from '../../contract.ts';
import type { SealedFields } from '../../contract-sealed.ts';
import { sealed, sealedQuery, useSealedDeed } from './data.ts';
import { GlassAsks } from './glass-asks.tsx';
import styles from './sealed.module.css';
import { SealedCard } from './sealed-card.tsx';
import { useSealedWords } from './words.ts';

/** What is sealed in a case, and each time somebody asked to break the glass. */
export function SealedOfCase({ one: { reference } }: { one: CaseReply }) {
  const say = useSealedWords();
  const [isSealing, start] = useState(false);
  const { data, error, refetch } = useQuery(sealedQuery(reference));
  if (error !== null) return <ErrorState look="inline" error={error} onRetry={() => void refetch()} />;
  if (data === undefined || (data.items.length === 0 && data.asks.length === 0 && !data.can.seal)) return null;
  return (
    <section aria-label={say('sealedFields')} className={styles['inCase']}>
      <h2>{say('sealedFields')}</h2>
      {data.items.map((field) => (
        <SealedCard key={field.id} field={field} minutes={data.minutes} groups={data.groups} />
      ))}
      {data.asks.length > 0 && <GlassAsks asks={data.asks} />}
      {data.can.seal && <Button onPress={() => start(true)}>{say('seal')}</Button>}
      {isSealing && <Sealing reference={reference} groups={data.groups} onClose={() => start(false)} />}
    </section>
  );
}

interface SealingProps {
  reference: string;
  groups: SealedFields['groups'];
  onClose: () => void;
}

/** What is written here goes to nobody but whom it is sealed for. */
function Sealing({ reference, groups, onClose }: SealingProps) {
  const say = useSealedWords();
  const [label, name] = useState('');
  const [value, write] = useState('');
  const [group, choose] = useState<string | null>(null);
  const [act] = useState(actKey);
  const sealing = useSealedDeed(
    () => sealed.seal({ reference, label: label.trim(), value, groups: group === null ? [] : [group] }, { idempotencyKey: act }),
    onClose,
  );
  const foot = (
    <Button
      look="primary"
      busy={sealing.isPending}
      isDisabled={label.trim() === '' || value.trim() === ''}
      onPress={() => sealing.mutate(undefined)}
    >
      {say('sealDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('seal')} foot={foot}>
      <div className={styles['form']}>
        <TextField label={say('label')} help={say('labelHelp')} value={label} onChange={name} maxLength={200} autoFocus />
        <TextArea label={say('value')} help={say('valueHelp')} value={value} onChange={write} maxLength={10_000} rows={4} />
        {groups.length > 0 && (
          <Select
            label={say('forGroup')}
            options={groups.map(({ id, name: called, people }) => ({ id, label: say('groupOf', { name: called, count: people }) }))}
            value={group}
            onChange={choose}
          />
        )}
        {sealing.error !== null && <ErrorState look="inline" error={sealing.error} />}
      </div>
    </Dialog>
  );
}
