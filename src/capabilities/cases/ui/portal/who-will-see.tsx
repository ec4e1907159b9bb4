import { Icon } from '../../../../ui-kit/icon.tsx';
import type { CaseClassReply } from '../../contract-classes.ts';
import styles from './portal.module.css';
import { usePortalCaseWords } from './words.ts';

/** Who will see a case of this class, by name, before anybody writes a word; whom it is about will not, also where they handle such cases. */
export function WhoWillSee({ one, about }: { one: CaseClassReply; about: string | undefined }) {
  const say = usePortalCaseWords();
  const named = about === undefined ? -1 : one.handlers.indexOf(about);
  const handlers = one.handlers.filter((_, at) => at !== named);
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
