import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayArrangeTenant, maySeePeople } from '../policy.ts';
import { activePerson, type CostCentreRow, costCentreById, countDepartments, listCostCentres } from '../queries/cost-centres.ts';
import type { CostCentreChange, CostCentreReply, NewCostCentre } from '../shared/cost-centres.ts';
import { deleteCostCentre, insertCostCentre, putDepartments, updateCostCentre } from '../store/cost-centres.ts';

export async function seeCostCentres({ tx, actor }: Call): Promise<{ items: CostCentreReply[] }> {
  permitNew({}, 'read', maySeePeople(actor));
  return { items: (await listCostCentres(tx)).map(replyOf) };
}

export async function createCostCentre(call: Call, input: NewCostCentre): Promise<CostCentreReply> {
  const { tx, actor } = call;
  const centre = permitNew({ ...input, id: newId(tx.now.getTime()) }, 'create', mayArrangeTenant(actor));
  await refuseUnknown(call, input);
  await insertCostCentre(tx, centre);
  await putDepartments(tx, centre);
  tx.emit({ type: 'cost_centre.created', objectId: centre.id, facts: factsOf(input), payloads: [namesOf(centre.id, { to: input })] });
  return await replied(call, centre.id);
}

export async function changeCostCentre(call: Call, id: string, change: CostCentreChange, edge: Edge): Promise<CostCentreReply> {
  const { tx, actor } = call;
  const found = permit(await costCentreById(tx, id), 'change', () => mayArrangeTenant(actor));
  refuseStale(edge, replyOf(found), change);
  const { code = found.code, name = found.name, ownerId = found.ownerId } = change;
  const departmentIds = change.departmentIds ?? found.departments.map((one) => one.id);
  const next = { ...found, code, name, ownerId, departmentIds };
  await refuseUnknown(call, { departmentIds, ownerId: change.ownerId });
  await updateCostCentre(tx, next);
  await putDepartments(tx, next);
  tx.emit({ type: 'cost_centre.changed', objectId: id, facts: factsOf(next), payloads: [namesOf(id, { from: found, to: next })] });
  return await replied(call, id);
}

export async function removeCostCentre({ tx, actor }: Call, id: string): Promise<void> {
  const found = permit(await costCentreById(tx, id), 'remove', () => mayArrangeTenant(actor));
  await deleteCostCentre(tx, found);
  tx.emit({ type: 'cost_centre.removed', objectId: id });
}

type Named = { readonly code: string; readonly name: string };

const factsOf = ({ ownerId, departmentIds }: Pick<NewCostCentre, 'ownerId' | 'departmentIds'>) => ({ ownerId, departmentIds });

const namesOf = (subjectId: string, { from, to }: { from?: Named; to: Named }) => ({
  subjectId,
  content: { ...(from === undefined ? {} : { from: { code: from.code, name: from.name } }), to: { code: to.code, name: to.name } },
});

/** Whoever answers for it has to be here, and its departments too. An owner who has left meanwhile does not stop other changes. */
async function refuseUnknown({ tx }: Call, { ownerId, departmentIds }: { ownerId?: string | undefined; departmentIds: readonly string[] }) {
  const ids = [...new Set(departmentIds)];
  if (ids.length > 0 && (await countDepartments(tx, ids))?.count !== ids.length)
    throw notThere('/departmentIds', 'One of these departments is not there');
  if (ownerId !== undefined && (await activePerson(tx, ownerId)) === undefined)
    throw notThere('/ownerId', 'Nobody active has this identifier');
}

const notThere = (pointer: string, reason: string): Refusal => new Refusal('wrong_input', reason, { errors: [{ pointer, reason }] });

async function replied({ tx }: Call, id: string): Promise<CostCentreReply> {
  const row = await costCentreById(tx, id);
  if (row === undefined) throw new Error('It was just written');
  return replyOf(row);
}

const replyOf = ({ id, code, name, ownerId, owner, ownerActive, departments, version }: CostCentreRow): CostCentreReply => ({
  id,
  code,
  name,
  owner: { id: ownerId, name: owner, active: ownerActive },
  departments: [...departments],
  version,
});
