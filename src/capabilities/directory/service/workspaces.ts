import { type Actor, type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import { needsWorkspacePlace } from '../../subscription/public.ts';
import { isTenantAdmin, mayEditWorkspace } from '../policy.ts';
import { listWorkspaces, type WorkspaceRow, workspaceById } from '../queries/workspaces.ts';
import { type NewWorkspace, usualMatrix, type WorkspaceChange, type WorkspaceReply, WorkspaceSettings } from '../shared/groups.ts';
import { insertWorkspace, updateWorkspace } from '../store/workspaces.ts';

const replyOf = (actor: Actor, { matrix, settings, ...workspace }: WorkspaceRow): WorkspaceReply => ({
  ...workspace,
  matrix: matrix ?? usualMatrix,
  ownMatrix: matrix !== null,
  settings: WorkspaceSettings.parse(settings),
  can: { edit: mayEditWorkspace(actor, workspace), grantRoles: mayEditWorkspace(actor, workspace) },
});

/** Everybody sees all workspaces: the portal offers their services. */
export async function seeWorkspaces({ tx, actor }: Call): Promise<{ items: WorkspaceReply[] }> {
  const rows = await listWorkspaces(tx);
  return { items: rows.map((row) => replyOf(actor, row)) };
}

export async function seeWorkspace({ tx, actor }: Call, id: string): Promise<WorkspaceReply> {
  return replyOf(
    actor,
    permit(await workspaceById(tx, id), 'see', () => true),
  );
}

export async function createWorkspace(call: Call, input: NewWorkspace): Promise<WorkspaceReply> {
  const { tx, actor } = call;
  const { key, name, icon = 'briefcase', noun = null, matrix = null, settings = {}, position = 0 } = input;
  const values = { id: newId(tx.now.getTime()), key, name, icon, noun, matrix, settings, position };
  const permitted = permitNew(values, 'create', isTenantAdmin(actor));
  // What the program itself opens, such as the place for rights, takes nobody's place.
  if (actor.kind === 'person') await needsWorkspacePlace(call);
  await insertWorkspace(tx, permitted);
  tx.emit({
    type: 'workspace.created',
    objectId: values.id,
    facts: { key },
    payloads: [{ subjectId: values.id, content: { to: values } }],
  });
  return await seeWorkspace(call, values.id);
}

export async function changeWorkspace(call: Call, id: string, change: WorkspaceChange, edge: Edge): Promise<WorkspaceReply> {
  const { tx, actor } = call;
  const found = permit(await workspaceById(tx, id, sql`for update`), 'change', (one) => mayEditWorkspace(actor, one));
  refuseStale(edge, replyOf(actor, found), change);
  const next = { ...found, ...applied(found, change) };
  const fields = changedFields.filter((field) => !sameJson(found[field], next[field]));
  if (fields.length === 0) return replyOf(actor, found);

  await updateWorkspace(tx, next);
  const values = (row: WorkspaceRow) => Object.fromEntries(fields.map((field) => [field, row[field]]));
  const content = { from: values(found), to: values(next) };
  tx.emit({ type: 'workspace.changed', objectId: id, facts: { fields }, payloads: [{ subjectId: id, content }] });
  return await seeWorkspace(call, id);
}

const changedFields = ['name', 'icon', 'noun', 'matrix', 'settings', 'position'] as const;

function applied(before: WorkspaceRow, { settings, ...change }: WorkspaceChange): WorkspaceRow {
  return {
    ...before,
    name: change.name ?? before.name,
    icon: change.icon ?? before.icon,
    position: change.position ?? before.position,
    noun: change.noun === undefined ? before.noun : change.noun,
    matrix: change.matrix === undefined ? before.matrix : change.matrix,
    settings: { ...before.settings, ...settings },
  };
}
