import { cx } from './cx.ts';
import styles from './kbd.module.css';
import { useKitWords } from './words.ts';

/** One key, drawn as a hint: absent where one works by touch. */
export const Kbd = ({ children }: { children: string }) => <kbd className={cx(styles['kbd'], styles['hint'])}>{children}</kbd>;

interface KeysProps {
  keys: readonly string[];
  /** It is the keys that one came to see, on every device. */
  isSubject?: boolean | undefined;
}

/** Keys pressed together or one after the other; a hint, absent where one works by touch. */
export function Keys({ keys, isSubject }: KeysProps) {
  const say = useKitWords();
  return (
    <span className={cx(styles['keys'], !isSubject && styles['hint'])}>
      {keys.map((key, at) => (
        // `g g` has the same key twice.
        <kbd className={styles['kbd']} key={`${at.toString()} ${key}`}>
          {key.replace('Ctrl', say('keyCtrl'))}
        </kbd>
      ))}
    </span>
  );
}
