import styles from './table-view.module.css';
import { useDeskWords } from './words.ts';

/** The reader has begun to write there and has not sent it. */
export function DraftMark() {
  const say = useDeskWords();
  return (
    <span className={styles['draft']} title={say('draftKept')}>
      {say('draft')}
    </span>
  );
}
