import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import { Keys } from './kbd.tsx';
import styles from './list-pane.module.css';

interface PaneProps {
  title: string;
  /** Beside the title, such as a count. */
  meta?: ReactNode;
  /** Buttons at the end of the head. */
  end?: ReactNode;
  /** Chips in a row of their own. */
  filters?: ReactNode;
  /** Of canvas, for context beside the main thing. */
  isQuiet?: boolean | undefined;
  /** One h1 a screen. */
  level?: 1 | 2 | undefined;
  children: ReactNode;
}

/** A column of the desk: head of 44 px, filters, and what scrolls. */
export function Pane({ title, meta, end, filters, isQuiet, level = 2, children }: PaneProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={cx(styles['pane'], isQuiet && styles['quiet'])} aria-label={title}>
      <header className={styles['head']}>
        <Heading>{title}</Heading>
        {meta !== undefined && <span className={styles['meta']}>{meta}</span>}
        {end && <div className={styles['end']}>{end}</div>}
      </header>
      {filters && <div className={styles['filters']}>{filters}</div>}
      {children}
    </section>
  );
}

interface FreshLineProps {
  /** "2 new since 10:40" */
  children: string;
  /** "Show" */
  deed: string;
  keys: readonly string[];
  onShow: () => void;
}

/** What came meanwhile waits here: rows never move under the pointer. */
export const FreshLine = ({ children, deed, keys, onShow }: FreshLineProps) => (
  <Button className={styles['fresh'] ?? ''} onPress={onShow}>
    <span>{children}</span>
    <span>
      {deed} <Keys keys={keys} />
    </span>
  </Button>
);
