import type { ReactNode, Ref } from 'react';
import { Avatar } from './avatar.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import { RichText } from './rich-text.tsx';
import styles from './stream.module.css';

interface StreamProps {
  label: string;
  place: Ref<HTMLElement>;
  children: ReactNode;
}

/** What was said and done, oldest first; it scrolls by itself. */
export const Stream = ({ label, place, children }: StreamProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard too.
  <section ref={place} tabIndex={0} className={styles['stream']} aria-label={label}>
    {children}
  </section>
);

/** What it is about, above what was said. */
export const Opening = ({ children }: { children: ReactNode }) => <header className={styles['opening']}>{children}</header>;

/** Short facts in a line, parted by dots. */
export const FactLine = ({ children }: { children: ReactNode }) => <p className={styles['facts']}>{children}</p>;

interface SaidProps {
  /** `div` where it is part of something else, such as the opening. */
  as?: 'article' | 'div' | undefined;
  /** Null for whoever has no face here. */
  face: string | null;
  /** When they differ: what stands for the name. */
  name?: string | undefined;
  /** Only for those who work on it. */
  isNote?: boolean | undefined;
  /** `fresh` is tinted for a moment, `waiting` is not sent yet. */
  look?: 'fresh' | 'waiting' | undefined;
  label?: string | undefined;
  /** Beside the name: when, to whom, by which way. */
  facts: ReactNode;
  children: ReactNode;
}

/** What one person said: face, name and when, and the words. */
export const Said = ({ as: Place = 'article', face, name = face ?? '', isNote, look, label, facts, children }: SaidProps) => (
  <Place
    className={cx(styles['said'], isNote && styles['note'], look && styles[look])}
    {...(label === undefined ? {} : { 'aria-label': label })}
  >
    <Avatar name={face} size="medium" isDecoration />
    <div>
      <WhoLine name={name}>{facts}</WhoLine>
      {children}
    </div>
  </Place>
);

/** Who, and beside it when and how. */
export const WhoLine = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <p className={styles['who']}>
    <b>{name}</b> {children}
  </p>
);

/** A word that tells a note from a reply, also without its colour. */
export const NoteMark = ({ children }: { children: ReactNode }) => (
  <span className={styles['mark']}>
    <Icon name="lock" size="small" /> {children}
  </span>
);

/** The words themselves, as they were written. */
export const SaidWords = ({ html }: { html: string }) => (
  <div className={styles['words']}>
    <RichText html={html} />
  </div>
);
