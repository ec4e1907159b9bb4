import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Badge } from '../../../../ui-kit/badge.tsx';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { ErrorState, Skeleton } from '../../../../ui-kit/states.tsx';
import type { Suggestion } from '../../contract-beside.ts';
import { ReadDialog } from './article-hits.tsx';
import { suggestedQuery } from './data.ts';
import styles from './finding.module.css';
import { HandOn } from './hand-on.tsx';
import { useFindingWords } from './words.ts';

/** Articles that may answer an open ticket, best first, each with why; one press puts it into the reply. */
export function Suggested({ ticket }: { ticket: string }) {
  const say = useFindingWords();
  const { data, error, refetch, isPending } = useQuery(suggestedQuery(ticket));
  if (isPending) return <Skeleton width="80%" />;
  if (data === undefined) return <ErrorState look="inline" error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className={styles['why']}>{say('nothingSuggested')}</p>;
  return (
    <ul className={styles['suggested']} aria-label={say('suggested')}>
      {data.items.map((one) => (
        <One key={one.number} one={one} ticket={ticket} />
      ))}
    </ul>
  );
}

function One({ one, ticket }: { one: Suggestion; ticket: string }) {
  const say = useFindingWords();
  const [isOpen, open] = useState(false);
  const { number, title, language, kind, requesterReads } = one;
  const hand = <HandOn ticket={ticket} article={one} requesterReads={requesterReads} onInserted={() => open(false)} />;
  return (
    <li>
      <button type="button" className={styles['title']} lang={language} dir="auto" onClick={() => open(true)}>
        {title}
      </button>
      {kind === 'knownError' && (
        <>
          {' '}
          <Badge>{say('knownError')}</Badge>
        </>
      )}
      <Why one={one} />
      {!requesterReads && (
        <p className={styles['warn']}>
          <Icon name="lock" size="small" /> {say('cannotRead')}
        </p>
      )}
      <div className={styles['deeds']}>{hand}</div>
      {isOpen && <ReadDialog number={number} title={title} onClose={() => open(false)} foot={hand} />}
    </li>
  );
}

/** Why it stands here: what the ticket says and it has, and that it answered others. */
function Why({ one: { words, answered, number } }: { one: Suggestion }) {
  const say = useFindingWords();
  return (
    <p className={styles['why']}>
      {number} · {say('hasWords', { words: words.slice(0, 5).join(', ') })}
      {answered !== null && answered > 0 && <> · {say('answeredBefore', { count: answered })}</>}
    </p>
  );
}
