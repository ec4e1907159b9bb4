import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

interface PlainTableProps<Row> {
  label: string;
  columns: readonly { key: string; header: string; cell: (row: Row) => ReactNode }[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A short table to read: a report, a comparison. For rows one opens, takes or sorts there is Table. */
export const PlainTable = <Row,>({ label, columns, rows, keyOf }: PlainTableProps<Row>) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard (WCAG 2.1.1).
  <section className={styles['scroll']} aria-label={label} tabIndex={0}>
    <table className={styles['plain']}>
      <thead>
        <tr>
          {columns.map(({ key, header }) => (
            <th key={key} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, cell }) => (
              <td key={key}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
