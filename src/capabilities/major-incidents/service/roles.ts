import { type Call, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { peopleById, workingIn } from '../../directory/public.ts';
import type { MajorReply } from '../contract.ts';
import type { ManagersReply } from '../contract-status.ts';
import { mayLead, mayNameManagers, maySee } from '../policy.ts';
import { dutyVersion, managersIn } from '../queries.ts';
import { majorReply } from '../replies.ts';
import type { MajorRole } from '../shared/words.ts';
import { holdDuty, keepRhythm, keepRole, replaceManagers } from '../store.ts';
import { held, refuseUnaccepted, wrongField } from './found.ts';

type Match = Pick<Edge, 'ifMatch'>;
type Named = { readonly role: MajorRole; readonly person: string | null };

/** Says who has a role: somebody who works there, for else they would not see it. */
export async function nameRole(call: Call, id: string, { role, person }: Named): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'lead', (one) => mayLead(actor, one));
  refuseUnaccepted(major);
  if (person !== null) await refuseStrangers(call, major.workspaceId, [person], '/person');
  await keepRole(tx, major, { role, personId: person });
  tx.emit({ type: 'ticket.majorRoleNamed', objectId: major.ticketId, facts: { majorId: id, role, personId: person } });
  return await majorReply(call, id);
}

/** Says how often those who wait are told. The first moment counts from now. */
export async function setCadence(call: Call, id: string, minutes: number | null): Promise<MajorReply> {
  const { tx, actor } = call;
  const major = await held(call, id, 'lead', (one) => mayLead(actor, one));
  refuseUnaccepted(major);
  await keepRhythm(tx, major, { minutes, dueAt: nextAfter(tx.now, minutes) });
  tx.emit({ type: 'ticket.majorCadenceSet', objectId: major.ticketId, facts: { majorId: id, minutes } });
  return await majorReply(call, id);
}

/** When the next update is due, by the rhythm that is agreed. */
export const nextAfter = (now: Date, minutes: number | null): Date | null =>
  minutes === null ? null : new Date(now.getTime() + minutes * 60_000);

/** Who decides on the major incidents of a workspace, for whoever works there. */
export async function seeManagers(call: Call, workspace: string): Promise<ManagersReply> {
  const { tx, actor } = call;
  permitNew({}, 'read', maySee(actor, { workspaceId: workspace }) || mayNameManagers(actor, { workspaceId: workspace }));
  const ids = await managersIn(tx, workspace);
  const names = new Map((await peopleById(tx, ids)).map((one) => [one.id, one.name]));
  const people = ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  return {
    workspace,
    people,
    version: await dutyVersion(tx, workspace),
    can: { change: mayNameManagers(actor, { workspaceId: workspace }) },
  };
}

/** Names others in place of those whom somebody saw: whoever named somebody meanwhile is not written over. */
export async function nameManagers(call: Call, workspace: string, wanted: readonly string[], edge: Match): Promise<ManagersReply> {
  const people = [...new Set(wanted)];
  const row = permitNew({ workspaceId: workspace, people }, 'name', mayNameManagers(call.actor, { workspaceId: workspace }));
  await refuseStrangers(call, workspace, people, '/people');
  await holdDuty(call.tx, workspace);
  refuseStale(edge, await seeManagers(call, workspace), { people });
  await replaceManagers(call.tx, row);
  call.tx.emit({ type: 'majorIncidentManagers.named', objectId: workspace, facts: { personIds: people } });
  return await seeManagers(call, workspace);
}

async function refuseStrangers({ tx }: Call, workspaceId: string, people: readonly string[], pointer: string): Promise<void> {
  if (people.length === 0) return;
  const working = new Set((await workingIn(tx, { workspaceId, people: [...people], teams: [], ledTeams: [] })).map(({ id }) => id));
  if (people.some((id) => !working.has(id))) throw wrongField(pointer, 'This person does not work there', 'Choose somebody who does.');
}
