import type { CSSProperties, KeyboardEvent } from 'react';
import { Checkbox } from './checkbox.tsx';
import styles from './table.module.css';
import { TableHead } from './table-head.tsx';
import { TableGroupLine, TableMoreLine, TableRow } from './table-row.tsx';
import { useTable } from './table-state.ts';
import type { TableColumn, TableProps } from './table-types.ts';
import { placeOf, useVirtualRows } from './virtual-rows.ts';
import { useKitWords } from './words.ts';

/** Many rows with columns: only those in view are drawn; arrows and j/k move, Enter opens, Space and x tick. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, keyOf, rowHeight = 36, selected, onSelect, onEnd } = props;
  const table = useTable(props);
  const { lines, cursor } = table;
  const { scroll, items, height } = useVirtualRows({ count: lines.length, heightOf: () => rowHeight, kept: cursor, onEnd });
  const press = (event: KeyboardEvent): void => {
    const deed = keys(table, event)[event.key];
    if (deed === undefined || event.target !== event.currentTarget.querySelector('tr:focus')) return;
    event.preventDefault();
    deed();
  };
  return (
    <div ref={scroll} className={styles['table']}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take the focus and can be chosen is a grid.
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={lines.length + 1}
        aria-multiselectable={onSelect !== undefined}
        className={styles['inner']}
        style={tracks(columns, onSelect !== undefined)}
        onKeyDown={press}
      >
        <TableHead table={props} before={onSelect && <AllBox table={props} />} />
        <tbody className={styles['body']} style={{ blockSize: height }}>
          {items.map((item) => {
            const line = lines[item.index];
            if (line === undefined) return null;
            const place = { style: placeOf(item), index: item.index + 2 };
            if (line.kind === 'group') {
              return (
                <TableGroupLine
                  key={line.group.key}
                  group={line.group}
                  isFolded={table.folded.has(line.group.key)}
                  onFold={() => table.fold(line.group.key)}
                  {...place}
                />
              );
            }
            if (line.kind === 'more') return <TableMoreLine key={`${line.group.key} more`} group={line.group} {...place} />;
            return (
              <TableRow
                key={keyOf(line.row)}
                row={line.row}
                table={props}
                isCursor={item.index === cursor}
                isSelected={selected?.has(line.key) ?? false}
                isFirst={cursor < 0 && items.find(({ index }) => lines[index]?.kind === 'row') === item}
                onTick={(isRange) => table.tick(line.key, isRange)}
                onFocus={() => table.setCursor(line.key)}
                {...place}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Moves = Pick<ReturnType<typeof useTable>, 'move' | 'open' | 'toggle'>;

function keys({ move, open, toggle }: Moves, event: KeyboardEvent): Record<string, () => void> {
  const [down, up] = [() => move(1), () => move(-1)];
  return { ['ArrowDown']: down, ['ArrowUp']: up, ['Enter']: open, ' ': () => toggle(event) };
}

/** Column widths, once for all rows. */
function tracks<Row>(columns: readonly TableColumn<Row>[], hasBoxes: boolean): CSSProperties & Record<'--columns' | '--least', string> {
  const widths = columns.map(({ width }) => (width === 'grow' ? 'minmax(160px, 1fr)' : `${width}px`));
  const least = columns.reduce((sum, { width }) => sum + (width === 'grow' ? 160 : width), hasBoxes ? 56 : 16);
  return { '--columns': [...(hasBoxes ? ['40px'] : []), ...widths].join(' '), '--least': `${least}px` };
}

function AllBox<Row>({ table: { rows, groups, keyOf, selected = new Set(), onSelect } }: { table: TableProps<Row> }) {
  const say = useKitWords();
  const all = (groups?.flatMap((group) => group.rows) ?? rows ?? []).map(keyOf);
  const chosen = all.filter((key) => selected.has(key)).length;
  return (
    <th scope="col" className={styles['check']}>
      <Checkbox
        label={say('selectAll')}
        isLabelHidden
        value={chosen > 0 && chosen === all.length}
        isSome={chosen > 0 && chosen < all.length}
        onChange={(on) => onSelect?.(new Set(on ? all : []))}
      />
    </th>
  );
}
