import type { ReactNode } from 'react';
import styles from './with-side.module.css';

/** A thing to read and, beside it where there is room, what belongs to it; below it on a phone. `side` is the aside itself. */
export const WithSide = ({ side, children }: { side: ReactNode; children: ReactNode }) => (
  <div className={styles['columns']}>
    <div>{children}</div>
    {side}
  </div>
);
