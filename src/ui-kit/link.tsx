import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { cx } from './cx.ts';
import styles from './link.module.css';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  /** `quiet` keeps the colour of the words around it. */
  look?: 'accent' | 'quiet' | undefined;
}

function Anchor({ look = 'accent', className, children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={cx(styles['link'], look === 'quiet' && styles['quiet'], className)}>
      {children}
    </a>
  );
}

/** A place within the app: the router's `to`, `params` and `search`, prefetched when one points at it. */
export const Link: LinkComponent<typeof Anchor> = createLink(Anchor);

/** A place outside: opens beside, and tells the other side nothing. */
export function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={styles['link']}>
      {children}
    </a>
  );
}

/** Opens a letter to an address; underlined, since it stands within sentences or at their end. */
export function MailLink({ to, children }: { to: string; children: string }) {
  return (
    <a href={`mailto:${to}`} className={cx(styles['link'], styles['underlined'])}>
      {children}
    </a>
  );
}

/** A file of the API, kept by the browser rather than opened. */
export function DownloadLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} download className={styles['link']}>
      {children}
    </a>
  );
}
