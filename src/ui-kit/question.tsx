import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import styles from './question.module.css';

interface QuestionProps {
  title: string;
  /** The answer in a sentence, before everything that goes into detail. */
  line?: ReactNode;
  /** `part` is a smaller one below the first. */
  look?: 'page' | 'part' | undefined;
  children?: ReactNode;
}

/** A question that the reader has, and what answers it: the sentence first, the rest on demand. */
export function Question({ title, line, look = 'page', children }: QuestionProps) {
  const id = useId();
  return (
    <section className={cx(styles['question'], look === 'part' && styles['part'])} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {line !== undefined && <QuestionLine>{line}</QuestionLine>}
      {children}
    </section>
  );
}

/** A sentence of the answer, where it comes with what was asked for. */
export const QuestionLine = ({ children, isAside }: { children: ReactNode; isAside?: boolean | undefined }) => (
  <p className={cx(styles['line'], isAside && styles['aside'])}>{children}</p>
);
