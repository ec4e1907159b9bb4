import { type Call, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { remembered } from '../../../kernel/db/remembered.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { peopleById } from '../../directory/public.ts';
import type { ModelReply, PublishedModel } from '../contract-calendar.ts';
import { mayLookAround, mayRule } from '../policy.ts';
import { type HeldModel, heldModel, modelsOffered, modelVersion, versionsOf } from '../queries/rules.ts';
import { ChangeModelDefinition } from '../shared/model.ts';
import { ownModels } from '../shared/own-models.ts';
import { insertModelVersion, lockModels, putModel } from '../store.ts';
import { refuseUnfit } from './unfit.ts';

export type Model = {
  /** Which it is to be written over: 1 where the tenant has none of its own. */
  readonly version: number;
  readonly key: string;
  readonly workspaceId: string | null;
  readonly number: number;
  readonly definition: ChangeModelDefinition;
};

const products: readonly Model[] = Object.entries(ownModels).map(([key, definition]) => ({
  key,
  workspaceId: null,
  number: 0,
  version: 1,
  definition,
}));

/** What is offered: the product's own, and the tenant's, which take the place of those with the same key. */
async function modelsFor(tx: Tx): Promise<readonly Model[]> {
  const rows = await modelsOffered(tx);
  const own = rows.map((row) => ({ ...row, definition: ChangeModelDefinition.parse(row.definition) }));
  return [
    ...products.map((model) => own.find(({ key }) => key === model.key) ?? model),
    ...own.filter(({ key }) => !Object.hasOwn(ownModels, key)),
  ];
}

/** The model of that key as it is offered in a workspace. */
export async function modelOffered(tx: Tx, key: string, workspaceId: string | null): Promise<Model> {
  const found = (await modelsFor(tx)).find((model) => model.key === key && [null, workspaceId].includes(model.workspaceId));
  if (found !== undefined) return found;
  throw new Refusal('wrong_input', 'There is no such model of changes here', {
    errors: [{ pointer: '/model', reason: 'There is no such model of changes here' }],
    next: 'Choose one of the models that are offered.',
  });
}

const kept = remembered<string, ChangeModelDefinition>();
const mostKept = 500;

/** The version by which a change was begun; it never changes, so it is read once. */
export async function definitionOf(
  tx: Tx,
  { modelKey, modelNumber }: { modelKey: string; modelNumber: number },
): Promise<ChangeModelDefinition> {
  const product = modelNumber === 0 ? ownModels[modelKey] : undefined;
  if (product !== undefined) return product;
  const place = `${tx.tenantId} ${modelKey} ${modelNumber}`;
  const known = kept.get(place);
  if (known !== undefined) return known;
  const row = await modelVersion(tx, modelKey, modelNumber);
  if (row === undefined) throw new Error('A change without the model that it was begun by');
  const definition = ChangeModelDefinition.parse(row.definition);
  if (kept.size >= mostKept) kept.clear();
  kept.set(place, definition);
  return definition;
}

const replyOf = ({ actor }: Pick<Call, 'actor'>, model: Model): ModelReply => ({
  key: model.key,
  workspace: model.workspaceId,
  own: model.number > 0,
  number: model.number,
  version: model.version,
  definition: model.definition,
  can: { edit: mayRule(actor, model) },
});

/** What models are called, by their keys. */
export const modelNames = async (tx: Tx): Promise<Map<string, ChangeModelDefinition['name']>> =>
  new Map((await modelsFor(tx)).map(({ key, definition }) => [key, definition.name]));

export async function listModels(call: Call): Promise<{ items: ModelReply[] }> {
  permitNew({}, 'read', mayLookAround(call.actor));
  return { items: (await modelsFor(call.tx)).map((model) => replyOf(call, model)) };
}

/** What was published under a key, for who may publish there. */
export async function modelVersions(call: Call, key: string): Promise<{ items: PublishedModel[] }> {
  const { tx, actor } = call;
  const rows = await versionsOf(tx, key);
  permitNew({}, 'read', mayLookAround(actor) && rows.every((row) => mayRule(actor, row)));
  const people = await peopleById(tx, [...new Set(rows.map(({ byId }) => byId))]);
  return {
    items: rows.map(({ number, definition, byId, publishedAt }) => ({
      number,
      definition: ChangeModelDefinition.parse(definition),
      publishedAt: publishedAt.toISOString(),
      publishedBy: { id: byId, name: people.find(({ id }) => id === byId)?.name ?? '' },
    })),
  };
}

type Published = { readonly key: string; readonly workspace: string | null; readonly definition: ChangeModelDefinition };

/** Publishes the next version; changes under way keep theirs. Who saw another than is in force is told so. */
export async function publishModel(call: Call, published: Published, edge: Pick<Edge, 'ifMatch'>): Promise<ModelReply> {
  const { tx, actor } = call;
  const { key, workspace: workspaceId, definition } = published;
  await lockModels(tx);
  const held = await heldModel(tx, key);
  const allowed = mayRule(actor, { workspaceId }) && (held === undefined || mayRule(actor, held));
  const number = (held?.number ?? 0) + 1;
  const id = held?.id ?? newId(tx.now.getTime());
  const row = permitNew({ id, key, workspaceId, number, active: true }, 'rule', allowed);
  refuseStale(edge, await standing(call, key, held), { workspace: workspaceId, definition });
  await refuseUnfit(call, row, definition);
  await putModel(tx, row);
  await insertModelVersion(tx, permitNew({ modelId: id, number, definition, byId: actor.id }, 'rule', true));
  tx.emit({ type: 'change_model.published', objectId: id, facts: { key, number } });
  return replyOf(call, { key, workspaceId, number, definition, version: (held?.version ?? 0) + 2 });
}

/** What is no longer offered is at the first again, as if it had never been published. */
const versionOf = (held: HeldModel | undefined): number => (held?.active === true ? held.version + 1 : 1);

/** As it is now, for who saw an older one; a key that nobody has is at its first version too. */
async function standing(
  call: Call,
  key: string,
  held: HeldModel | undefined,
): Promise<{ version: number; workspace: string | null; definition: ChangeModelDefinition | null }> {
  const model = (await modelsFor(call.tx)).find((one) => one.key === key);
  return model === undefined
    ? { version: versionOf(held), workspace: null, definition: null }
    : { ...replyOf(call, model), version: versionOf(held) };
}

/** Takes a model back. Who has not seen what was published last is told so first. */
export async function retireModel(call: Call, key: string, edge: Pick<Edge, 'ifMatch'>): Promise<{ done: true }> {
  const { tx, actor } = call;
  const held = await heldModel(tx, key);
  if (held?.active !== true) throw new Refusal('not_found', 'There is no such model of changes');
  const retired = permitNew({ ...held, active: false }, 'rule', mayRule(actor, held));
  refuseStale(edge, await standing(call, key, held), {});
  await putModel(tx, retired);
  tx.emit({ type: 'change_model.retired', objectId: held.id, facts: { key, number: held.number } });
  return { done: true };
}
