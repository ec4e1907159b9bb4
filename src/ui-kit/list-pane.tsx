import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useKeys, useKeysOf } from '../kernel/web/keys.ts';
import { whenIdle } from '../kernel/web/later.tsx';
import { areAlike } from './alike.ts';
import { Avatar } from './avatar.tsx';
import { Mark } from './choice-mark.tsx';
import { cx } from './cx.ts';
import { PriorityGlyph } from './glyphs.tsx';
import { Hidden } from './hidden.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './list-pane.module.css';
import { useShift, useTicking } from './ticking.ts';
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
  /** A word that stands out, such as "draft", and what it means. */
  mark?: { word: string; title: string; isLoud?: boolean } | undefined;
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
  /** With these a row can be ticked: a box takes the place of its glyph on hover, and stays while anything is ticked. */
  selected?: ReadonlySet<string> | undefined;
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  /** The boxes stay, for fingers, which do not hover. */
  hasBoxes?: boolean | undefined;
  /** Opens a row beside the one that is open. */
  onBeside?: ((key: string) => void) | undefined;
}

/** The queue beside the ticket: rows of 44 px, only those in view are drawn; j and k open the next and the previous, arrows only go there. */
export function ListPane({ label, rows, current, onEnd, onNear, selected, onSelect, hasBoxes = false, onBeside }: ListPaneProps) {
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
  const tick = useTicking({ keys: rows.map(({ key }) => key), selected, onSelect });
  const here = () => rowWithFocus(scroll.current) ?? current;
  const select = ({ shiftKey }: { shiftKey: boolean }): void => {
    const key = here();
    if (key !== undefined) tick(key, shiftKey);
  };
  const beside = (): void => {
    const key = here();
    if (key !== undefined && key !== current) onBeside?.(key);
  };
  useKeys({ next: () => go(1), previous: () => go(-1), ...(onSelect ? { select } : {}), ...(onBeside ? { openBeside: beside } : {}) });
  useFocusOn(scroll, current);
  useNextNear(rows[at + 1]?.key, current, onNear);
  const acts = useActs({
    tick,
    near: (key) => onNear?.(key),
    go: (href) => router.history.push(href),
    beside: (key) => onBeside?.(key),
  });
  const isTicking = hasBoxes || (selected?.size ?? 0) > 0;
  return (
    <div ref={scroll} className={styles['scroll']}>
      <ol
        aria-label={label}
        className={cx(styles['list'], isTicking && styles['ticking'])}
        style={{ blockSize: height }}
        onKeyDown={moveFocus}
      >
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <Row
              key={row.key}
              row={row}
              at={item.index}
              count={rows.length}
              start={item.start}
              size={item.size}
              isCurrent={item.index === at}
              isSelected={selected === undefined ? undefined : selected.has(row.key)}
              hasBeside={onBeside !== undefined && current !== undefined && item.index !== at}
              acts={acts}
            />
          );
        })}
      </ol>
    </div>
  );
}

interface Acts {
  tick: (key: string, isRange: boolean) => void;
  near: (key: string) => void;
  go: (href: string) => void;
  beside: (key: string) => void;
}

/** The same functions each time, doing what was given last: rows that did not change are not drawn again because of them. */
function useActs(acts: Acts): Acts {
  const latest = useRef(acts);
  latest.current = acts;
  const [same] = useState<Acts>(() => ({
    tick: (key, isRange) => latest.current.tick(key, isRange),
    near: (key) => latest.current.near(key),
    go: (href) => latest.current.go(href),
    beside: (key) => latest.current.beside(key),
  }));
  return same;
}

interface RowProps {
  row: ListRow;
  at: number;
  count: number;
  start: number;
  size: number;
  isCurrent: boolean;
  /** Undefined: it can't be ticked. */
  isSelected: boolean | undefined;
  hasBeside: boolean;
  acts: Acts;
}

/** Opening a ticket draws two rows anew, not all. */
const Row = memo(
  ({ row, at, count, start, size, isCurrent, isSelected, hasBeside, acts }: RowProps) => (
    <li
      data-row={row.key}
      className={cx(styles['item'], isSelected && styles['selected'])}
      style={placeOf({ start, size })}
      aria-setsize={count}
      aria-posinset={at + 1}
    >
      {isSelected !== undefined && <Box name={row.number} isSelected={isSelected} onTick={(isRange) => acts.tick(row.key, isRange)} />}
      <TwoLines row={row} isCurrent={isCurrent} onNear={() => acts.near(row.key)} onGo={() => acts.go(row.href)} />
      {hasBeside && <Beside name={row.number} onOpen={() => acts.beside(row.key)} />}
    </li>
  ),
  (before, now) => areAlike(before.row, now.row) && areAlike({ ...before, row: null }, { ...now, row: null }),
);

/** The row in which the focus is. */
const rowWithFocus = (list: HTMLElement | null): string | undefined => {
  const row = list?.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('[data-row]') : null;
  return row?.dataset['row'];
};

/** The focus follows what is open, if it was in the list: a key pressed elsewhere must not pull it away from a text. */
function useFocusOn(list: RefObject<HTMLDivElement | null>, current: string | undefined): void {
  useEffect(() => {
    const focused = rowWithFocus(list.current);
    if (focused === undefined || focused === current) return;
    list.current?.querySelector<HTMLElement>('a[aria-current]')?.focus({ preventScroll: true });
  }, [list, current]);
}

/** While one reads, what comes next is fetched: the key that leads there then shows it at once. */
function useNextNear(next: string | undefined, current: string | undefined, onNear: ListPaneProps['onNear']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is opened, however often the list is drawn meanwhile.
  useEffect(() => {
    return current === undefined || next === undefined ? undefined : whenIdle(() => onNear?.(next));
  }, [current]);
}

/** Arrows go from row to row without opening one. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row] > a')];
  const row = event.target.closest('[data-row]');
  const to = links[links.findIndex((link) => link.parentElement === row) + step];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

/** A box of the browser's own, for there are many: it lies over the one that is drawn. */
function Box({ name, isSelected, onTick }: { name: string; isSelected: boolean; onTick: (isRange: boolean) => void }) {
  const say = useKitWords();
  const { watch, isRange } = useShift();
  return (
    <span className={styles['box']} {...(isSelected ? { 'data-selected': true } : {})} {...watch}>
      <input type="checkbox" aria-label={say('selectRow', { name })} checked={isSelected} onChange={() => onTick(isRange())} />
      <Mark isSelected={isSelected} />
    </span>
  );
}

/** For the mouse; the key does the same for the row that has the focus. */
function Beside({ name, onOpen }: { name: string; onOpen: () => void }) {
  const say = useKitWords();
  return (
    <span className={styles['beside']}>
      <IconButton icon="columns" label={say('openBeside', { name })} keys={useKeysOf('openBeside')} onPress={onOpen} />
    </span>
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
      <span className={styles['glyph']}>{row.glyph ?? (row.priority && <PriorityGlyph priority={row.priority} />)}</span>
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
    {row.mark && (
      <span className={cx(styles['mark'], row.mark.isLoud && styles['loud'])} title={row.mark.title}>
        {row.mark.word}
      </span>
    )}
    {row.who && <span className={styles['who']}>{row.who}</span>}
    {row.state && <span className={styles['state']}>{row.state}</span>}
    <span className={styles['last']}>
      {row.age}
      {row.assignee !== undefined && <Avatar name={row.assignee} />}
    </span>
  </span>
);
