import type { ReactNode, Ref } from 'react';
import { Button } from './button.tsx';
import styles from './composer.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

interface ComposerFrameProps {
  place: Ref<HTMLElement>;
  label: string;
  isNote: boolean;
  /** A KindButton for each of what can be written. */
  kinds: ReactNode;
  /** Who will read it, said before it is written. */
  readers: ReactNode;
  /** Before them, such as that a draft is kept. */
  hint?: ReactNode;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  children: ReactNode;
}

/** Where one writes, below what was said: reply and note can't be confused. */
export const ComposerFrame = ({ place, label, isNote, kinds, readers, hint, onFocus, onBlur, children }: ComposerFrameProps) => (
  <section
    ref={place}
    className={cx(styles['composer'], isNote && styles['note'])}
    aria-label={label}
    data-composer
    onFocus={onFocus}
    onBlur={onBlur}
  >
    <div className={styles['kinds']}>
      {kinds}
      <p className={styles['readers']}>
        {hint}
        <Icon name={isNote ? 'lock' : 'eye'} /> {readers}
      </p>
    </div>
    {children}
  </section>
);

interface KindButtonProps {
  isNote: boolean;
  isChosen: boolean;
  /** Such as that there is a draft. */
  mark?: string | undefined;
  onPress: () => void;
  children: string;
}

/** Chooses what one writes. */
export const KindButton = ({ isNote, isChosen, mark, onPress, children }: KindButtonProps) => (
  <span className={cx(styles['kind'], isChosen && styles['chosen'])}>
    <Button look="plain" icon={isNote ? 'lock' : 'reply'} aria-pressed={isChosen} onPress={onPress}>
      {children}
      {mark !== undefined && <small className={styles['mark']}> {mark}</small>}
    </Button>
  </span>
);

/** A few words beside, `isSpare` where a phone has no room for them. */
export const ComposerHint = ({ isSpare, children }: { isSpare?: boolean; children: ReactNode }) => (
  <span className={cx(styles['hint'], isSpare && styles['spare'])}>{children}</span>
);

/** What sends it, at the end of the tools. */
export const ComposerTools = ({ children }: { children: ReactNode }) => <span className={styles['tools']}>{children}</span>;
