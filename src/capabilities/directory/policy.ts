import { type Actor, holds } from '../../kernel/access/access.ts';
import type { Role } from '../../kernel/shared/roles.ts';

type Someone = { readonly id: string };
type Grant = { readonly role: Role; readonly workspaceId: string | null };

export const isTenantAdmin = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/** An agent somewhere; whoever leads or administers a workspace is one too. */
const isAgent = (actor: Actor): boolean => holds(actor, 'agent');

/** Looks up anybody: agents to help them, admins and the privacy officer to do their work. Others know colleagues from pickers only. */
export const maySeePeople = (actor: Actor): boolean => isAgent(actor) || isTenantAdmin(actor) || holds(actor, 'privacyOfficer');

export const maySeePerson = (actor: Actor, { id }: Someone): boolean => id === actor.id || maySeePeople(actor);

export const maySeePhone = (actor: Actor, { id }: Someone): boolean => id === actor.id || isAgent(actor) || isTenantAdmin(actor);

export const maySeeAddress = (actor: Actor, { id }: Someone): boolean => id === actor.id || isTenantAdmin(actor);

export const maySeeCard = (actor: Actor): boolean => isAgent(actor) || isTenantAdmin(actor);

export const mayEditPeople = (actor: Actor): boolean => isTenantAdmin(actor);

/** A department knows its VIPs, so a workspace admin may mark them. */
export const mayEditVip = (actor: Actor): boolean => isTenantAdmin(actor) || holds(actor, 'workspaceAdmin');

/** Nobody shuts himself out. */
export const mayDeactivate = (actor: Actor, { id }: Someone): boolean => isTenantAdmin(actor) && id !== actor.id;

export const mayInvite = (actor: Actor, { active }: { readonly active: boolean }): boolean => isTenantAdmin(actor) && active;

/** Departments, locations, branding. */
export const mayArrangeTenant = (actor: Actor): boolean => isTenantAdmin(actor);

/** Whoever answers for the tenant says what may happen to its people; whoever guards their privacy may stop it too. */
export const mayRecordInstruction = (actor: Actor): boolean => isTenantAdmin(actor);
export const mayWithdrawInstruction = (actor: Actor): boolean => isTenantAdmin(actor) || holds(actor, 'privacyOfficer');

export const mayEditWorkspace = (actor: Actor, { id }: Someone): boolean => isTenantAdmin(actor) || holds(actor, 'workspaceAdmin', id);

type InWorkspace = { readonly workspaceId: string };

export const mayEditTeam = (actor: Actor, { workspaceId }: InWorkspace): boolean => mayEditWorkspace(actor, { id: workspaceId });

export const mayChangeMembers = (actor: Actor, team: InWorkspace): boolean =>
  mayEditTeam(actor, team) || holds(actor, 'teamLead', team.workspaceId);

export const maySeeMembers = (actor: Actor): boolean => maySeePeople(actor);

/** A tenant admin grants all; a workspace admin makes agents and team leads of the own workspace, nobody more powerful. */
export function mayGrant(actor: Actor, { role, workspaceId }: Grant): boolean {
  if (isTenantAdmin(actor)) return true;
  const isBelow = role === 'agent' || role === 'teamLead';
  return isBelow && workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId);
}

export const mayGrantSomething = (actor: Actor): boolean => isTenantAdmin(actor) || holds(actor, 'workspaceAdmin');

/** Own roles, all of them for those who answer for the tenant, and those of a workspace one administers. */
export function maySeeGrant(actor: Actor, { personId, workspaceId }: { readonly personId: string; readonly workspaceId: string | null }) {
  if (personId === actor.id || isTenantAdmin(actor) || holds(actor, 'privacyOfficer')) return true;
  return workspaceId !== null && holds(actor, 'workspaceAdmin', workspaceId);
}
