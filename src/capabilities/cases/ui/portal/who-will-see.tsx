import { Icon } from '../../../../ui-kit/icon.tsx';
import type { CaseClassReply } from '../../contract-classes.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** Who will see a case of this class, by name, before anybody writes a word. */
export function WhoWillSee({ one: { handlers } }: { one: CaseClassReply }) {
  const say = usePortalCaseWords();
  return (
    <div className={styles['who']} role="status">
      <Icon name="lock" />
      <div>
        <p>
          <b>{say('whoWillSee', { count: handlers.length, names: handlers.join(', ') })}</b>
        </p>
        <p>{say('whoWillSeeAfter')}</p>
      </div>
    </div>
  );
}
