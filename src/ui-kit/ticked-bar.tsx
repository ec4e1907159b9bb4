import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './ticked-bar.module.css';

interface TickedBarProps {
  label: string;
  /** How many are ticked, in words; told as it changes. */
  count: string;
  /** Takes the whole width, beside something else. */
  isNarrow?: boolean | undefined;
  children: ReactNode;
}

/** Stands over the end of a list while something in it is ticked: what one can do with it. */
export const TickedBar = ({ label, count, isNarrow, children }: TickedBarProps) => (
  <section className={cx(styles['bar'], isNarrow && styles['narrow'])} aria-label={label}>
    <b role="status">{count}</b>
    {children}
  </section>
);
