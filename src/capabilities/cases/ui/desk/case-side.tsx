import type { CaseReply } from '../../contract.ts';
import { caseSections } from './sections.ts';
import styles from './side.module.css';

/** What belongs to a case, beside it. */
export const CaseSide = ({ one }: { one: CaseReply }) => (
  <div className={styles['context']}>
    {caseSections.map((Section) => (
      <Section key={Section.name} one={one} />
    ))}
  </div>
);
