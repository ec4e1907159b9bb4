import type { NewEvent } from '../events/shapes.ts';
import type { Sql } from './sql.ts';

declare const tag: unique symbol;

/** An open transaction of one tenant. Only `transact` and `glance` make one, so a write outside them cannot be typed. */
export type Tx = {
  readonly tenantId: string;
  /** The one moment of this transaction, from the injected clock. */
  readonly now: Date;
  /** All rows. A `name` makes it a prepared statement, for what runs often. */
  readonly rows: <Row>(statement: Sql, name?: string) => Promise<Row[]>;
  /** The first row, if any. */
  readonly row: <Row>(statement: Sql, name?: string) => Promise<Row | undefined>;
  /** Runs a statement and gives the number of rows it touched. */
  readonly run: (statement: Sql, name?: string) => Promise<number>;
  /** Puts one event into the log of this transaction: history, audit and outbox in one. */
  readonly emit: (event: NewEvent) => void;
  /** Of another moment: an import or a seed writes history. Nobody gets a letter about it. */
  readonly isPast?: true;
  readonly [tag]: 'tx';
};
