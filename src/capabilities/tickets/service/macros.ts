import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Tx } from '../../../kernel/db/tx.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { MacroActions, MacroChange, MacroReply, NewMacro } from '../contract-bulk.ts';
import { mayKeepMacro, refuseUnarranging } from '../policy.ts';
import { isMember, teamNamed, workspacesInOrder } from '../queries/lookups.ts';
import { type MacroRow, macroRow, macroRows } from '../queries/macros.ts';
import { insertMacro, retireMacro, updateMacro } from '../store/macros.ts';
import { placeholders } from './canned.ts';
import { richText } from './rich-text.ts';

const replyOf = (actor: Actor, row: MacroRow): MacroReply => ({
  ...row,
  byItself: row.actions.assignee !== 'me',
  can: { edit: mayKeepMacro(actor, row) },
});

export async function seeMacros(call: Call) {
  refuseUnarranging(call);
  const { tx, actor } = call;
  const [rows, workspaces] = await Promise.all([macroRows(tx, actor), workspacesInOrder(tx)]);
  const makesIn = workspaces.map(({ id }) => id).filter((workspaceId) => mayKeepMacro(actor, { workspaceId }));
  return { items: rows.map((row) => replyOf(actor, row)), makesIn, placeholders };
}

export async function createMacro(call: Call, { name, workspaceId, actions }: NewMacro): Promise<MacroReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  const row: MacroRow = { id: newId(tx.now.getTime()), workspaceId, name, actions: clean(actions), version: 1 };
  const permitted = permitNew(row, 'create', mayKeepMacro(actor, row));
  await refuseWrong(tx, row);
  await insertMacro(tx, permitted);
  tx.emit({ type: 'macro.created', objectId: row.id, facts: { workspaceId } });
  return replyOf(actor, row);
}

export async function changeMacro(call: Call, id: string, change: MacroChange, edge: Edge): Promise<MacroReply> {
  const { tx, actor } = call;
  refuseUnarranging(call);
  const found = permit(await macroRow(tx, actor, id, sql`for update`), 'change', (row) => mayKeepMacro(actor, row));
  refuseStale(edge, replyOf(actor, found), change);
  const next = { name: change.name ?? found.name, actions: change.actions === undefined ? found.actions : clean(change.actions) };
  await refuseWrong(tx, { ...found, ...next });
  await updateMacro(tx, found, next);
  tx.emit({ type: 'macro.changed', objectId: id, facts: { workspaceId: found.workspaceId, fields: Object.keys(change) } });
  return replyOf(actor, { ...found, ...next, version: found.version + 1 });
}

export async function removeMacro(call: Call, id: string) {
  refuseUnarranging(call);
  const found = permit(await macroRow(call.tx, call.actor, id, sql`for update`), 'remove', (row) => mayKeepMacro(call.actor, row));
  await retireMacro(call.tx, found);
  call.tx.emit({ type: 'macro.removed', objectId: id, facts: { workspaceId: found.workspaceId } });
  return { done: true as const };
}

/** Its texts are kept as they would be said; what says nothing is left out. */
function clean({ comment, workNote, ...actions }: MacroActions): MacroActions {
  const [said, noted] = [wordsIn(comment), wordsIn(workNote)];
  return { ...actions, ...(said === undefined ? {} : { comment: said }), ...(noted === undefined ? {} : { workNote: noted }) };
}

function wordsIn(body: string | undefined): string | undefined {
  const { html, text } = richText(body ?? '');
  return text.trim() === '' ? undefined : html;
}

const wrongMacro = (pointer: string, reason: string, next: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer, reason, fix: next }], next });

/** What can be known before there is a ticket; whether a change of state is allowed each ticket says for itself. */
async function refuseWrong(tx: Tx, { actions }: MacroRow): Promise<void> {
  if (Object.values(actions).every((value) => value === undefined || (Array.isArray(value) && value.length === 0)))
    throw wrongMacro('/actions', 'This macro does nothing', 'Say what it shall change.');
  const { team, assignee } = actions;
  const found = typeof team === 'string' ? await teamNamed(tx, team) : undefined;
  if (typeof team === 'string' && found === undefined) throw wrongMacro('/actions/team', 'There is no such team', 'Choose another team.');
  if (typeof assignee !== 'string' || assignee === 'me') return;
  if (found === undefined || !(await isMember(tx, found.id, assignee)))
    throw wrongMacro('/actions/assignee', 'This person does not work in the team', 'Choose a member of the team, or another team.');
}
