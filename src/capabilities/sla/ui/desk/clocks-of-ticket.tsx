import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { More } from '../../../../ui-kit/more.tsx';
import { ErrorState, SkeletonRows } from '../../../../ui-kit/states.tsx';
import type { ClockReply } from '../../contract-levels.ts';
import { ClockMark, type ReadClock } from './clock-mark.tsx';
import { useClockWords, useEndWords } from './clock-words.ts';
import styles from './clocks.module.css';
import { clocksQuery } from './data.ts';
import { Explained } from './explain.tsx';
import { why } from './head-clocks.tsx';
import { useSlaDeskWords } from './words.ts';

interface ClocksProps {
  number: string;
  version: number;
  /** What the system said that the ticket came from; beside ours, and never mixed with it. */
  importedMet: boolean | null;
}

/** What was agreed for a ticket and how it stands, each clock with its account. */
export function ClocksOfTicket({ number, version, importedMet }: ClocksProps) {
  const say = useSlaDeskWords();
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(clocksQuery(number, version));
  const past = (data?.items ?? []).filter(({ isPast }) => isPast);
  const read = { number, readAt: dataUpdatedAt, readAnew: () => void refetch() };
  return (
    <section aria-label={say('serviceLevels')} className={styles['clocks']}>
      <h2>{say('serviceLevels')}</h2>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} look="inline" />}
      {isPending && <SkeletonRows count={2} height={28} />}
      {data?.items.length === 0 && <p className={styles['muted']}>{say('noClocks')}</p>}
      <Clocks clocks={(data?.items ?? []).filter(({ isPast }) => !isPast)} {...read} />
      {past.length > 0 && (
        <More label={say('past', { count: past.length })}>
          <Clocks clocks={past} {...read} />
        </More>
      )}
      {importedMet !== null && (
        <p className={styles['came']}>
          {say('imported')}: {say(importedMet ? 'importedMet' : 'importedMissed')}
        </p>
      )}
    </section>
  );
}

type ClocksRead = Omit<ReadClock, 'clock'> & { number: string };

function Clocks({ clocks, ...read }: { clocks: readonly ClockReply[] } & ClocksRead) {
  if (clocks.length === 0) return null;
  return (
    <ul>
      {clocks.map((clock) => (
        <Clock key={`${clock.level.id} ${clock.cycle}`} clock={clock} {...read} />
      ))}
    </ul>
  );
}

function Clock({ number, ...read }: ReadClock & { number: string }) {
  const say = useSlaDeskWords();
  const { nameOf } = useClockWords();
  const endWords = useEndWords();
  const [isAsked, ask] = useState(false);
  const { clock } = read;
  const { kind, supplier, target } = clock.level;
  const team = kind !== 'contract' && (clock.isPast || target === 'hold') ? clock.team?.name : undefined;
  return (
    <li>
      <p className={styles['name']}>
        <span>{nameOf(clock)}</span>
        {kind !== 'sla' && <Badge>{supplier ?? say(`kind_${kind}`)}</Badge>}
      </p>
      <p>
        <ClockMark {...read} />
      </p>
      <p className={styles['muted']}>
        {endWords(clock)}
        {team !== undefined && ` · ${team}`}
        {clock.cycle > 1 && ` · ${say('cycle', { number: clock.cycle })}`}
      </p>
      {clock.breachedAt !== null && <Explained number={number} clock={clock} />}
      <span className={styles['deed']}>
        <Button look="quiet" aria-label={`${say('whyThisNumber')}: ${nameOf(clock)}`} onPress={() => ask(true)}>
          {say('whyThisNumber')}
        </Button>
      </span>
      {isAsked && <why.Part number={number} {...read} onClose={() => ask(false)} />}
    </li>
  );
}
