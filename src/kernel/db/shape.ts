import pg from 'pg';

type Field = { readonly name: string; readonly dataTypeID: number };

/** What the rows of a statement look like: worked out once a statement and connection, not once an answer. */
export type Shape = { readonly row: (values: readonly (string | null)[]) => Record<string, unknown> };

export function shapeOf(fields: readonly Field[]): Shape {
  const columns = fields.map(({ name, dataTypeID }) => ({ name, read: pg.types.getTypeParser(dataTypeID, 'text') }));
  // A row begins as a copy with all its keys, so that all rows of a statement share one hidden class.
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  return {
    row: (values) => {
      const row: Record<string, unknown> = { ...empty };
      for (const [at, { name, read }] of columns.entries()) {
        const value = values[at];
        if (typeof value === 'string') row[name] = read(value);
      }
      return row;
    },
  };
}
