import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { actKey } from '../../../../kernel/web/api.ts';
import { now } from '../../../../kernel/web/clock.ts';
import { useLeaving } from '../../../../kernel/web/live.ts';
import { useFormats } from '../../../../kernel/web/reader.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { DownloadLink } from '../../../../ui-kit/link.tsx';
import { ErrorState } from '../../../../ui-kit/states.tsx';
import { TextArea } from '../../../../ui-kit/text-fields.tsx';
import type { SealedField } from '../../contract-sealed.ts';
import { sealed, useSealedDeed } from './data.ts';
import { Holders, type SealGroups } from './holders.tsx';
import styles from './sealed.module.css';
import { useSealedWords } from './words.ts';

/** Something sealed: that it is there, who can open it, and what this reader may do about it. What it says is drawn only while it is open. */
export function SealedCard({ field, minutes, groups = [] }: { field: SealedField; minutes: number; groups?: SealGroups }) {
  const say = useSealedWords();
  const { label, sealedBy, holders, can } = field;
  const names = holders.map(({ person }) => person.name).join(', ');
  return (
    <section className={styles['sealed']} aria-label={say('sealedField', { label })}>
      <h3 className={styles['head']}>
        <Icon name={field.isFile ? 'file' : 'lock'} size="small" label={field.isFile ? say('aSealedFile') : undefined} /> {label}{' '}
        <span className={styles['number']}>{field.reference}</span>
      </h3>
      <p className={styles['muted']}>
        {say('sealedBy', { who: sealedBy.name })} {say('canOpen', { count: holders.length, names })} {!can.open && say('youCannot')}
      </p>
      {can.open && (field.isFile ? <SealedFile field={field} /> : <Value field={field} />)}
      {can.grant && <Holders field={field} groups={groups} />}
      {can.breakGlass && <BreakGlass field={field} minutes={minutes} />}
      <Questions field={field} />
      <Openings field={field} />
    </section>
  );
}

/** Kept by nothing but this component: gone from memory as soon as it is closed. */
function Value({ field: { id } }: { field: SealedField }) {
  const say = useSealedWords();
  const opening = useMutation({ mutationFn: () => sealed.open({ id }), gcTime: 0 });
  useLeaving(id, opening.reset);
  return (
    <div className={styles['part']}>
      {opening.data === undefined ? (
        <>
          <Button busy={opening.isPending} onPress={() => opening.mutate()}>
            {say('open')}
          </Button>
          <p className={styles['muted']}>{say('openingNoted')}</p>
        </>
      ) : (
        <>
          <p className={styles['value']}>{opening.data.value}</p>
          <Button onPress={() => opening.reset()}>{say('close')}</Button>
        </>
      )}
      {opening.error !== null && <ErrorState look="inline" error={opening.error} />}
    </div>
  );
}

/** Taken along, not shown: the opening stands in the case once the card is asked for again. */
function SealedFile({ field: { id } }: { field: SealedField }) {
  const say = useSealedWords();
  return (
    <div className={styles['part']}>
      <p>
        <DownloadLink href={`/api/v1/sealed-fields/${id}/file`}>{say('openFile')}</DownloadLink>
      </p>
      <p className={styles['muted']}>{say('openingNoted')}</p>
    </div>
  );
}

/** Never without saying why; and beside it the way that needs no breaking. */
function BreakGlass({ field: { id }, minutes }: { field: SealedField; minutes: number }) {
  const say = useSealedWords();
  const [reason, write] = useState('');
  const [isTried, tried] = useState(false);
  const [act] = useState(actKey);
  const breaking = useSealedDeed(() => sealed.breakGlass({ id, reason: reason.trim() }, { idempotencyKey: act }));
  const isMissing = reason.trim() === '';
  if (breaking.isSuccess) return <p className={styles['muted']}>{say('state_waiting')}</p>;
  return (
    <div className={styles['part']}>
      <TextArea
        label={say('why')}
        help={say('told')}
        value={reason}
        onChange={write}
        maxLength={2000}
        rows={2}
        error={isTried && isMissing ? say('reasonNeeded') : undefined}
      />
      <Button look="primary" busy={breaking.isPending} onPress={() => (isMissing ? tried(true) : breaking.mutate(undefined))}>
        {say('breakGlass', { count: minutes })}
      </Button>
      {breaking.error !== null && <ErrorState look="inline" error={breaking.error} />}
    </div>
  );
}

function Questions({ field }: { field: SealedField }) {
  const say = useSealedWords();
  const [isAsking, ask] = useState(false);
  const { id, questions, can } = field;
  return (
    <>
      {questions.map((one) => (
        <div key={one.id} className={styles['part']}>
          <p>{say('asked', { who: one.by.name, text: one.text })}</p>
          {one.answer !== null && <p>{say('answered', { who: one.answeredBy?.name ?? '', text: one.answer })}</p>}
          {one.answer === null && can.grant && (
            <Written
              label={say('answer', { question: one.text })}
              deed={say('sendAnswer')}
              send={(text) => sealed.answer({ id, question: one.id, text })}
            />
          )}
        </div>
      ))}
      {can.ask && !isAsking && <Button onPress={() => ask(true)}>{say('askInstead')}</Button>}
      {isAsking && (
        <Written
          label={say('question')}
          deed={say('sendQuestion')}
          send={(text, idempotencyKey) => sealed.ask({ id, text }, { idempotencyKey })}
          onDone={() => ask(false)}
        />
      )}
    </>
  );
}

interface WrittenProps {
  label: string;
  deed: string;
  send: (text: string, act: string) => Promise<SealedField>;
  onDone?: () => void;
}

function Written({ label, deed, send, onDone }: WrittenProps) {
  const say = useSealedWords();
  const [text, write] = useState('');
  const [isTried, tried] = useState(false);
  const [act] = useState(actKey);
  const sending = useSealedDeed(() => send(text.trim(), act), onDone);
  const isMissing = text.trim() === '';
  return (
    <div className={styles['part']}>
      <TextArea
        label={label}
        value={text}
        onChange={write}
        maxLength={4000}
        rows={2}
        error={isTried && isMissing ? say('reasonNeeded') : undefined}
      />
      <Button busy={sending.isPending} onPress={() => (isMissing ? tried(true) : sending.mutate(undefined))}>
        {deed}
      </Button>
      {sending.error !== null && <ErrorState look="inline" error={sending.error} />}
    </div>
  );
}

function Openings({ field: { openings } }: { field: SealedField }) {
  const say = useSealedWords();
  const { relative, exact } = useFormats();
  if (openings.length === 0) return null;
  return (
    <ul className={styles['openings']}>
      {openings.map(({ person, at, byGlass }) => (
        <li key={`${person.id} ${at}`}>
          <span>{say(byGlass ? 'brokeGlass' : 'openedBy', { who: person.name })}</span>
          <time title={exact(at)}>{relative(at, now())}</time>
        </li>
      ))}
    </ul>
  );
}
