import type { ReactNode } from 'react';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import styles from './facts.module.css';

/** Facts with their names. */
export const DefinitionList = ({ facts }: { facts: readonly { id?: string | undefined; name: string; value: ReactNode }[] }) => (
  <dl className={styles['facts']}>
    {facts.flatMap(({ name, value, id = name }) => [<dt key={id}>{name}</dt>, <dd key={`${id} value`}>{value}</dd>])}
  </dl>
);

/** An address that breaks before its @, if it must, and never within a name; what finds no room is told on pointing at it. */
export function Address({ children }: { children: string }) {
  const [name, host = ''] = children.split(/(?=@)/);
  return (
    <span className={styles['address']} title={children}>
      {name}
      <wbr />
      {host}
    </span>
  );
}

/** Buttons in a row; one tab stop, arrows move within. `end` stands at the far side. */
export const Toolbar = ({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) => (
  <AriaToolbar aria-label={label} className={styles['toolbar'] ?? ''}>
    {children}
    {end && <span className={styles['between']} />}
    {end}
  </AriaToolbar>
);
