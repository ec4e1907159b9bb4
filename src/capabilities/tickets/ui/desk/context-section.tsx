import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  count?: number | undefined;
  /** At the end of the heading's line. */
  end?: ReactNode;
  children?: ReactNode;
  /** Files may be dropped on it. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
}

/** One heading of the context, and what belongs to it. */
export const Section = ({ title, count, end, children, onFiles }: SectionProps) => (
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
      {title} {count !== undefined && <span>{count}</span>}
      {end}
    </h2>
    {children}
  </section>
);
