import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './door-list.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';

interface DoorWords {
  icon: IconName;
  title: ReactNode;
  line?: ReactNode;
  /** A day, a state or a count, before the arrow; on a phone below the words. */
  end?: ReactNode;
}

/** What one can do from here, parted by hairlines. */
export const DoorList = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles['doors']} aria-label={label}>
    {children}
  </ul>
);

interface DoorAnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'>, DoorWords {
  ref?: Ref<HTMLAnchorElement>;
}

function DoorAnchor({ icon, title, line, end, ...rest }: DoorAnchorProps) {
  return (
    <li>
      <a {...rest} className={styles['door']}>
        <Words icon={icon} title={title} line={line} end={end} />
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}

/** The whole row leads there: the router's `to`, `params` and `search`. */
export const Door: LinkComponent<typeof DoorAnchor> = createLink(DoorAnchor);

/** A row among them that leads nowhere itself; `end` may hold a link or a button. */
export const DoorRow = (words: DoorWords) => (
  <li>
    <div className={cx(styles['door'], styles['shut'])}>
      <Words {...words} />
    </div>
  </li>
);

const Words = ({ icon, title, line, end }: DoorWords) => (
  <>
    <Icon name={icon} />
    <span className={styles['words']}>
      <b dir="auto">{title}</b>
      {line && <small>{line}</small>}
    </span>
    {end && <span className={styles['end']}>{end}</span>}
  </>
);
