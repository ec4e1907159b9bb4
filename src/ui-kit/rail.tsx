import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { useAskAgain } from '../kernel/web/ask-again.ts';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';
import { Keys } from './kbd.tsx';
import styles from './rail.module.css';
import { Skeleton } from './states.tsx';
import { useKitWords } from './words.ts';

interface RailProps {
  label: string;
  /** 56 px of icons instead of 216 px of words. */
  isFolded?: boolean | undefined;
  head: ReactNode;
  foot: ReactNode;
  children: ReactNode;
}

/** The places of a surface, at the start of the screen. Holds RailFind and RailGroups. */
export const Rail = ({ label, isFolded, head, foot, children }: RailProps) => (
  <nav aria-label={label} className={cx(styles['rail'], isFolded && styles['folded'])}>
    <div className={styles['head']}>{head}</div>
    {children}
    <div className={styles['foot']}>{foot}</div>
  </nav>
);

/** Looks like a search box, opens the palette. */
export const RailFind = ({ children, keys, onPress }: { children: string; keys: readonly string[]; onPress: () => void }) => (
  <Button className={styles['find'] ?? ''} onPress={onPress}>
    <Icon name="search" />
    <Hidden>{children}</Hidden>
    <span className={styles['words']} aria-hidden>
      {children}
    </span>
    <span className={styles['keys']} aria-hidden>
      <Keys keys={[keys.join(' ')]} />
    </span>
  </Button>
);

export const RailGroup = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className={styles['group']} aria-label={label}>
    <span className={styles['label']} aria-hidden>
      {label}
    </span>
    <ul>{children}</ul>
  </section>
);

interface RailAnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  children: string;
  icon: IconName;
  count?: number | undefined;
  /** The count is of what went wrong. */
  isOver?: boolean | undefined;
}

function RailAnchor({ icon, count, isOver, children, ...rest }: RailAnchorProps) {
  return (
    <li>
      <a {...rest} className={styles['item']} title={children}>
        <Icon name={icon} />
        <span className={styles['words']}>{children}</span>
        {count !== undefined && <span className={cx(styles['count'], isOver && styles['over'])}>{count}</span>}
      </a>
    </li>
  );
}

/** Places that are coming. */
export const RailComing = ({ label }: { label: string }) => (
  <RailGroup label={label}>
    {['60%', '45%'].map((width) => (
      <li key={width} className={styles['item']}>
        <Skeleton width={width} height="12px" />
      </li>
    ))}
  </RailGroup>
);

/** Places that could not be asked for are not told as none; trying again tries whatever else failed, too. */
export function RailMissing({ label, onRetry }: { label: string; onRetry: () => unknown }) {
  const say = useKitWords();
  const askAgain = useAskAgain();
  return (
    <RailGroup label={label}>
      <li>
        <Button className={styles['item'] ?? ''} onPress={() => askAgain(() => void onRetry())} aria-label={say('retry')}>
          <Icon name="refresh" />
          <span className={styles['words']}>{say('retry')}</span>
        </Button>
      </li>
    </RailGroup>
  );
}

/** One place: the router's `to`, `params` and `search`; marked while one is there. */
export const RailLink: LinkComponent<typeof RailAnchor> = createLink(RailAnchor);
