import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './hits.module.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';

/** Results of one kind below the box one types into, each a HitLink. */
export const HitGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles['group']}>
    <h2>{title}</h2>
    {children}
  </div>
);

interface HitAnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'> {
  ref?: Ref<HTMLAnchorElement>;
  icon: IconName;
  /** With what was typed marked in it. */
  title: ReactNode;
  line: ReactNode;
}

const HitAnchor = ({ icon, title, line, ...rest }: HitAnchorProps) => (
  <a {...rest} className={styles['hit']}>
    <Icon name={icon} />
    <span dir="auto">{title}</span>
    <span>{line}</span>
  </a>
);

/** One result: the router's `to`, `params` and `search`. */
export const HitLink: LinkComponent<typeof HitAnchor> = createLink(HitAnchor);
