import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../../../ui-kit/icon.tsx';
import { Marked } from '../../../../ui-kit/marked.tsx';
import { BallLine } from './ball.tsx';
import { myHitsQuery } from './data.ts';
import styles from './portal.module.css';
import { usePortalTicketWords } from './words.ts';

/** The reader's own tickets among the results of the front door's search. */
export function MyHits({ words }: { words: string }) {
  const say = usePortalTicketWords();
  const { data } = useQuery({ ...myHitsQuery(words), enabled: words.trim().length > 1, placeholderData: (last) => last });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className={styles['group']}>
      <h2>{say('yourRequests')}</h2>
      {data.items.map((ticket) => (
        <Link key={ticket.id} to="/requests/$number" params={{ number: ticket.number }} className={styles['hit']}>
          <Icon name={ticket.type === 'incident' ? 'warning' : 'file'} />
          <span dir="auto">
            <Marked text={ticket.title} words={words} />
          </span>
          <span>
            <BallLine ticket={ticket} />
          </span>
        </Link>
      ))}
    </div>
  );
}
