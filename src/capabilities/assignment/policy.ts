import { type Actor, holds, workspacesOf } from '../../kernel/access/access.ts';

type OfWorkspace = { readonly workspaceId: string };

/** Who administers a workspace says who gets its tickets. */
export const mayRunRules = (actor: Actor, { workspaceId }: OfWorkspace): boolean =>
  holds(actor, 'tenantAdmin') || holds(actor, 'workspaceAdmin', workspaceId);

/** Trying rules out shows tickets, so it is for those who see them: running the organisation opens none. */
export const mayTryRules = (actor: Actor, { workspaceId }: OfWorkspace): boolean => holds(actor, 'workspaceAdmin', workspaceId);

/** Why a ticket went where it went is among agents: it tells who was away. */
export const mayKnowWhy = (actor: Actor, { workspaceId }: OfWorkspace): boolean => holds(actor, 'agent', workspaceId);

/** Who leads says what others can take on, know and when they are away; so does who runs the organisation, whose teams they are. */
export const mayArrangeWork = (actor: Actor, { workspaceId }: OfWorkspace): boolean =>
  holds(actor, 'tenantAdmin') || holds(actor, 'teamLead', workspaceId);

/** Whoever works there sees what may be known there, and themselves. */
export const mayWorkThere = (actor: Actor, of: OfWorkspace): boolean => holds(actor, 'agent', of.workspaceId) || mayArrangeWork(actor, of);

type OfPerson = { readonly personId: string; readonly workspaceIds: readonly string[] };

/** One's own days, where one works at a desk, and those of whoever works where one leads. */
export const mayEnterAbsence = (actor: Actor, { personId, workspaceIds }: OfPerson): boolean =>
  (personId === actor.id && workspacesOf(actor, 'agent').length > 0) ||
  workspaceIds.some((workspaceId) => mayArrangeWork(actor, { workspaceId }));
