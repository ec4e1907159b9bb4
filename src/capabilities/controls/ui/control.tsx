import { useLanguage } from '../../../kernel/web/language.ts';
import { useFormats } from '../../../kernel/web/reader.tsx';
import { Badge } from '../../../ui-kit/badge.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { RelativeTime } from '../../../ui-kit/relative-time.tsx';
import type { ControlReply, ControlsReply } from '../contract.ts';
import styles from './controls.module.css';
import { History } from './history.tsx';
import { useControlWords } from './words.ts';

type Word = ControlsReply['attestations'][number];

const tones = { green: 'good', gap: 'warning', suspect: 'warning', red: 'danger', stale: 'danger' } as const;

interface ControlProps {
  control: ControlReply;
  /** What somebody said of it last. */
  word: Word | undefined;
  onAnswer: (() => void) | undefined;
}

/** One measure: how it stands, what was found and when, how the last month went; if it is red, since when and what is done about it. */
export function Control({ control, word, onAnswer }: ControlProps) {
  const say = useControlWords();
  const language = useLanguage() === 'de' ? 'de' : 'en';
  const { name, summary, state, kind, days } = control;
  return (
    <li className={styles['control']}>
      <div>
        <div className={styles['head']}>
          <h2>{name[language]}</h2>
          <Badge tone={tones[state]}>{say(`state_${state}`)}</Badge>
        </div>
        <p className={styles['found']}>{summary[language]}</p>
        <Red control={control} />
        {kind === 'attestation' && <Said word={word} />}
        <Looked control={control} />
        {onAnswer !== undefined && (
          <p className={styles['deeds']}>
            <Button onPress={onAnswer}>{say('answerFor')}</Button>
          </p>
        )}
      </div>
      <History name={name[language]} days={days} />
      <Details control={control} />
    </li>
  );
}

function Red({ control: { since, incident } }: { control: ControlReply }) {
  const say = useControlWords();
  if (since === null && incident === null) return null;
  return (
    <p className={styles['red']}>
      {since !== null && (
        <>
          {say('redSince')} <RelativeTime at={since} />
        </>
      )}
      {incident !== null && (
        <>
          {since !== null && ' · '}
          {say('incident')}{' '}
          <Link to="/t/$number" params={{ number: incident }}>
            {incident}
          </Link>
        </>
      )}
    </p>
  );
}

/** A day, the same wherever it is read. */
function useDay(): (day: string) => string {
  const { date } = useFormats();
  return (day) => date(`${day}T12:00:00Z`);
}

function Said({ word }: { word: Word | undefined }) {
  const say = useControlWords();
  const day = useDay();
  if (word === undefined) return <p className={styles['meta']}>{say('noWord')}</p>;
  const { by, validUntil, doneOn, says } = word;
  return (
    <p className={styles['meta']}>
      {say('saidBy', { by, until: day(validUntil), doneOn: day(doneOn) })} <q dir="auto">{says}</q>
    </p>
  );
}

function Looked({ control: { ranAt, everyMinutes, kind } }: { control: ControlReply }) {
  const say = useControlWords();
  const { duration } = useFormats();
  return (
    <p className={styles['meta']}>
      {ranAt === null ? (
        say('neverLooked')
      ) : (
        <>
          {say('looked')} <RelativeTime at={ranAt} />
        </>
      )}{' '}
      · {say('every', { span: duration(everyMinutes * 60_000, 1) })} · {say(`kind_${kind}`)}
    </p>
  );
}

function Details({ control: { heldAt, software, facts } }: { control: ControlReply }) {
  const say = useControlWords();
  const { dateTime } = useFormats();
  return (
    <details className={styles['more']}>
      <summary>{say('details')}</summary>
      <DefinitionList
        facts={[
          { name: say('heldAt'), value: heldAt === null ? say('never') : dateTime(heldAt) },
          { name: say('software'), value: software ?? say('unknown') },
          { name: say('measured'), value: <Facts facts={facts} /> },
        ]}
      />
    </details>
  );
}

/** The names are the probes’ own. */
function Facts({ facts }: Pick<ControlReply, 'facts'>) {
  const say = useControlWords();
  const told = Object.entries(facts).filter(([, fact]) => fact !== '');
  const said = (fact: (typeof told)[number][1]): string => {
    if (fact === null) return say('unknown');
    return typeof fact === 'boolean' ? say(fact ? 'yes' : 'no') : String(fact);
  };
  return (
    <span className={styles['facts']}>
      {told.length === 0 ? say('unknown') : told.map(([name, fact]) => `${name}: ${said(fact)}`).join(' · ')}
    </span>
  );
}
