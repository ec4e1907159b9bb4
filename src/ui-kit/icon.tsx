import { cx } from './cx.ts';
import styles from './icon.module.css';
import { drawings, type IconName } from './icon-drawings.tsx';

const pointsAlong: readonly IconName[] = ['chevron-left', 'chevron-right', 'reply', 'undo', 'logout', 'list', 'panel', 'external'];

interface IconProps {
  name: IconName;
  /** 12, 16 or 20 px. */
  size?: 'small' | 'medium' | 'large';
  /** Only where no word stands beside it. */
  label?: string;
  className?: string | undefined;
}

export function Icon({ name, size = 'medium', label, className }: IconProps) {
  const classes = cx(styles['icon'], size !== 'medium' && styles[size], className);
  const mirrored = pointsAlong.includes(name) ? { 'data-mirrored': '' } : {};
  if (label === undefined) {
    return (
      <svg viewBox="0 0 16 16" className={classes} aria-hidden="true" {...mirrored}>
        {drawings[name]}
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 16 16" className={classes} role="img" aria-label={label} {...mirrored}>
      {drawings[name]}
    </svg>
  );
}
