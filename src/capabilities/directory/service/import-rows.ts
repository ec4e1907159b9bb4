import { Text } from '../../../kernel/shared/contract.ts';
import { type Address, NewPerson, type PersonChange } from '../shared/person.ts';
import { type CsvFile, type CsvRow, isColumn } from './csv.ts';

export type WrongRow = { line: number; field: string; reason: string };

/** A row that can go in: what it says of the person, and whom and what it names. */
export type GoodRow = {
  line: number;
  email: string;
  change: PersonChange & { givenName: string; email: string };
  /** The parts of the address that the file names; the others stay as they are known. */
  address: Partial<Address> | undefined;
  manager: string | undefined;
  department: string | undefined;
  location: string | undefined;
};

const addressColumns = ['street', 'postalCode', 'city', 'region', 'country'] as const;

/** Checks each row by the same rules as the API; a second row with the same e-mail address is wrong. */
export function checkRows({ rows, headingOf }: CsvFile): { good: GoodRow[]; wrong: WrongRow[] } {
  const good = new Map<string, GoodRow>();
  const wrong: WrongRow[] = [];
  for (const row of rows) {
    const checked = checkRow(row, headingOf);
    if ('problems' in checked) wrong.push(...checked.problems);
    else if (good.has(checked.email)) wrong.push({ line: row.line, field: headingOf('email'), reason: sameAs(good.get(checked.email)) });
    else good.set(checked.email, checked);
  }
  return { good: [...good.values()], wrong };
}

const sameAs = (first: GoodRow | undefined): string => `Line ${first?.line} has the same address`;

const switches: Record<string, boolean> = {
  true: true,
  yes: true,
  '1': true,
  ja: true,
  x: true,
  false: false,
  no: false,
  '0': false,
  nein: false,
};

/** People, departments and locations are named in a file; their ids are found later. */
const CsvPerson = NewPerson.extend({
  manager: NewPerson.shape.email.optional(),
  department: Text(200).optional(),
  location: Text(200).optional(),
});

type Checked = GoodRow | { problems: WrongRow[] };

function checkRow({ line, cells }: CsvRow, headingOf: CsvFile['headingOf']): Checked {
  const { givenName = '', familyName = '', email = '' } = cells;
  const vip = cells.vip === undefined ? undefined : switches[cells.vip.toLowerCase()];
  const address = addressIn(cells);
  const { data, error } = CsvPerson.safeParse({ ...cells, givenName, familyName, email, vip, address });
  const wrongSwitch = cells.vip !== undefined && vip === undefined;
  const problems = (error?.issues ?? []).map(({ path, message }) => ({ line, field: fieldOf(path, headingOf), reason: message }));
  if (wrongSwitch) problems.push({ line, field: headingOf('vip'), reason: 'Write yes or no' });
  if (data === undefined || problems.length > 0) return { problems };
  const { address: _, manager, department, location, familyName: family, ...rest } = data;
  const change = cells.familyName === undefined ? rest : { ...rest, familyName: family };
  return { line, email: data.email.toLowerCase(), change, address, manager: manager?.toLowerCase(), department, location };
}

function fieldOf(path: readonly PropertyKey[], headingOf: CsvFile['headingOf']): string {
  const last = String(path.at(-1));
  return isColumn(last) ? headingOf(last) : last;
}

function addressIn(cells: CsvRow['cells']): Partial<Address> | undefined {
  const named = addressColumns.filter((column) => cells[column] !== undefined);
  return named.length === 0 ? undefined : Object.fromEntries(named.map((column) => [column, cells[column] ?? '']));
}
