import type { ReactNode } from 'react';
import { Avatar } from './avatar.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './work-frame.module.css';

/** What is open beside the list: its WorkHead, the Stream, the ComposerFrame. */
export const WorkFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  <article className={styles['work']} aria-label={label}>
    {children}
  </article>
);

interface WorkHeadProps {
  number: string;
  /** Names the way back to the list, which a phone needs. */
  back: string;
  onBack: () => void;
  /** The line of facts, each changed in place. */
  children: ReactNode;
  end: ReactNode;
}

/** One line of facts; they take two where they have to, and what stands at the end stays in the first. */
export const WorkHead = ({ number, back, onBack, children, end }: WorkHeadProps) => (
  <header className={styles['head']}>
    <div className={styles['facts']}>
      <span className={styles['back']}>
        <IconButton icon="chevron-left" label={back} onPress={onBack} />
      </span>
      <span className={styles['number']}>{number}</span>
      {children}
    </div>
    <span className={styles['end']}>{end}</span>
  </header>
);

/** Who has it, with the face; `name` is null where nobody has. */
export const Assignee = ({ name, children }: { name: string | null; children: string }) => (
  <span className={styles['assignee']}>
    <Avatar name={name} isDecoration />
    <span>{children}</span>
  </span>
);
