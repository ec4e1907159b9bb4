import type { ReactNode } from 'react';
import styles from './differences.module.css';

interface DifferencesProps {
  /** Heads the column of what somebody else has saved meanwhile. */
  theirs: string;
  yours: string;
  rows: readonly { readonly id: string; readonly name: string; readonly theirs: ReactNode; readonly yours: ReactNode }[];
}

/** Both values of each field on which two were at once. */
export const Differences = ({ theirs, yours, rows }: DifferencesProps) => (
  <table className={styles['differences']}>
    <thead>
      <tr>
        <td />
        <th scope="col">{theirs}</th>
        <th scope="col">{yours}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.name}</th>
          <td>{row.theirs}</td>
          <td>{row.yours}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
