import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui-kit/button.tsx';
import { Loaded } from '../../../../ui-kit/page.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextField } from '../../../../ui-kit/text-fields.tsx';
import type { ReviewReply } from '../../contract.ts';
import { reviewQuery, useDecide } from '../data.ts';
import styles from '../my-data.module.css';
import { useMyDataWords } from '../words.ts';

type Item = ReviewReply['items'][number];

/** One copy, entry by entry. */
export function Review({ id, onBack }: { id: string; onBack: () => void }) {
  const say = useMyDataWords();
  return (
    <>
      <div className={styles['back']}>
        <Button icon="chevron-left" look="plain" onPress={onBack}>
          {say('back')}
        </Button>
      </div>
      <Loaded asking={useQuery(reviewQuery(id))}>{(review) => <Items review={review} />}</Loaded>
    </>
  );
}

function Items({ review: { id, person, items } }: { review: ReviewReply }) {
  const say = useMyDataWords();
  const { mutate, isPending, error } = useDecide(id);
  const open = items.filter(({ decision }) => decision === null).map(({ number }) => number);
  return (
    <section className={styles['question']} aria-labelledby="review">
      <h2 id="review" dir="auto">
        {say('reviewOf', { name: person })}
      </h2>
      {error !== null && <ErrorState error={error} look="inline" />}
      <div className={styles['open']}>
        {open.length === 0 ? (
          <p>{say('decided')}</p>
        ) : (
          <Button busy={isPending} onPress={() => mutate({ numbers: open.slice(0, 500), decision: 'released' })}>
            {say('releaseAll')}
          </Button>
        )}
      </div>
      <ol>
        {items.map((item) => (
          <Entry key={item.number} id={id} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ id, item }: { id: string; item: Item }) {
  const say = useMyDataWords();
  const { source, number, words, decision, reason } = item;
  return (
    <li className={styles['item']}>
      <small title={source}>{say('entry', { number })}</small>
      {words.length === 0 && <p className={styles['words']}>{say('goneWords')}</p>}
      {words
        .filter(({ name }) => !name.endsWith('_html'))
        .map(({ name, text }) => (
          <p key={name} className={styles['words']} dir="auto">
            {text}
          </p>
        ))}
      {decision === null ? (
        <Verdict id={id} item={item} />
      ) : (
        <small>{decision === 'released' ? say('released') : `${say('withheldState')}: ${reason}`}</small>
      )}
    </li>
  );
}

function Verdict({ id, item: { number } }: { id: string; item: Item }) {
  const say = useMyDataWords();
  const [reason, setReason] = useState<string>();
  const { mutate, isPending } = useDecide(id);
  const decide = (decision: 'released' | 'withheld') =>
    mutate({ numbers: [number], decision, ...(decision === 'withheld' ? { reason: reason?.trim() } : {}) });
  return (
    <>
      {reason !== undefined && <TextField label={say('reason')} help={say('reasonHelp')} value={reason} onChange={setReason} />}
      <div className={styles['deeds']}>
        <Button busy={isPending} onPress={() => decide('released')}>
          {say('release')}
        </Button>
        {reason === undefined ? (
          <Button onPress={() => setReason('')}>{say('withhold')}</Button>
        ) : (
          <Button busy={isPending} isDisabled={reason.trim() === ''} onPress={() => decide('withheld')}>
            {say('withhold')}
          </Button>
        )}
      </div>
    </>
  );
}
