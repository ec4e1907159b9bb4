import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import type { CaseReply } from '../../contract.ts';
import { sealedQuery } from './data.ts';
import { GlassAsks } from './glass-asks.tsx';
import styles from './sealed.module.css';
import { SealedCard } from './sealed-card.tsx';
import { Sealing } from './sealing.tsx';
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
