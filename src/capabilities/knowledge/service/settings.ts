import { type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { CategoryChange, CategoryReply, NewCategory, RulesInput, RulesReply, SiteReply } from '../contract-settings.ts';
import { mayBringIn, mayLookAround, mayLookSomewhere, mayRunKnowledge } from '../policy.ts';
import { countPublic, newestPublic } from '../queries/reading.ts';
import { type CategoryRow, categoriesAround, categoryOf, isTeamOf, isWorkspace, lockTree, rulesOf } from '../queries/settings.ts';
import { siteOf } from '../queries/standing.ts';
import { articleNumber } from '../shared/number.ts';
import { insertCategory, keepRules, keepSite, updateCategory } from '../store/settings.ts';
import { wrongField } from './found.ts';

const mostLevels = 4;

const replyOf = ({ workspaceId, parentId, ...row }: CategoryRow): CategoryReply => ({ ...row, workspace: workspaceId, parent: parentId });

export async function seeCategories(call: Call, workspace: string | null): Promise<CategoryReply[]> {
  permitNew({}, 'see', mayLookSomewhere(call.actor));
  return (await categoriesAround(call.tx, call.actor, workspace)).map(replyOf);
}

export async function addCategory(call: Call, wanted: NewCategory): Promise<CategoryReply> {
  const { tx, actor } = call;
  const { workspace: workspaceId, parent: parentId, name, icon = 'book', position = 0 } = wanted;
  await refuseNowhere(call, workspaceId);
  const row = { id: newId(tx.now.getTime()), workspaceId, parentId, name, icon, position, active: true };
  const made = permitNew(row, 'create', mayRunKnowledge(actor, row));
  refuseWrongPlace(await lockTree(tx, workspaceId), row.id, parentId);
  await insertCategory(tx, made);
  tx.emit({ type: 'articleCategory.created', objectId: row.id, facts: { workspaceId, parentId } });
  return replyOf({ ...row, version: 1 });
}

export async function changeCategory(call: Call, id: string, change: CategoryChange, edge: Pick<Edge, 'ifMatch'>): Promise<CategoryReply> {
  const { tx, actor } = call;
  const seen = permit(await categoryOf(tx, id), 'change', (row) => mayRunKnowledge(actor, row));
  const tree = await lockTree(tx, seen.workspaceId);
  const found = tree.find((one) => one.id === id) ?? seen;
  refuseStale(edge, replyOf(found), change);
  const next = {
    parentId: change.parent === undefined ? found.parentId : change.parent,
    name: change.name ?? found.name,
    icon: change.icon ?? found.icon,
    position: change.position ?? found.position,
    active: change.active ?? found.active,
  };
  refuseWrongPlace(tree, id, next.parentId);
  await updateCategory(
    tx,
    permit(found, 'change', () => true),
    next,
  );
  tx.emit({ type: 'articleCategory.changed', objectId: id, facts: { workspaceId: found.workspaceId, fields: Object.keys(change) } });
  return replyOf({ ...found, ...next, version: found.version + 1 });
}

/** A tree without circles, of one workspace and not too deep: with what hangs below it. */
function refuseWrongPlace(tree: readonly CategoryRow[], id: string, parentId: string | null): void {
  if (parentId !== null && !tree.some((one) => one.id === parentId)) throw wrongField('/parent', 'This workspace has no such category');
  const above = pathTo(tree, parentId);
  if (above.some((one) => one.id === id)) throw wrongField('/parent', 'A category cannot stand below itself');
  if (above.length + heightOf(tree, id) > mostLevels) throw wrongField('/parent', 'Categories have at most four levels');
}

/** A category and those above it, from the top. */
export function pathTo<Row extends { readonly id: string; readonly parentId: string | null }>(
  tree: readonly Row[],
  id: string | null,
): Row[] {
  const path: Row[] = [];
  let at = tree.find((one) => one.id === id);
  while (at !== undefined && !path.includes(at)) {
    path.unshift(at);
    const { parentId }: Row = at;
    at = tree.find((one) => one.id === parentId);
  }
  return path;
}

function heightOf(tree: readonly CategoryRow[], id: string): number {
  const below = tree.filter(({ parentId }) => parentId === id).map((one) => heightOf(tree, one.id));
  return 1 + Math.max(0, ...below);
}

async function refuseNowhere({ tx }: Call, workspaceId: string): Promise<void> {
  if ((await isWorkspace(tx, workspaceId)) === undefined) throw new Refusal('not_found', 'This does not exist, or is not shared with you');
}

export async function seeRules(call: Call, workspaceId: string): Promise<RulesReply> {
  const isThere = (await isWorkspace(call.tx, workspaceId)) !== undefined;
  permit(
    isThere ? { workspaceId } : undefined,
    'see',
    () => true,
    (one) => mayLookAround(call.actor, one),
  );
  const can = { edit: mayRunKnowledge(call.actor, { workspaceId }), bringIn: mayBringIn(call.actor, { workspaceId }) };
  return { workspace: workspaceId, ...(await rulesOf(call.tx, workspaceId)), can };
}

export async function setRules(call: Call, workspaceId: string, change: RulesInput, edge: Pick<Edge, 'ifMatch'>): Promise<RulesReply> {
  const { tx, actor } = call;
  const seen = await seeRules(call, workspaceId);
  refuseStale(edge, seen, change);
  const { fourEyes = seen.fourEyes, validMonths = seen.validMonths, reviewers = seen.reviewers } = change;
  if (reviewers !== null && !(await isTeamOf(tx, workspaceId, reviewers)))
    throw wrongField('/reviewers', 'This workspace has no such team', 'Choose one of its teams.');
  const rules = { workspaceId, fourEyes, validMonths, reviewers };
  await keepRules(tx, permitNew(rules, 'change', mayRunKnowledge(actor, rules)));
  tx.emit({ type: 'knowledge.rulesChanged', objectId: workspaceId, facts: rules });
  return await seeRules(call, workspaceId);
}

export async function seeSite({ tx }: Call): Promise<SiteReply> {
  const [site, publicArticles, rows] = await Promise.all([siteOf(tx), countPublic(tx), newestPublic(tx)]);
  const articles = rows.map(({ number, ...row }) => ({ ...row, number: articleNumber(number) }));
  return { open: site?.open ?? false, version: site?.version ?? 0, publicArticles, articles };
}

export async function setSite(call: Call, open: boolean): Promise<SiteReply> {
  const { tx, actor } = call;
  await keepSite(tx, permitNew({ open }, 'change', mayRunKnowledge(actor, { workspaceId: null })));
  tx.emit({ type: 'knowledge.siteChanged', objectId: tx.tenantId, facts: { open } });
  return await seeSite(call);
}
