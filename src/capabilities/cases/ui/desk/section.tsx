import type { ReactNode } from 'react';

interface SectionProps {
  title: string;
  /** Beside the title: a count, or over how long. */
  meta?: string | number | undefined;
  /** At the end of the heading's line. */
  end?: ReactNode;
  children: ReactNode;
}

/** One heading beside a case, and what belongs to it. */
export const Section = ({ title, meta, end, children }: SectionProps) => (
  <section aria-label={title}>
    <h2>
      {title} {meta !== undefined && <span>{meta}</span>}
      {end}
    </h2>
    {children}
  </section>
);
