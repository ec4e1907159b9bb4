import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { isMember, isUuid, teamNamed } from '../queries/lookups.ts';
import type { Ticket } from '../store/tickets.ts';
import { nothingNamed } from './plan.ts';

type Assignment = { team?: string | null | undefined; assignee?: string | null | undefined };

/** Team first, then one of its members. Another team is a hop, and drops an assignee who does not work there. */
export async function assigned(call: Call, ticket: Ticket, { team, assignee }: Assignment): Promise<Ticket> {
  const handed = team === undefined ? ticket : await handedTo(call, ticket, team);
  if (assignee !== undefined) return { ...handed, assigneeId: assignee === null ? null : await assigneeIn(call, handed.teamId, assignee) };
  const stays = handed.teamId === ticket.teamId || ticket.assigneeId === null || (await isIn(call, handed.teamId, ticket.assigneeId));
  return stays ? handed : { ...handed, assigneeId: null };
}

async function handedTo({ tx }: Call, ticket: Ticket, name: string | null): Promise<Ticket> {
  if (name === null) return { ...ticket, teamId: null };
  const team = await teamNamed(tx, name);
  if (team === undefined) throw nothingNamed('/team', 'There is no such team');
  const isHop = ticket.teamId !== null && ticket.teamId !== team.id;
  return { ...ticket, teamId: team.id, workspaceId: team.workspaceId, hops: ticket.hops + (isHop ? 1 : 0) };
}

const isIn = async ({ tx }: Call, teamId: string | null, personId: string): Promise<boolean> =>
  teamId !== null && (await isMember(tx, teamId, personId));

/** The id of a member of the team: `me`, or somebody by id. */
export async function assigneeIn(call: Call, teamId: string | null, assignee: string): Promise<string> {
  const personId = assignee === 'me' ? call.actor.id : assignee;
  if (teamId === null) throw refusedAssignee('There is no team yet', 'Choose the team first.');
  if (!isUuid(personId) || !(await isIn(call, teamId, personId)))
    throw refusedAssignee('This person does not work in the team', 'Choose a member of the team, or another team.');
  return personId;
}

const refusedAssignee = (reason: string, fix: string): Refusal =>
  new Refusal('wrong_input', reason, { errors: [{ pointer: '/assignee', reason, fix }], next: fix });
