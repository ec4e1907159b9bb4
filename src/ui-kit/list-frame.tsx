import type { ReactNode } from 'react';
import styles from './list-frame.module.css';

/** All of the screen, for SplitPanes. */
export const Panes = ({ children }: { children: ReactNode }) => <div className={styles['panes']}>{children}</div>;

/** The column of a list: its ListHead, and the rows. */
export const ListFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className={styles['list']} aria-label={label}>
    {children}
  </section>
);

interface ListHeadProps {
  title: string;
  /** How many there are; undefined until it is known. */
  count: number | undefined;
  /** IconButtons, at the end of the line. */
  deeds: ReactNode;
  /** What narrows the list, and its order. */
  filters: ReactNode;
}

/** What the list is, and what one can do with it. */
export const ListHead = ({ title, count, deeds, filters }: ListHeadProps) => (
  <header className={styles['head']}>
    <div className={styles['title']}>
      <h1>{title}</h1>
      <span>{count}</span>
      {deeds}
    </div>
    <div className={styles['filters']}>{filters}</div>
  </header>
);

/** Where nothing is open yet. */
export const ChooseOne = ({ children }: { children: string }) => <p className={styles['choose']}>{children}</p>;
