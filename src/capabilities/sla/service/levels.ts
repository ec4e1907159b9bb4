import { type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { LevelReply } from '../contract-levels.ts';
import { mayRunLevel } from '../policy.ts';
import { type LevelRow, levelById } from '../queries/levels.ts';
import { LevelInput } from '../shared/level-definition.ts';
import { insertLevel, insertLevelVersion, lockLevel, updateLevel } from '../store/levels.ts';
import { refuseWrongLevel } from './check-level.ts';

export const levelReply = ({ id, workspaceId, number, definition, version, updatedAt }: LevelRow): LevelReply => ({
  ...definition,
  id,
  workspace: workspaceId,
  number,
  version,
  updatedAt: updatedAt.toISOString(),
});

/** Makes an agreement, published as its first version. */
export async function createLevel(
  call: Call,
  { workspace: workspaceId, ...input }: LevelInput & { workspace: string },
): Promise<LevelReply> {
  const { tx, actor } = call;
  const row: LevelRow = { id: newId(tx.now.getTime()), workspaceId, number: 1, definition: input, version: 1, updatedAt: tx.now };
  const may = mayRunLevel(actor, row);
  const made = permitNew(row, 'create', may);
  await refuseWrongLevel(call, row);
  await insertLevel(tx, made);
  await insertLevelVersion(tx, permitNew(row, 'publish', may), actor.id);
  tx.emit({ type: 'service_level.created', objectId: row.id, facts: { workspaceId, minutes: input.minutes } });
  return levelReply(row);
}

type LevelChange = { id: string } & { [K in keyof LevelInput]?: LevelInput[K] | undefined };

/** Publishes the next version; tickets that began before keep the version they began with. */
export async function changeLevel(call: Call, { id, ...input }: LevelChange, edge: Edge): Promise<LevelReply> {
  const { tx, actor } = call;
  const row = await heldLevel(call, id);
  refuseStale(edge, levelReply(row), input);
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const next: LevelRow = { ...row, number: row.number + 1, definition: LevelInput.parse({ ...row.definition, ...given }) };
  if (sameJson(next.definition, row.definition)) return levelReply(row);
  await refuseWrongLevel(call, next, row.definition);
  const published = permitNew(next, 'publish', mayRunLevel(actor, next));
  await insertLevelVersion(tx, published, actor.id);
  await updateLevel(tx, published, next.number);
  tx.emit({ type: 'service_level.published', objectId: id, facts: { number: next.number, fields: Object.keys(given) } });
  return levelReply({ ...next, version: row.version + 1, updatedAt: tx.now });
}

/** An agreement that this person may change, held until the transaction ends. */
export async function heldLevel({ tx, actor }: Call, id: string): Promise<LevelRow> {
  const found = (await lockLevel(tx, id)) === undefined ? undefined : await levelById(tx, id);
  return permit(
    found,
    'change',
    () => true,
    (row) => mayRunLevel(actor, row),
  );
}

/** An agreement of a workspace that this person administers. */
export const seenLevel = async ({ tx, actor }: Call, id: string): Promise<LevelRow> =>
  permit(
    await levelById(tx, id),
    'read',
    () => true,
    (row) => mayRunLevel(actor, row),
  );
