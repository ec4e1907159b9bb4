import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './glyphs.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';

interface BadgeProps {
  children: ReactNode;
  /** The word says it too: colour alone never does. */
  tone?: 'neutral' | 'accent' | 'good' | 'warning' | 'danger' | 'note' | undefined;
  icon?: IconName | undefined;
}

export const Badge = ({ children, tone = 'neutral', icon }: BadgeProps) => (
  <span className={cx(styles['badge'], tone !== 'neutral' && styles[tone])}>
    {icon && <Icon name={icon} size="small" />}
    {children}
  </span>
);
