import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayEditPeople } from '../policy.ts';
import { listDepartments, listLocations } from '../queries/groups.ts';
import { everybody } from '../queries/people.ts';
import type { ImportReport } from '../shared/person.ts';
import { insertDepartments, insertLocations, insertPeople, updatePeople } from '../store/import.ts';
import { holdReportingLines } from '../store/people.ts';
import { readCsv } from './csv.ts';
import { type Groups, type Plan, planOf, refuseManagers } from './import-plan.ts';
import { checkRows, type GoodRow, type WrongRow } from './import-rows.ts';
import { changeEvent } from './person-changes.ts';

const mostListed = 1000;

/** Adds and changes people by their e-mail address. Wrong rows are told and left out; a dry run tells the same and writes nothing. */
export async function importPeople(call: Call, text: string, dryRun: boolean): Promise<ImportReport> {
  const { tx, actor } = call;
  if (!mayEditPeople(actor)) throw new Refusal('forbidden', 'Importing people is for tenant admins');
  const file = readCsv(text);
  const checked = checkRows(file);
  await holdReportingLines(tx);
  const known = new Map((await everybody(tx)).map((person) => [person.email.toLowerCase(), person]));
  const { good, wrong } = refuseManagers(checked.good, known, file.headingOf('manager'));
  const groups = await groupsFor(call, good, dryRun);
  const plan = planOf(good, { known, groups, newId: () => newId(tx.now.getTime()) });
  if (!dryRun) await write(call, plan);
  const all = [...checked.wrong, ...wrong].sort((a, b) => a.line - b.line);
  return { dryRun, rows: file.rows.length, ...counts(plan), ...listed(all), ignoredColumns: file.ignoredColumns };
}

const counts = ({ created, updated, unchanged }: Plan) => ({ created: created.length, updated: updated.length, unchanged });

const listed = (wrong: WrongRow[]) => ({ wrong: wrong.slice(0, mostListed), wrongRows: new Set(wrong.map(({ line }) => line)).size });

/** Ids of all departments and locations that the rows name; those that do not exist are made. */
async function groupsFor(call: Call, rows: readonly GoodRow[], dryRun: boolean): Promise<Groups> {
  const [departments, locations] = await Promise.all([listDepartments(call.tx), listLocations(call.tx)]);
  const newDepartments = missing(
    call,
    departments,
    rows.map(({ department }) => department),
  );
  const newLocations = missing(
    call,
    locations,
    rows.map(({ location }) => location),
  );
  if (!dryRun) await makeGroups(call, newDepartments, newLocations);
  return { departments: idsByName([...departments, ...newDepartments]), locations: idsByName([...locations, ...newLocations]) };
}

type Group = { id: string; name: string };

const idsByName = (groups: readonly Group[]): Map<string, string> => new Map(groups.map(({ id, name }) => [name, id]));

function missing({ tx }: Call, there: readonly Group[], wanted: readonly (string | undefined)[]): Group[] {
  const known = new Set(there.map(({ name }) => name));
  const names = new Set(wanted.filter((name) => name !== undefined && !known.has(name)));
  return [...names].flatMap((name) => (name === undefined ? [] : [{ id: newId(tx.now.getTime()), name }]));
}

async function makeGroups({ tx, actor }: Call, departments: Group[], locations: Group[]): Promise<void> {
  const allowed = mayEditPeople(actor);
  await insertDepartments(tx, permitNew(departments, 'import', allowed));
  await insertLocations(tx, permitNew(locations, 'import', allowed));
  for (const [kind, made] of [
    ['department', departments],
    ['location', locations],
  ] as const)
    for (const { id, name } of made)
      tx.emit({ type: `${kind}.created`, objectId: id, payloads: [{ subjectId: id, content: { to: { name } } }] });
}

async function write({ tx, actor }: Call, { created, updated }: Plan): Promise<void> {
  const allowed = mayEditPeople(actor);
  if (created.length > 0) await insertPeople(tx, permitNew(created, 'import', allowed));
  if (updated.length > 0)
    await updatePeople(
      tx,
      permitNew(
        updated.map(({ after }) => after),
        'import',
        allowed,
      ),
    );
  for (const person of created)
    tx.emit({
      type: 'person.created',
      objectId: person.id,
      facts: { source: person.source },
      payloads: [{ subjectId: person.id, content: { to: person } }],
    });
  for (const { before, after } of updated) tx.emit(changeEvent(before, after));
}
