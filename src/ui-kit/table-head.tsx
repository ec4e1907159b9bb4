import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Hidden } from './hidden.tsx';
import { Icon } from './icon.tsx';
import styles from './table.module.css';
import type { TableColumn, TableProps, TableSort } from './table-types.ts';

/** The names of the columns; those that can be sorted are buttons. */
export function TableHead<Row>({ table: { columns, sort, onSort }, before }: { table: TableProps<Row>; before: ReactNode }) {
  return (
    <thead>
      <tr aria-rowindex={1} className={styles['head']}>
        {before}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={sort?.column === column.key ? sort.direction : column.isSortable ? 'none' : undefined}
            className={cx(styles['cell'], column.align === 'end' && styles['end'])}
          >
            {column.isSortable && onSort ? <SortButton column={column} sort={sort} onSort={onSort} /> : <Name column={column} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<Row>({
  column,
  sort,
  onSort,
}: {
  column: TableColumn<Row>;
  sort: TableSort | undefined;
  onSort: (sort: TableSort) => void;
}) {
  const isSorted = sort?.column === column.key;
  const turned = isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <button
      type="button"
      className={cx(styles['sort'], isSorted && styles['sorted'])}
      onClick={() => onSort({ column: column.key, direction: turned })}
    >
      <Name column={column} />
      {isSorted && <Icon name={sort.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
    </button>
  );
}

function Name<Row>({ column: { header, isHeaderHidden } }: { column: TableColumn<Row> }) {
  return isHeaderHidden ? <Hidden>{header}</Hidden> : header;
}
