import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Refusal } from '../../../kernel/access/access.ts';

/** What a column of the file can be about; people, departments and locations are named, not identified. */
export type Column =
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'phone'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'region'
  | 'country'
  | 'locale'
  | 'timeZone'
  | 'manager'
  | 'department'
  | 'location'
  | 'vip';

const headings: Record<Column, readonly string[]> = {
  givenName: ['givenname', 'firstname', 'given', 'forename', 'vorname'],
  familyName: ['familyname', 'lastname', 'surname', 'nachname', 'familienname'],
  email: ['email', 'emailaddress', 'mail', 'emailadresse'],
  phone: ['phone', 'phonenumber', 'telephone', 'telefon', 'telefonnummer', 'tel'],
  street: ['street', 'streetaddress', 'address', 'strasse', 'adresse'],
  postalCode: ['postalcode', 'postcode', 'zip', 'zipcode', 'plz', 'postleitzahl'],
  city: ['city', 'town', 'ort', 'stadt'],
  region: ['region', 'state', 'province', 'county', 'bundesland'],
  country: ['country', 'land'],
  locale: ['locale', 'language', 'sprache'],
  timeZone: ['timezone', 'tz', 'zeitzone'],
  manager: ['manager', 'manageremail', 'supervisor', 'vorgesetzter', 'reportsto'],
  department: ['department', 'abteilung'],
  location: ['location', 'site', 'office', 'standort'],
  vip: ['vip'],
};

const columnByHeading = new Map(Object.entries(headings).flatMap(([column, names]) => names.map((name) => [name, column])));
export const isColumn = (name: string | undefined): name is Column => name !== undefined && name in headings;

/** "E-Mail Address" and "e_mail address" are the same heading; ß is ss, ü is u. */
const plain = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '');

const columnOf = (heading: string): Column | undefined => {
  const found = columnByHeading.get(plain(heading));
  return isColumn(found) ? found : undefined;
};

export type CsvRow = { line: number; cells: Partial<Record<Column, string>> };
export type CsvFile = { rows: CsvRow[]; headingOf: (column: Column) => string; ignoredColumns: string[] };

/** Reads a file of people: comma, semicolon or tab, with a heading; without an e-mail column it means nothing. */
export function readCsv(text: string): CsvFile {
  const [first, ...records] = recordsIn(text);
  const titles = first?.record ?? [];
  const columns = titles.map(columnOf);
  for (const needed of ['email', 'givenName'] as const)
    if (!columns.includes(needed))
      throw new Refusal('wrong_input', `No column is called ${needed}`, {
        next: 'The first line must name the columns: email, givenName, …',
      });
  return {
    rows: records.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(columns, record) })),
    headingOf: (column) => titles[columns.indexOf(column)] ?? column,
    ignoredColumns: titles.filter((_, at) => columns[at] === undefined),
  };
}

const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
type Parsed = z.infer<typeof Records>[number];

function recordsIn(text: string): Parsed[] {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, delimiter: delimiterOf(text) };
  try {
    return Records.parse(parse(text, options));
  } catch (thrown) {
    const line = thrown instanceof Error && 'lines' in thrown ? thrown.lines : undefined;
    if (typeof line !== 'number') throw thrown;
    throw new Refusal('wrong_input', `The file cannot be read as CSV at line ${line}`, { next: 'Check the quotation marks there.' });
  }
}

/** The one that the heading has most of. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split('\n', 1);
  const count = (mark: string) => heading.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** An empty cell says nothing: what is known stays. */
function cellsOf(columns: readonly (Column | undefined)[], record: readonly string[]): CsvRow['cells'] {
  const cells: CsvRow['cells'] = {};
  for (const [at, column] of columns.entries()) {
    const cell = record[at];
    if (column !== undefined && cell !== undefined && cell !== '') cells[column] = cell;
  }
  return cells;
}
