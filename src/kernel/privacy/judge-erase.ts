import type { Erase, Personal, Table } from './classify.ts';
import { leavesOf } from './fits.ts';
import type { FoundColumn, FoundTable } from './found.ts';

/** An erase action that the column would refuse is found now, not on the day somebody asks to be erased. */
export function eraseFaults(table: Table | undefined, found: FoundTable): string[] {
  if (table === undefined) return [];
  return found.columns.flatMap((column) =>
    personalIn(table, column.name).flatMap(({ at, said }) =>
      Object.entries(said.erase).flatMap(([subject, action]) => {
        const why = illegal(action, at === '' ? column : inJson(column), found);
        return why === undefined ? [] : [`illegal-erase ${found.name}.${column.name}${at} for ${subject}: ${why}`];
      }),
    ),
  );
}

function personalIn(table: Table, name: string): { at: string; said: Personal }[] {
  const said = table.columns[name];
  if (said?.kind === 'personal') return [{ at: '', said }];
  if (said?.kind !== 'json') return [];
  return leavesOf(said.shape).flatMap(({ at, leaf }) => (leaf?.kind === 'personal' ? [{ at: at || '.', said: leaf }] : []));
}

/** Inside a JSON value nothing is bound: there a leaf can always be emptied. */
const inJson = (column: FoundColumn): FoundColumn => ({ ...column, type: 'text', notNull: false, unique: false, checked: false });

function illegal(action: Erase, column: FoundColumn, table: FoundTable): string | undefined {
  if (typeof action === 'object') return action.keep.trim() === '' ? 'kept without a ground' : undefined;
  if (action === 'delete') return table.mayDelete ? undefined : 'nobody may delete its rows';
  if (action === 'destroyKey') return column.type === 'bytea' ? undefined : 'only sealed bytes go with their key';
  if (!table.mayUpdate) return 'nobody may change its rows';
  return changeRefused(action, column);
}

function changeRefused(action: 'nullify' | 'tombstone' | 'redactSpans', column: FoundColumn): string | undefined {
  if (action === 'nullify' && column.notNull) return 'NOT NULL cannot be nullified';
  if (action !== 'tombstone' && column.unique) return 'a unique column needs a tombstone that cannot collide';
  if (action !== 'nullify' && !/^(text|character)/.test(column.type)) return `${action} writes text, the column is ${column.type}`;
  return action !== 'nullify' && column.checked ? 'its check would refuse the new value' : undefined;
}
