import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './card.module.css';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-drawings.tsx';

/** The portal's surface. Rows inside are parted by hairlines, never boxed again. */
export const Card = ({ children, padded }: { children: ReactNode; padded?: boolean | undefined }) => (
  <div className={cx(styles['card'], padded && styles['padded'])}>{children}</div>
);

/** A card that holds CardRows and CardLinks, each in an `<li>`. */
export const CardList = ({ children, label }: { children: ReactNode; label?: string | undefined }) => (
  <ul className={cx(styles['card'], styles['list'])} aria-label={label}>
    {children}
  </ul>
);

interface RowWords {
  icon?: IconName | undefined;
  title: ReactNode;
  line?: ReactNode;
  /** Buttons, a Progress or a badge. */
  end?: ReactNode;
}

export const CardRow = (words: RowWords) => (
  <li>
    <div className={styles['row']}>
      <Words {...words} />
    </div>
  </li>
);

interface RowAnchorProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'>, RowWords {
  ref?: Ref<HTMLAnchorElement>;
}

function RowAnchor({ icon, title, line, end, ...rest }: RowAnchorProps) {
  return (
    <li>
      <a {...rest} className={styles['row']}>
        <Words icon={icon} title={title} line={line} end={end} />
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}

/** The whole row leads to a place: the router's `to`, `params` and `search`. */
export const CardLink: LinkComponent<typeof RowAnchor> = createLink(RowAnchor);

const Words = ({ icon, title, line, end }: RowWords) => (
  <>
    {icon && <Icon name={icon} />}
    <div className={styles['words']}>
      <p className={styles['title']} dir="auto">
        {title}
      </p>
      {line && <p className={styles['line']}>{line}</p>}
    </div>
    {end && <div className={styles['end']}>{end}</div>}
  </>
);
