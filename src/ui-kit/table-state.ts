import { useState } from 'react';
import { useKeys } from '../kernel/web/keys.ts';
import type { TableLine, TableProps } from './table-types.ts';
import { toggled, useTicking } from './ticking.ts';

/** Lines, the row one is on, folded groups, and the keys that move among them. */
export function useTable<Row>(table: TableProps<Row>) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = linesOf(table, folded);
  const [cursorKey, setCursor] = useState<string | null>(null);
  const cursor = lines.findIndex((line) => line.kind === 'row' && line.key === cursorKey);
  const line = lines[cursor];
  const move = (step: 1 | -1): void => {
    const next = nextRow(lines, cursor, step);
    if (next !== undefined) setCursor(next);
  };
  const open = (): void => {
    if (line?.kind === 'row') table.onOpen?.(line.row);
  };
  const keys = lines.flatMap((one) => (one.kind === 'row' ? [one.key] : []));
  const tick = useTicking({ keys, selected: table.selected, onSelect: table.onSelect });
  const toggle = ({ shiftKey }: { shiftKey: boolean }): void => {
    if (line?.kind === 'row') tick(line.key, shiftKey);
  };
  const beside = (): void => {
    if (line?.kind === 'row') table.onBeside?.(line.row);
  };
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    ...(line ? { open, select: toggle } : {}),
    ...(line && table.onBeside ? { openBeside: beside } : {}),
  });
  const fold = (key: string): void => setFolded(toggled(folded, key));
  return { lines, cursor, setCursor, move, open, toggle, tick, folded, fold };
}

function linesOf<Row>({ rows = [], groups, keyOf }: TableProps<Row>, folded: ReadonlySet<string>): TableLine<Row>[] {
  const lineOf = (row: Row): TableLine<Row> => ({ kind: 'row', row, key: keyOf(row) });
  if (groups === undefined) return rows.map(lineOf);
  return groups.flatMap((group) => [
    { kind: 'group' as const, group },
    ...(folded.has(group.key) ? [] : [...group.rows.map(lineOf), ...(group.more ? [{ kind: 'more' as const, group }] : [])]),
  ]);
}

function nextRow<Row>(lines: readonly TableLine<Row>[], from: number, step: 1 | -1): string | undefined {
  const ahead = step === 1 ? lines.slice(from + 1) : lines.slice(0, Math.max(0, from)).toReversed();
  const found = ahead.find((line) => line.kind === 'row');
  return found?.kind === 'row' ? found.key : undefined;
}
