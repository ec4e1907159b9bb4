import type { TicketRow } from '../../shared/records.ts';
import styles from './table-view.module.css';
import { useDeskWords } from './words.ts';

/** That it is a major incident, or proposed as one: a word, not a colour alone. */
export function MajorMark({ mark }: { mark: TicketRow['major'] }) {
  const say = useDeskWords();
  if (mark === null) return null;
  return (
    <span className={styles['major']} title={say(mark === 'accepted' ? 'majorMarkTitle' : 'majorProposedTitle')}>
      {say(mark === 'accepted' ? 'majorMark' : 'majorProposedMark')}
    </span>
  );
}
