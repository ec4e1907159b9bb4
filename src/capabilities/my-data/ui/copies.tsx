import { useQuery } from '@tanstack/react-query';
import { keepFile } from '../../../kernel/web/keep-file.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Loaded, Row, RowList } from '../../../ui-kit/page.tsx';
import { Question, QuestionLine } from '../../../ui-kit/question.tsx';
import { ErrorState } from '../../../ui-kit/states.tsx';
import { usePasswordFirst } from '../../sign-in/ui/public.tsx';
import type { CopiesReply, Copy } from '../contract.ts';
import { copiesQuery, fileAt, useAsk } from './data.ts';
import styles from './my-data.module.css';
import { useMyDataWords } from './words.ts';

/** Asks for a copy, and hands out those that were made. */
export function Copies() {
  const say = useMyDataWords();
  const asking = useQuery(copiesQuery);
  return (
    <Question title={say('copy')} line={say('copyHelp')}>
      <Ask underWay={(asking.data?.items ?? []).filter(({ readyAt }) => readyAt === null).map(({ kind }) => kind)} />
      <h3>{say('copies')}</h3>
      <Loaded asking={asking} rows={2}>
        {(copies) => <Made copies={copies} />}
      </Loaded>
    </Question>
  );
}

const ways = [
  { kind: 'copy', word: 'copyAsk' },
  { kind: 'portable', word: 'portableAsk' },
] as const;

function Ask({ underWay }: { underWay: readonly string[] }) {
  const say = useMyDataWords();
  const { mutate, isPending, variables, error } = useAsk();
  const { first, dialog } = usePasswordFirst();
  return (
    <>
      <ul className={styles['asks']}>
        {ways.map(({ kind, word }) => (
          <li key={kind}>
            <Button
              icon="download"
              onPress={() => first(() => mutate(kind))}
              busy={isPending && variables === kind}
              isDisabled={underWay.includes(kind)}
              aria-describedby={`ask-${kind}`}
            >
              {say(word)}
            </Button>
            <small id={`ask-${kind}`}>{say(`${word}Line`)}</small>
          </li>
        ))}
      </ul>
      {error !== null && <ErrorState error={error} look="inline" />}
      {dialog}
    </>
  );
}

function Made({ copies: { items } }: { copies: CopiesReply }) {
  const say = useMyDataWords();
  if (items.length === 0) return <QuestionLine isAside>{say('noCopies')}</QuestionLine>;
  return (
    <RowList label={say('copies')}>
      {items.map((copy) => (
        <CopyRow key={copy.id} copy={copy} />
      ))}
    </RowList>
  );
}

function CopyRow({ copy }: { copy: Copy }) {
  const say = useMyDataWords();
  const { dateTime } = useFormats();
  const { kind, askedAt, waiting, withheld, isThere, id } = copy;
  return (
    <Row
      isOff={!isThere && copy.readyAt !== null}
      line={
        <>
          {say('askedAt', { at: dateTime(askedAt) })}. <Standing copy={copy} />
          {waiting > 0 && <span className={styles['wait']}>{say('waiting', { count: waiting })}</span>}
          {withheld.map(({ reason, count }) => (
            <span key={reason} className={styles['wait']} dir="auto">
              {say('withheld', { count, reason })}
            </span>
          ))}
        </>
      }
      end={isThere && <Fetch id={id} />}
    >
      {say(`kind_${kind}`)}
    </Row>
  );
}

function Fetch({ id }: { id: string }) {
  const say = useMyDataWords();
  const { first, dialog } = usePasswordFirst();
  return (
    <>
      <Button icon="download" onPress={() => first(() => keepFile(fileAt(id)))}>
        {say('fetch')}
      </Button>
      {dialog}
    </>
  );
}

function Standing({ copy: { readyAt, endsAt, isThere } }: { copy: Copy }) {
  const say = useMyDataWords();
  const { dateTime } = useFormats();
  if (readyAt === null || endsAt === null) return say('making');
  return say(isThere ? 'there' : 'gone', { at: dateTime(endsAt) });
}
