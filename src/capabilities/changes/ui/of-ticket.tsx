import { useQuery } from '@tanstack/react-query';
import { DefinitionList } from '../../../ui-kit/facts.tsx';
import { Icon } from '../../../ui-kit/icon.tsx';
import { Link } from '../../../ui-kit/link.tsx';
import { ErrorState, SkeletonRows } from '../../../ui-kit/states.tsx';
import type { ChangeReply } from '../contract.ts';
import { useBoardWords } from './board-words.ts';
import styles from './changes.module.css';
import { changeQuery } from './data.ts';
import { useFacts } from './facts.tsx';
import { useChangeWords } from './words.ts';

/** Beside the ticket of a change: when it is planned, what it touches and risks, who agrees, and the way to its plan. */
export function ChangeOfTicket({ number }: { number: string }) {
  const say = useChangeWords();
  const { data, error, isPending, refetch } = useQuery(changeQuery(number));
  return (
    <section aria-label={say('ofTicket')}>
      <h2>{say('ofTicket')}</h2>
      {error !== null && <ErrorState look="inline" error={error} onRetry={() => void refetch()} />}
      {isPending && <SkeletonRows count={4} height={20} />}
      {data !== undefined && <AtAGlance change={data} />}
      <p className={styles['doors']}>
        <Link to="/desk/changes/$number" params={{ number }}>
          {say('toPlan')}
        </Link>
      </p>
    </section>
  );
}

function AtAGlance({ change }: { change: ChangeReply }) {
  const board = useBoardWords();
  const facts = useFacts(change);
  return (
    <>
      {change.clashes && (
        <p className={styles['warning']}>
          <Icon name="warning" /> {board('clashes')}
        </p>
      )}
      <DefinitionList facts={facts} />
    </>
  );
}
