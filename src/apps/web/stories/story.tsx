import type { ReactNode } from 'react';
import { cx } from '../../../ui-kit/cx.ts';
import styles from './story.module.css';

/** One component in one state or a few. */
export const Story = ({
  title,
  children,
  look = 'row',
}: {
  title: string;
  children: ReactNode;
  look?: 'row' | 'column' | 'wide' | 'tall';
}) => (
  <section className={styles['story']} aria-label={title}>
    <h2>{title}</h2>
    <div className={cx(look === 'tall' ? cx(styles['surface'], styles['tall']) : styles[look])}>{children}</div>
  </section>
);
