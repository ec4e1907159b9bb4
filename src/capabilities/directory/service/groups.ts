import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayArrangeTenant } from '../policy.ts';
import { departmentById, type LocationRow, listDepartments, listLocations, locationById } from '../queries/groups.ts';
import type { DepartmentReply, LocationChange, LocationReply, NewLocation } from '../shared/groups.ts';
import { deleteDepartment, deleteLocation, insertDepartment, insertLocation, updateDepartment, updateLocation } from '../store/groups.ts';

export const seeDepartments = async ({ tx }: Call): Promise<{ items: DepartmentReply[] }> => ({ items: await listDepartments(tx) });

export async function createDepartment({ tx, actor }: Call, { name }: { name: string }): Promise<DepartmentReply> {
  const department = permitNew({ id: newId(tx.now.getTime()), name }, 'create', mayArrangeTenant(actor));
  await insertDepartment(tx, department);
  tx.emit({ type: 'department.created', objectId: department.id, payloads: [{ subjectId: department.id, content: { to: { name } } }] });
  return { ...department, people: 0, version: 1 };
}

export async function renameDepartment({ tx, actor }: Call, input: { id: string; name: string }, edge: Edge): Promise<DepartmentReply> {
  const found = permit(await departmentById(tx, input.id), 'change', () => mayArrangeTenant(actor));
  refuseStale(edge, found, { name: input.name });
  await updateDepartment(tx, { ...found, name: input.name });
  const content = { from: { name: found.name }, to: { name: input.name } };
  tx.emit({ type: 'department.changed', objectId: found.id, payloads: [{ subjectId: found.id, content }] });
  return { ...found, name: input.name, version: found.version + 1 };
}

export async function removeDepartment({ tx, actor }: Call, id: string): Promise<void> {
  const found = permit(await departmentById(tx, id), 'remove', () => mayArrangeTenant(actor));
  await refuseInUse(() => deleteDepartment(tx, found), 'department');
  tx.emit({ type: 'department.removed', objectId: id });
}

/** Someone is still in it: the foreign key says so, the people of the house in better words. */
async function refuseInUse(remove: () => Promise<unknown>, what: 'department' | 'location'): Promise<void> {
  try {
    await remove();
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === '23503')) throw thrown;
    throw new Refusal('conflict', `There are people in this ${what}`, { next: 'Move them elsewhere first, inactive ones too.' });
  }
}

export const seeLocations = async ({ tx }: Call): Promise<{ items: LocationReply[] }> => ({ items: await listLocations(tx) });

export async function createLocation({ tx, actor }: Call, input: NewLocation): Promise<LocationReply> {
  const values = { id: newId(tx.now.getTime()), name: input.name, country: input.country ?? null, timeZone: input.timeZone ?? null };
  await insertLocation(tx, permitNew(values, 'create', mayArrangeTenant(actor)));
  tx.emit({ type: 'location.created', objectId: values.id, payloads: [{ subjectId: values.id, content: { to: partsOf(values) } }] });
  return { ...values, people: 0, version: 1 };
}

export async function changeLocation({ tx, actor }: Call, id: string, change: LocationChange, edge: Edge): Promise<LocationReply> {
  const found = permit(await locationById(tx, id), 'change', () => mayArrangeTenant(actor));
  refuseStale(edge, found, change);
  const { name = found.name, country = found.country, timeZone = found.timeZone } = change;
  const next = { ...found, name, country, timeZone };
  await updateLocation(tx, next);
  const content = { from: partsOf(found), to: partsOf(next) };
  tx.emit({ type: 'location.changed', objectId: id, payloads: [{ subjectId: id, content }] });
  return { ...next, version: found.version + 1 };
}

const partsOf = ({ name, country, timeZone }: Pick<LocationRow, 'name' | 'country' | 'timeZone'>) => ({ name, country, timeZone });

export async function removeLocation({ tx, actor }: Call, id: string): Promise<void> {
  const found = permit(await locationById(tx, id), 'remove', () => mayArrangeTenant(actor));
  await refuseInUse(() => deleteLocation(tx, found), 'location');
  tx.emit({ type: 'location.removed', objectId: id });
}
