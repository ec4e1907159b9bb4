import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Dialog } from '../../../../ui-kit/dialog.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea, TextField } from '../../../../ui-kit/text-fields.tsx';
import type { GlassAsk } from '../../contract-sealed.ts';
import { glass, useSealedDeed } from './data.ts';
import styles from './sealed.module.css';
import { useSealedWords } from './words.ts';

/** Who asked to break the glass, why, and how it stands; whoever is the second person decides here. */
export function GlassAsks({ asks }: { asks: readonly GlassAsk[] }) {
  const [deciding, decide] = useState<GlassAsk | null>(null);
  return (
    <>
      <ul className={styles['asks']}>
        {asks.map((ask) => (
          <Asked key={ask.id} ask={ask} onDecide={() => decide(ask)} />
        ))}
      </ul>
      {deciding !== null && <Deciding ask={deciding} onClose={() => decide(null)} />}
    </>
  );
}

function useWhat(): (ask: GlassAsk) => string {
  const say = useSealedWords();
  return ({ asker, field, reference }) => {
    const what = field === null ? say('theCase', { reference }) : say('theField', { label: field.label, reference });
    return say('asksFor', { who: asker.name, what });
  };
}

function Asked({ ask, onDecide }: { ask: GlassAsk; onDecide: () => void }) {
  const say = useSealedWords();
  const what = useWhat();
  const { dateTime } = useFormats();
  const { state, reason, decidedBy, decideReason, until } = ask;
  const standing = { at: until === null ? '' : dateTime(until), who: decidedBy?.name ?? say('secondPerson'), reason: decideReason };
  return (
    <li>
      <b>{what(ask)}</b>
      <p>{reason}</p>
      <p className={styles['muted']}>{say(`state_${state}`, standing)}</p>
      {ask.can.decide && <Button onPress={onDecide}>{say('decide')}</Button>}
    </li>
  );
}

function Deciding({ ask, onClose }: { ask: GlassAsk; onClose: () => void }) {
  const say = useSealedWords();
  const what = useWhat();
  const [reason, write] = useState('');
  const [isTried, tried] = useState(false);
  const deciding = useSealedDeed(
    (confirm: boolean) => glass.decide({ id: ask.id, confirm, reason: reason.trim() }, { ifMatch: ask.version }),
    onClose,
  );
  const isMissing = reason.trim() === '';
  const foot = (
    <>
      <Button busy={deciding.isPending} onPress={() => (isMissing ? tried(true) : deciding.mutate(false))}>
        {say('decline')}
      </Button>
      {ask.opens === true && (
        <Button look="primary" busy={deciding.isPending} onPress={() => deciding.mutate(true)}>
          {say('confirm')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog isOpen isFirm onClose={onClose} title={say('decideTitle')} foot={foot}>
      <div className={styles['part']}>
        <p>{what(ask)}</p>
        <p>{ask.reason}</p>
        <p className={styles['muted']}>{ask.opens === true ? say('forMinutes', { count: ask.minutes }) : say('nothingThere')}</p>
        <TextArea
          label={say('decideReason')}
          value={reason}
          onChange={write}
          maxLength={2000}
          rows={3}
          error={isTried && isMissing ? say('declineNeeds') : undefined}
        />
        {deciding.error !== null && <ErrorState look="inline" error={deciding.error} />}
      </div>
    </Dialog>
  );
}

/** For whoever guards privacy: by the exact reference, and nothing is told of whether there is one. */
export function AskForCase({ minutes, countsFrom }: { minutes: number; countsFrom: string | null }) {
  const say = useSealedWords();
  const { day } = useFormats();
  const isNew = countsFrom !== null && Date.parse(countsFrom) > now();
  const [reference, type] = useState('');
  const [reason, write] = useState('');
  const [act, renew] = useState(actKey);
  const asking = useSealedDeed(
    () => glass.ask({ reference, reason: reason.trim() }, { idempotencyKey: act }),
    () => {
      type('');
      write('');
      renew(actKey());
    },
  );
  return (
    <section className={styles['part']} aria-label={say('askForCase')}>
      <h2>{say('askForCase')}</h2>
      <p className={styles['muted']}>{isNew ? say('countsFrom', { day: day(countsFrom, now()) }) : say('opensFor', { count: minutes })}</p>
      <TextField label={say('reference')} value={reference} onChange={type} maxLength={12} />
      <TextArea label={say('whyCase')} help={say('toldCase')} value={reason} onChange={write} maxLength={2000} rows={2} />
      <Button
        look="primary"
        busy={asking.isPending}
        isDisabled={isNew || reference.trim() === '' || reason.trim() === ''}
        onPress={() => asking.mutate(undefined)}
      >
        {say('ask')}
      </Button>
      {asking.error !== null && <ErrorState look="inline" error={asking.error} />}
    </section>
  );
}
