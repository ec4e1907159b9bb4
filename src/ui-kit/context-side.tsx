import type { ReactNode } from 'react';
import styles from './context-side.module.css';

interface ContextSideProps {
  label: string;
  /** Above its parts: its name, and what hides it. */
  head?: ReactNode;
  children?: ReactNode;
}

/** What one needs to know around what is open: ContextSections, parted by lines. */
export const ContextSide = ({ label, head, children }: ContextSideProps) => (
  <aside className={styles['context']} aria-label={label}>
    {head && (
      <header className={styles['head']}>
        <h2>{label}</h2>
        {head}
      </header>
    )}
    {children}
  </aside>
);

interface ContextSectionProps {
  title: string;
  /** Beside the title: a count, or over how long. */
  meta?: string | number | undefined;
  /** At the end of the heading's line. */
  end?: ReactNode;
  children?: ReactNode;
  /** Files may be dropped on it. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

/** One heading, and what belongs to it. */
export const ContextSection = ({ title, meta, end, children, onFiles }: ContextSectionProps) => (
  <section
    aria-label={title}
    onDragOver={onFiles && ((event) => event.preventDefault())}
    onDrop={
      onFiles &&
      ((event) => {
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      })
    }
  >
    <h2>
      {title} {meta !== undefined && <span>{meta}</span>}
      {end}
    </h2>
    {children}
  </section>
);
