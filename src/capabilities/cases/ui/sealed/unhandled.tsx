import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { Select } from '../../../../ui-kit/select.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { Unhandled } from '../../contract-unhandled.ts';
import { unhandled, unhandledQuery, useSealedDeed } from './data.ts';
import styles from './sealed.module.css';
import { useSealedWords } from './words.ts';

/** Cases that nobody handles any more, by their reference: whoever names somebody does not see them. */
export function UnhandledCases() {
  const say = useSealedWords();
  const [naming, name] = useState<Unhandled | null>(null);
  const { data, error, refetch } = useQuery(unhandledQuery);
  if (error !== null) return <ErrorState look="inline" error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={say('unhandled')} className={styles['part']}>
      <h2>{say('unhandled')}</h2>
      <p className={styles['muted']}>{say('unhandledHelp')}</p>
      <ul className={styles['asks']}>
        {data.items.map((one) => (
          <li key={one.reference}>
            <b>{one.reference}</b>
            {one.candidates.length === 0 ? (
              <p className={styles['muted']}>{say('noCandidates')}</p>
            ) : (
              <Button onPress={() => name(one)}>{say('nameHandler')}</Button>
            )}
          </li>
        ))}
      </ul>
      {naming !== null && <Naming one={naming} onClose={() => name(null)} />}
    </section>
  );
}

function Naming({ one: { reference, candidates }, onClose }: { one: Unhandled; onClose: () => void }) {
  const say = useSealedWords();
  const [person, choose] = useState<string | null>(null);
  const [reason, write] = useState('');
  const naming = useSealedDeed(() => unhandled.name({ reference, person: person ?? '', reason: reason.trim() }), onClose);
  const foot = (
    <Button
      look="primary"
      busy={naming.isPending}
      isDisabled={person === null || reason.trim() === ''}
      onPress={() => naming.mutate(undefined)}
    >
      {say('nameDeed')}
    </Button>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('nameTitle', { reference })} foot={foot}>
      <div className={styles['form']}>
        <Select label={say('handler')} options={candidates.map(({ id, name }) => ({ id, label: name }))} value={person} onChange={choose} />
        <TextArea label={say('whyHandler')} value={reason} onChange={write} maxLength={2000} rows={2} />
        {naming.error !== null && <ErrorState look="inline" error={naming.error} />}
      </div>
    </Dialog>
  );
}
