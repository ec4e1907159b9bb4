import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './more.module.css';

/** What stands there only for whoever asks for it. */
export const More = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className={styles['more']}>
    <summary>
      <Icon name="chevron-right" />
      {label}
    </summary>
    {children}
  </details>
);
