import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { Cascade } from '../../contract.ts';
import { majors, previewQuery, useMajorDeed } from '../data.ts';
import styles from './major.module.css';
import { useMajorWords } from './words.ts';

/** One deliberate press: what will be resolved, what is left and why, and then exactly that. */
export function Resolve({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useMajorWords();
  const { data, error, refetch } = useQuery(previewQuery(id));
  const [notes, setNotes] = useState('');
  const [said, setSaid] = useState('');
  const numbers = data?.will.map(({ number }) => number) ?? [];
  const resolve = useMajorDeed(() => majors.resolve({ id, code: 'solved', notes, said, numbers }), onClose);
  const foot = (
    <>
      <Button onPress={onClose}>{say('cancel')}</Button>
      <Button
        look="primary"
        busy={resolve.isPending}
        isDisabled={numbers.length === 0 || notes.trim() === ''}
        onPress={() => resolve.mutate(undefined)}
      >
        {say('doResolve', { count: numbers.length })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen isFirm size="wide" onClose={onClose} title={say('resolveTitle')} foot={foot}>
      <div className={styles['preview']}>
        {error !== null && <ErrorState error={error} onRetry={() => void refetch()} look="inline" />}
        {data === undefined && error === null && <SkeletonRows count={4} />}
        {data !== undefined && <Preview cascade={data} />}
        <TextArea label={say('notes')} value={notes} onChange={setNotes} maxLength={10_000} isRequired />
        <TextArea label={say('toRequesters')} optional value={said} onChange={setSaid} maxLength={4000} />
        {resolve.error !== null && <ErrorState error={resolve.error} look="inline" />}
      </div>
    </Dialog>
  );
}

function Preview({ cascade: { will, left } }: { cascade: Cascade }) {
  const say = useMajorWords();
  return (
    <>
      <section aria-label={say('will')}>
        <h3>{say('will')}</h3>
        <ul>
          {will.map(({ number, title, requester }) => (
            <li key={number}>
              {title} <small>{`${number} · ${requester}`}</small>
            </li>
          ))}
        </ul>
      </section>
      {left.length > 0 && (
        <section aria-label={say('left')}>
          <h3>{say('left')}</h3>
          <ul>
            {left.map(({ number, title, why }) => (
              <li key={number}>
                {title} <small>{`${number} · ${say(`left_${why}`)}`}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
