import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import styles from './tile.module.css';

type Tone = 'neutral' | 'good' | 'warning' | 'danger';

const icons: Record<Exclude<Tone, 'neutral'>, IconName> = { good: 'check-circle', warning: 'info', danger: 'warning' };

interface TileAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  /** What is counted. */
  label: string;
  figure: string;
  /** What the figure means; the line says it in words too. */
  tone?: Tone | undefined;
  line: ReactNode;
}

const TileAnchor = ({ label, figure, tone = 'neutral', line, className: _, ...rest }: TileAnchorProps) => (
  <a {...rest} className={cx(styles['tile'], styles[tone])}>
    <span className={styles['label']}>{label}</span>
    <span className={styles['figure']}>
      {tone !== 'neutral' && <Icon name={icons[tone]} />}
      {figure}
    </span>
    <small>{line}</small>
  </a>
);

/** A figure that leads to its rows: what it counts, whether all is well, and a line about it. */
export const Tile: LinkComponent<typeof TileAnchor> = createLink(TileAnchor);

/** A few of them beside each other; whatever stands for one that is coming takes its place. */
export const Tiles = ({ label, children }: { label: string; children: ReactNode }) => (
  <section aria-label={label} className={styles['tiles']}>
    {children}
  </section>
);
