import { type CSSProperties, useEffect, useRef } from 'react';
import { Checkbox } from './checkbox.tsx';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './table.module.css';
import type { TableColumn, TableGroup, TableProps } from './table-types.ts';
import { useShift } from './ticking.ts';
import { useKitWords } from './words.ts';

interface TableRowProps<Row> {
  row: Row;
  table: TableProps<Row>;
  isCursor: boolean;
  /** The row that Tab reaches while one is on none. */
  isFirst: boolean;
  isSelected: boolean;
  onTick: (isRange: boolean) => void;
  onFocus: () => void;
  style: CSSProperties;
  /** From 1, the head included. */
  index: number;
}

export function TableRow<Row>({ row, table, isCursor, isFirst, isSelected, onTick, onFocus, style, index }: TableRowProps<Row>) {
  const { columns, keyOf, onSelect, onOpen, isUnread, changed } = table;
  const element = useFocus(isCursor);
  const key = keyOf(row);
  const className = cx(
    styles['row'],
    isSelected && styles['selected'],
    isCursor && styles['cursor'],
    isUnread?.(row) && styles['unread'],
    changed?.has(key) && styles['changed'],
  );
  return (
    <tr
      ref={element}
      tabIndex={isCursor || isFirst ? 0 : -1}
      aria-rowindex={index}
      {...(onSelect ? { 'aria-selected': isSelected } : {})}
      className={className}
      style={style}
      onFocus={onFocus}
      onClick={() => onOpen?.(row)}
    >
      {onSelect && <Box name={table.nameOf(row)} isSelected={isSelected} onTick={onTick} />}
      {columns.map((column) => (
        <td key={column.key} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** The focus goes with the row one is on, but only if it was in the table: a key pressed elsewhere must not pull it away from a text. */
function useFocus(isCursor: boolean) {
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (isCursor && (activeElement === document.body || activeElement?.closest('tr') != null))
      element.current?.focus({ preventScroll: true });
  }, [isCursor]);
  return element;
}

function classOf<Row>({ align, isMuted, isLead }: TableColumn<Row>): string {
  return cx(styles['cell'], align === 'end' && styles['end'], isMuted && styles['muted'], isLead && styles['lead']);
}

function Box({ name, isSelected, onTick }: { name: string; isSelected: boolean; onTick: (isRange: boolean) => void }) {
  const say = useKitWords();
  const { watch, isRange } = useShift();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click on the box from opening the row.
    <td className={styles['check']} onClick={(event) => event.stopPropagation()} {...watch}>
      <Checkbox label={say('selectRow', { name })} isLabelHidden value={isSelected} onChange={() => onTick(isRange())} />
    </td>
  );
}

interface TableGroupLineProps<Row> {
  group: TableGroup<Row>;
  isFolded: boolean;
  onFold: () => void;
  style: CSSProperties;
  index: number;
}

export function TableGroupLine<Row>({ group, isFolded, onFold, style, index }: TableGroupLineProps<Row>) {
  const say = useKitWords();
  const name = group.label;
  return (
    <tr aria-rowindex={index} className={styles['group']} style={style}>
      <th scope="rowgroup">
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={!isFolded}
          aria-label={say(isFolded ? 'unfold' : 'fold', { name })}
          onClick={onFold}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} />
        </button>
        <b>{name}</b>
        <span className={styles['meta']}>{group.count ?? group.rows.length}</span>
        {group.note && <span className={styles['meta']}>{group.note}</span>}
      </th>
    </tr>
  );
}

/** "18 more in Network": leads to them. */
export function TableMoreLine<Row>({ group, style, index }: Pick<TableGroupLineProps<Row>, 'group' | 'style' | 'index'>) {
  return (
    <tr aria-rowindex={index} className={styles['more']} style={style}>
      <td>
        <button type="button" className={styles['moreLink']} onClick={group.more?.onShow}>
          {group.more?.label}
        </button>
      </td>
    </tr>
  );
}
