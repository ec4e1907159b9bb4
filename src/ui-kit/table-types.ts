import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  key: string;
  header: string;
  /** Spoken only, for columns of glyphs. */
  isHeaderHidden?: boolean | undefined;
  /** Pixels, or `grow` to share what is left. */
  width: number | 'grow';
  cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end' | undefined;
  isSortable?: boolean | undefined;
  isMuted?: boolean | undefined;
  /** The column that is bold while unread; one a table. */
  isLead?: boolean | undefined;
}

export interface TableGroup<Row> {
  key: string;
  label: string;
  rows: readonly Row[];
  /** All there are, if more than are loaded. */
  count?: number | undefined;
  /** Such as "1 breached". */
  note?: string | undefined;
  /** A line below its rows: "18 more in Network", and what shows them. */
  more?: { label: string; onShow: () => void } | undefined;
}

export interface TableSort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** Spoken name of the whole. */
  label: string;
  columns: readonly TableColumn<Row>[];
  /** Rows in order; or, instead, groups. */
  rows?: readonly Row[] | undefined;
  groups?: readonly TableGroup<Row>[] | undefined;
  keyOf: (row: Row) => string;
  /** What the row is called when it is spoken: its number. */
  nameOf: (row: Row) => string;
  /** 36 compact, 44 comfortable. */
  rowHeight?: 36 | 44 | undefined;
  sort?: TableSort | undefined;
  onSort?: ((sort: TableSort) => void) | undefined;
  /** With these the table has boxes; `x` and Space tick the row one is on. */
  selected?: ReadonlySet<string> | undefined;
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  /** Opens it beside what is open. */
  onBeside?: ((row: Row) => void) | undefined;
  isUnread?: ((row: Row) => boolean) | undefined;
  /** Rows that others changed just now: tinted for a moment. */
  changed?: ReadonlySet<string> | undefined;
  /** The last rows came into view: load more. */
  onEnd?: (() => void) | undefined;
}

/** What stands on one line: a group's head, a row, or what a group holds besides. */
export type TableLine<Row> =
  | { kind: 'group'; group: TableGroup<Row> }
  | { kind: 'more'; group: TableGroup<Row> }
  | { kind: 'row'; row: Row; key: string };
