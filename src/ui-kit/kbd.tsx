import styles from './kbd.module.css';

/** One key, drawn. */
export const Kbd = ({ children }: { children: string }) => <kbd className={styles['kbd']}>{children}</kbd>;

/** Keys pressed together or one after the other. */
export const Keys = ({ keys }: { keys: readonly string[] }) => (
  <span className={styles['keys']}>
    {keys.map((key, at) => (
      // `g g` has the same key twice.
      <Kbd key={`${at.toString()} ${key}`}>{key}</Kbd>
    ))}
  </span>
);
