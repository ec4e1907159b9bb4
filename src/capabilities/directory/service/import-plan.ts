import type { PersonRecord } from '../queries/people.ts';
import type { PersonValues } from '../store/people.ts';
import type { GoodRow, WrongRow } from './import-rows.ts';
import { blankPerson, changed, merged } from './person-changes.ts';

/** Everybody who is known already, by e-mail address in small letters. */
export type Known = ReadonlyMap<string, PersonRecord>;
export type Groups = { departments: ReadonlyMap<string, string>; locations: ReadonlyMap<string, string> };
export type Plan = { created: PersonValues[]; updated: { before: PersonValues; after: PersonValues }[]; unchanged: number };

/** Leaves out rows whose manager is nobody, or whose reporting line would close to a circle. */
export function refuseManagers(rows: readonly GoodRow[], known: Known, heading: string): { good: GoodRow[]; wrong: WrongRow[] } {
  const wrong: WrongRow[] = [];
  const refuse = (row: GoodRow, reason: string) => void wrong.push({ line: row.line, field: heading, reason });
  const lines = new Map([...known.values()].map((person) => [person.email.toLowerCase(), managerEmail(person, known)]));
  let good = rows.filter((row) => {
    if (!closesCircle(row, lines)) return true;
    refuse(row, 'The reporting line would close to a circle');
    return false;
  });
  // A row left out may be the manager of another one: again, until nobody is missing.
  for (let before = -1; before !== good.length; ) {
    before = good.length;
    const there = new Set([...known.keys(), ...good.map(({ email }) => email)]);
    for (const row of good) if (isMissing(row, there)) refuse(row, 'Nobody has this e-mail address');
    good = good.filter((row) => !isMissing(row, there));
  }
  return { good, wrong };
}

const isMissing = ({ manager }: GoodRow, there: ReadonlySet<string>): boolean => manager !== undefined && !there.has(manager);

const emailsById = new WeakMap<Known, Map<string, string>>();

function managerEmail({ managerId }: PersonRecord, known: Known): string | undefined {
  let byId = emailsById.get(known);
  if (byId === undefined) {
    byId = new Map([...known].map(([email, { id }]) => [id, email]));
    emailsById.set(known, byId);
  }
  return managerId === null ? undefined : byId.get(managerId);
}

/** Walks up from the new manager; enters the line when it is sound. */
function closesCircle({ email, manager }: GoodRow, lines: Map<string, string | undefined>): boolean {
  if (manager === undefined) return false;
  for (let above: string | undefined = manager; above !== undefined; above = lines.get(above)) if (above === email) return true;
  lines.set(email, manager);
  return false;
}

type Making = { known: Known; groups: Groups; newId: () => string };

/** What the rows would change. */
export function planOf(rows: readonly GoodRow[], { known, groups, newId }: Making): Plan {
  const ids = new Map([...known].map(([email, { id }]) => [email, id]));
  for (const { email } of rows) if (!ids.has(email)) ids.set(email, newId());
  const plan: Plan = { created: [], updated: [], unchanged: 0 };
  for (const row of rows) place(plan, known.get(row.email), (before) => valuesOf(row, before, { ids, groups }));
  return plan;
}

function place(plan: Plan, before: PersonRecord | undefined, after: (before: PersonValues) => PersonValues): void {
  if (before === undefined) plan.created.push(after({ ...blankPerson, source: 'csv' }));
  else if (changed(before, after(before)).length === 0) plan.unchanged += 1;
  else plan.updated.push({ before, after: after(before) });
}

type Names = { ids: ReadonlyMap<string, string>; groups: Groups };

function valuesOf(row: GoodRow, before: PersonValues, { ids, groups }: Names): PersonValues {
  const { street, postalCode, city, region, country } = before;
  const address = { street, postalCode, city, region, country, ...row.address };
  const after = merged(before, row.address === undefined ? row.change : { ...row.change, address });
  return {
    ...after,
    id: ids.get(row.email) ?? before.id,
    // A person's own spelling stays when only the case of the letters differs.
    email: before.email.toLowerCase() === row.email ? before.email : after.email,
    managerId: row.manager === undefined ? before.managerId : (ids.get(row.manager) ?? null),
    departmentId: row.department === undefined ? before.departmentId : (groups.departments.get(row.department) ?? null),
    locationId: row.location === undefined ? before.locationId : (groups.locations.get(row.location) ?? null),
  };
}
