import { type Actor, type Call, permit, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import type { NeedToKnowGroup } from '../contract-classes.ts';
import { casesOfGroup, classesOf, type FoundGroup, groupById, groupsFor, mayAddTo } from '../queries/classes.ts';
import { countGroupUp, holdGroup, insertGroup, replaceMembers } from '../store-classes.ts';
import { knownPeople, wrongField } from './found.ts';
import { tellOf } from './told.ts';

export async function listGroups({ tx, actor }: Call): Promise<{ items: NeedToKnowGroup[] }> {
  return { items: (await groupsFor(tx, actor)).map(groupReply) };
}

const groupReply = ({ id, workspaceId, name, members, version }: FoundGroup): NeedToKnowGroup => ({
  id,
  workspace: workspaceId,
  name,
  members: [...members],
  version,
});

/** Whoever leads a case team of the department runs its groups. */
const leadsIn = async ({ tx, actor }: Call, workspaceId: string): Promise<boolean> =>
  (await classesOf(tx, actor)).some((one) => one.workspaceId === workspaceId && one.leads);

type NewGroup = { readonly workspace: string; readonly name: string; readonly members: readonly string[] };

export async function addGroup(call: Call, { workspace, name, members }: NewGroup): Promise<NeedToKnowGroup> {
  const { tx, actor } = call;
  const allowed = await leadsIn(call, workspace);
  const row = permitNew({ id: newId(tx.now.getTime()), workspaceId: workspace, name }, 'add', allowed);
  await checkMembers(call, actor, members, []);
  await insertGroup(tx, row);
  await replaceMembers(tx, row, members, actor.id);
  tx.emit({ type: 'needToKnowGroup.added', objectId: row.id, facts: { workspaceId: workspace } });
  return await replied(call, row.id);
}

export async function changeGroup(call: Call, id: string, members: readonly string[], edge: Edge): Promise<NeedToKnowGroup> {
  const { tx, actor } = call;
  await holdGroup(tx, id);
  const found = await groupById(tx, id);
  const allowed = found !== undefined && (await leadsIn(call, found.workspaceId));
  const group = permit(
    found,
    'change',
    () => allowed,
    () => allowed,
  );
  const before = group.members.map((one) => one.id);
  const current = { members: before, version: group.version };
  refuseStale(edge, current, { members });
  await checkMembers(call, actor, members, before);
  const added = members.filter((one) => !before.includes(one));
  if (added.length > 0 && !(await mayAddTo(tx, actor, group)))
    throw wrongField('/members', 'This group is older than your team', 'Take people out of it, or begin a group of your own.');
  await comeIn(call, id, added);
  await replaceMembers(tx, group, members, actor.id);
  await countGroupUp(tx, group);
  tx.emit({ type: 'needToKnowGroup.changed', objectId: id, facts: { version: group.version + 1 } });
  return await replied(call, id);
}

/** Noted in each case into which they come, and told to them; whoever adds them learns of none. */
async function comeIn(call: Call, groupId: string, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  for (const { caseId, grantId, reference, personId, isNew } of await casesOfGroup(call.tx, groupId, added)) {
    call.tx.emit({ type: 'case.letIn', objectId: caseId, facts: { grantId, kind: 'group', personId } });
    if (isNew) await tellOf(call, { reference, requesterId: null }, [personId]);
  }
}

async function checkMembers(call: Call, actor: Actor, members: readonly string[], before: readonly string[]): Promise<void> {
  if (members.includes(actor.id) && !before.includes(actor.id))
    throw wrongField('/members', 'Nobody lets themselves into cases', 'Ask somebody who leads the team.');
  await knownPeople(call, members, '/members');
}

async function replied({ tx }: Call, id: string): Promise<NeedToKnowGroup> {
  const found = await groupById(tx, id);
  if (found === undefined) throw new Error('A group is gone that was there before');
  return groupReply(found);
}
