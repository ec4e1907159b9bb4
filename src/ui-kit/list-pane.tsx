import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useKeys } from '../kernel/web/keys.ts';
import { Avatar } from './avatar.tsx';
import { cx } from './cx.ts';
import { PriorityGlyph } from './glyphs.tsx';
import { Hidden } from './hidden.tsx';
import styles from './list-pane.module.css';
import { placeOf, useVirtualRows } from './virtual-rows.ts';
import { useKitWords } from './words.ts';

/** Two lines: what it is and how urgent; then whose it is and how it stands. */
export interface ListRow {
  key: string;
  /** Address within the app. */
  href: string;
  title: string;
  number: string;
  priority?: 1 | 2 | 3 | 4 | 5 | undefined;
  /** Instead of a priority, another glyph. */
  glyph?: ReactNode;
  /** At the end of the first line: a ClockGlyph. */
  aside?: ReactNode;
  /** A word that stands out, such as "draft". */
  mark?: string | undefined;
  who?: string | undefined;
  state?: string | undefined;
  /** A RelativeTime with `look="age"`. */
  age?: ReactNode;
  /** The assignee's name; null draws a dashed circle, undefined none. */
  assignee?: string | null | undefined;
  isUnread?: boolean | undefined;
  isChanged?: boolean | undefined;
}

interface ListPaneProps {
  label: string;
  rows: readonly ListRow[];
  /** The key of the row that is open beside the list. */
  current?: string | undefined;
  onEnd?: (() => void) | undefined;
  /** Pointing at a row or moving to it: fetch what it leads to. */
  onNear?: ((key: string) => void) | undefined;
}

/** The queue beside the ticket: rows of 44 px, only those in view are drawn; j and k open the next and the previous. */
export function ListPane({ label, rows, current, onEnd, onNear }: ListPaneProps) {
  const router = useRouter();
  const at = rows.findIndex(({ key }) => key === current);
  // Where one was last: closed, the next key goes on from there, not from the top.
  const last = useRef(current);
  last.current = current ?? last.current;
  const { scroll, items, height } = useVirtualRows({ count: rows.length, heightOf: () => 44, kept: at, onEnd });
  const go = (step: 1 | -1): void => {
    const to = Math.max(0, rows.findIndex(({ key }) => key === last.current) + step);
    const row = rows[to];
    if (row !== undefined) router.history.push(row.href);
    const following = rows[to + step];
    if (following !== undefined) onNear?.(following.key);
  };
  useKeys({ next: () => go(1), previous: () => go(-1) });
  return (
    <div ref={scroll} className={styles['scroll']}>
      <ol aria-label={label} className={styles['list']} style={{ blockSize: height }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li key={row.key} className={styles['item']} style={placeOf(item)} aria-setsize={rows.length} aria-posinset={item.index + 1}>
              <TwoLines
                row={row}
                isCurrent={item.index === at}
                onNear={() => onNear?.(row.key)}
                onGo={() => router.history.push(row.href)}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function TwoLines({ row, isCurrent, onNear, onGo }: { row: ListRow; isCurrent: boolean; onNear: () => void; onGo: () => void }) {
  return (
    <a
      href={row.href}
      className={cx(styles['row'], row.isUnread && styles['unread'], row.isChanged && styles['changed'])}
      {...(isCurrent ? { 'aria-current': 'true' } : {})}
      onPointerEnter={onNear}
      onFocus={onNear}
      onClick={(event) => {
        // With a modifier the browser opens another tab, as it does for every link.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onGo();
      }}
    >
      <First row={row} />
      <Second row={row} />
    </a>
  );
}

function First({ row }: { row: ListRow }) {
  const say = useKitWords();
  return (
    <span className={styles['line']}>
      {row.glyph ?? (row.priority && <PriorityGlyph priority={row.priority} />)}
      <span className={styles['title']} title={row.title} dir="auto">
        {row.isUnread && <Hidden>{say('unread')} </Hidden>}
        {row.title}
      </span>
      {row.aside && <span className={styles['aside']}>{row.aside}</span>}
    </span>
  );
}

const Second = ({ row }: { row: ListRow }) => (
  <span className={styles['facts']}>
    <span className={styles['number']}>{row.number}</span>
    {row.mark && <span className={styles['mark']}>{row.mark}</span>}
    {row.who && <span className={styles['who']}>{row.who}</span>}
    {row.state && <span className={styles['state']}>{row.state}</span>}
    <span className={styles['last']}>
      {row.age}
      {row.assignee !== undefined && <Avatar name={row.assignee} />}
    </span>
  </span>
);
