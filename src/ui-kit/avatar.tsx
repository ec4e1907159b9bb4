import { initialsOf } from '../kernel/shared/text.ts';
import styles from './avatar.module.css';
import { cx } from './cx.ts';
import { useKitWords } from './words.ts';

interface AvatarProps {
  /** Null: nobody, a dashed circle. */
  name: string | null;
  /** From the name unless given. */
  initials?: string | undefined;
  /** 20, 28 or 40 px. */
  size?: 'small' | 'medium' | 'large' | undefined;
  /** A ring: this person looks at the same thing now. */
  isHere?: boolean | undefined;
  /** The name stands beside it in words. */
  isDecoration?: boolean | undefined;
}

export function Avatar({ name, initials, size = 'small', isHere, isDecoration }: AvatarProps) {
  const say = useKitWords();
  const spoken = name ?? say('unassigned');
  const className = cx(styles['avatar'], size !== 'small' && styles[size], name === null && styles['none'], isHere && styles['here']);
  const named = isDecoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': spoken, title: spoken };
  return (
    <span className={className} {...named}>
      {name !== null && (initials ?? initialsOf(name))}
    </span>
  );
}

export const AvatarStack = ({ names }: { names: readonly string[] }) => (
  <span className={styles['stack']}>
    {names.map((name) => (
      <Avatar key={name} name={name} />
    ))}
  </span>
);
