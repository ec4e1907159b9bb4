export type Cell = string | number | null;

/** What a spreadsheet would take for a formula, a quote before it makes a text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(',')}\r\n`;

/** Rows as CSV (RFC 4180) in UTF-8; the mark at its beginning tells Excel so. */
export async function* csv(heading: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>): AsyncGenerator<string> {
  yield `\u{feff}${line(heading)}`;
  for await (const rows of pages) yield rows.map(line).join('');
}

/** Rows that are there already, as one page. */
export async function* inOne<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
