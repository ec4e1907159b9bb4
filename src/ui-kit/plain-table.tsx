import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand under each other at the end of their column. */
  align?: 'end' | undefined;
}

interface PlainTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A short table to read: a report, a comparison. On a phone each row stands by itself, with the names of its columns. For rows one opens, takes or sorts there is Table. */
export const PlainTable = <Row,>({ label, columns, rows, keyOf }: PlainTableProps<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard (WCAG 2.1.1).
  <section className={styles['scroll']} aria-label={label} tabIndex={0}>
    <table className={styles['plain']}>
      <thead>
        <tr>
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, header, align, cell }) => (
              <td key={key} data-align={align} data-head={header === '' ? undefined : header}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
