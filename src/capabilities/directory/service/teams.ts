import { type Actor, type Call, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { mayChangeMembers, mayEditTeam, maySeeMembers } from '../policy.ts';
import { isAgentIn, listTeams, type MemberRow, membersOf, type TeamRecord, teamById, workspaceById } from '../queries/workspaces.ts';
import type { NewTeam, TeamChange, TeamReply, TeamRow } from '../shared/groups.ts';
import { deleteMember, insertMember, insertTeam, updateTeam } from '../store/workspaces.ts';

const replyOf = (actor: Actor, team: TeamRecord, people: MemberRow[]): TeamReply => ({
  ...team,
  people,
  can: { edit: mayEditTeam(actor, team), changeMembers: mayChangeMembers(actor, team) },
});

type TeamsQuery = { workspaceId?: string | undefined; state: 'active' | 'inactive' | 'all' };

/** Names of teams are no secret: forms offer them. Who is in them is for agents and admins. */
export async function seeTeams({ tx, actor }: Call, query: TeamsQuery): Promise<{ items: TeamRow[] }> {
  return { items: await listTeams(tx, actor.id, query) };
}

export async function seeTeam({ tx, actor }: Call, id: string): Promise<TeamReply> {
  const [found, people] = await Promise.all([teamById(tx, actor.id, id), membersOf(tx, id)]);
  return replyOf(
    actor,
    permit(found, 'see', () => maySeeMembers(actor)),
    people,
  );
}

export async function createTeam(call: Call, { workspaceId, name }: NewTeam): Promise<TeamReply> {
  const { tx, actor } = call;
  permit(await workspaceById(tx, workspaceId), 'see', () => true);
  const team = permitNew({ id: newId(tx.now.getTime()), name, workspaceId }, 'create', mayEditTeam(actor, { workspaceId }));
  await insertTeam(tx, team);
  const payloads = [{ subjectId: team.id, content: { to: { name } } }];
  tx.emit({ type: 'team.created', objectId: team.id, facts: { workspaceId }, payloads });
  return await seeTeam(call, team.id);
}

export async function changeTeam(call: Call, id: string, change: TeamChange, edge: Edge): Promise<TeamReply> {
  const { tx, actor } = call;
  const found = permit(await lockTeam(call, id), 'change', (team) => mayEditTeam(actor, team));
  refuseStale(edge, found, change);
  const next = { ...found, name: change.name ?? found.name, active: change.active ?? found.active };
  await updateTeam(tx, next);
  const content = { from: { name: found.name }, to: { name: next.name } };
  const payloads = found.name === next.name ? [] : [{ subjectId: id, content }];
  tx.emit({ type: 'team.changed', objectId: id, facts: { active: next.active }, payloads });
  return await seeTeam(call, id);
}

const lockTeam = ({ tx, actor }: Call, id: string): Promise<TeamRecord | undefined> => teamById(tx, actor.id, id, sql`for update of t`);

/** Only agents of the workspace can be members: membership must never open what a role does not. */
export async function addMember(call: Call, teamId: string, personId: string): Promise<TeamReply> {
  const { tx, actor } = call;
  const team = permit(await lockTeam(call, teamId), 'changeMembers', (found) => mayChangeMembers(actor, found));
  if (!(await isAgentIn(tx, personId, team.workspaceId)))
    throw new Refusal('conflict', 'Only agents of the workspace can be in its teams', { next: 'Grant this person the role agent first.' });

  const added = await insertMember(tx, team, personId);
  if (added === 1) tx.emit({ type: 'team.memberAdded', objectId: teamId, facts: { personId } });
  return await seeTeam(call, teamId);
}

export async function removeMember(call: Call, teamId: string, personId: string): Promise<TeamReply> {
  const { tx, actor } = call;
  const team = permit(await lockTeam(call, teamId), 'changeMembers', (found) => mayChangeMembers(actor, found));
  const removed = await deleteMember(tx, team, personId);
  if (removed === 1) tx.emit({ type: 'team.memberRemoved', objectId: teamId, facts: { personId } });
  return await seeTeam(call, teamId);
}
