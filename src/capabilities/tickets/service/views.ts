import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { Condition } from '../../../kernel/shared/conditions/condition.ts';
import { typeCheck } from '../../../kernel/shared/conditions/type-check.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayShareView, refuseUnarranging } from '../policy.ts';
import { ticketFields } from '../queries/fields.ts';
import { teamNamed } from '../queries/lookups.ts';
import { scopeOf, type ViewRow, viewRow, viewRows } from '../queries/views.ts';
import type { NewView, ViewChange, ViewReply } from '../shared/views.ts';
import { deleteView, insertView, updateView } from '../store/views.ts';
import { nothingNamed } from './plan.ts';

const mayEdit = (actor: Actor, row: ViewRow): boolean =>
  row.ownerId === null ? mayShareView(actor, { ...row, scope: scopeOf(row) }) : row.ownerId === actor.id;

const replyOf = (actor: Actor, { ownerId, ...row }: ViewRow): ViewReply => ({
  ...row,
  scope: scopeOf({ ownerId, ...row }),
  workspaceId: row.teamId === null ? row.workspaceId : null,
  can: { edit: mayEdit(actor, { ownerId, ...row }) },
});

export async function seeViews(call: Call): Promise<{ items: ViewReply[] }> {
  refuseUnarranging(call);
  return { items: (await viewRows(call)).map((row) => replyOf(call.actor, row)) };
}

export async function seeView(call: Call, id: string): Promise<ViewReply> {
  refuseUnarranging(call);
  return replyOf(
    call.actor,
    permit(await viewRow(call, id), 'see', () => true),
  );
}

export async function createView(call: Call, { scope, ...input }: NewView): Promise<ViewReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  refuseWrong(input.condition);
  const whose = await whoseOf(call, { scope, ...input });
  const row = { ...input, ...kept(whose), id: newId(tx.now.getTime()) };
  await insertView(tx, permitNew(row, 'create', mayShareView(actor, { scope, ...whose })));
  tx.emit({ type: 'view.created', objectId: row.id, facts: { scope, teamId: row.teamId, workspaceId: row.workspaceId } });
  return await seeView(call, row.id);
}

type Whose = { ownerId: string | null; teamId: string | null; workspaceId: string | null };

/** A team's view is told by its team: where the team works is the team's affair. */
const kept = ({ ownerId, teamId, workspaceId }: Whose): Whose => ({ ownerId, teamId, workspaceId: teamId === null ? workspaceId : null });

async function whoseOf(
  { tx, actor }: Call,
  { scope, teamId, workspaceId }: Pick<NewView, 'scope' | 'teamId' | 'workspaceId'>,
): Promise<Whose> {
  if (scope === 'own') return { ownerId: actor.id, teamId: null, workspaceId: null };
  if (scope === 'team') {
    const team = teamId === undefined ? undefined : await teamNamed(tx, teamId);
    if (team === undefined) throw nothingNamed('/teamId', 'A view of a team names one');
    return { ownerId: null, teamId: team.id, workspaceId: team.workspaceId };
  }
  if (scope === 'workspace' && workspaceId === undefined) throw nothingNamed('/workspaceId', 'A view of a workspace names one');
  return { ownerId: null, teamId: null, workspaceId: scope === 'workspace' ? (workspaceId ?? null) : null };
}

export async function changeView(call: Call, id: string, change: ViewChange, edge: Edge): Promise<ViewReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  const found = permit(await viewRow(call, id, sql`for update of v`), 'change', (row) => mayEdit(actor, row));
  refuseStale(edge, replyOf(actor, found), change);
  if (change.condition !== undefined) refuseWrong(change.condition);
  const whose = change.scope === undefined ? found : await whoseOf(call, { ...change, scope: change.scope });
  if (change.scope !== undefined && !mayShareView(actor, { ...whose, scope: change.scope })) throw notThere();
  await updateView(tx, found, { ...found, ...given(change), ...kept(whose) });
  tx.emit({ type: 'view.changed', objectId: id, facts: { fields: Object.keys(change) } });
  return await seeView(call, id);
}

const notThere = (): Refusal =>
  new Refusal('forbidden', 'You may not share a view there', {
    next: 'A lead shares with their team, an administrator of a workspace with it, one of the organisation with all.',
  });

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const given = ({ name, condition, columns, sort, groupBy, look, position }: ViewChange): Given<ViewChange> => ({
  ...(name === undefined ? {} : { name }),
  ...(condition === undefined ? {} : { condition }),
  ...(columns === undefined ? {} : { columns }),
  ...(sort === undefined ? {} : { sort }),
  ...(groupBy === undefined ? {} : { groupBy }),
  ...(look === undefined ? {} : { look }),
  ...(position === undefined ? {} : { position }),
});

export async function removeView(call: Call, id: string) {
  refuseUnarranging(call);
  const found = permit(await viewRow(call, id, sql`for update of v`), 'remove', (row) => mayEdit(call.actor, row));
  await deleteView(call.tx, found);
  call.tx.emit({ type: 'view.removed', objectId: id, facts: {} });
  return { done: true as const };
}

/** Nothing is kept that could not be evaluated. */
function refuseWrong(condition: Condition): void {
  const problems = typeCheck(condition, ticketFields);
  if (problems.length === 0) return;
  throw new Refusal('wrong_input', problems.length === 1 ? 'The condition has a fault' : `The condition has ${problems.length} faults`, {
    errors: problems.map(({ path, reason }) => ({ pointer: `/condition${path}`, reason })),
    next: 'Correct the parts named in errors. GET /views/fields names the fields.',
  });
}

/** What the condition builder offers. */
export async function viewFields(call: Call) {
  refuseUnarranging(call);
  return { items: fieldsOfViews };
}

const fieldsOfViews = Object.entries(ticketFields).map(([name, { type, nullable, options }]) => ({
  name,
  type,
  nullable,
  options: options === undefined ? null : [...options],
}));
