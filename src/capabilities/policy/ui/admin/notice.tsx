import styles from './policy.module.css';
import { PublishPart } from './publish.tsx';
import { VersionsPart } from './versions.tsx';
import { usePolicyWords } from './words.ts';

/** The tenant's own notice: what would be published now, and every version of it. */
export function NoticePart() {
  const say = usePolicyWords();
  return (
    <div className={styles['stack']}>
      <p className={styles['foreword']}>{say('noticeHelp')}</p>
      <PublishPart series="notice" />
      <VersionsPart series="notice" />
    </div>
  );
}
