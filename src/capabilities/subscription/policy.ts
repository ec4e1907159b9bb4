import { type Actor, holds } from '../../kernel/access/access.ts';

/** The program itself keeps time: trials end, periods are renewed, a cancellation takes effect. Signing up is its deed too. */
const isProgram = (actor: Actor): boolean => actor.kind !== 'person';

/** Whoever answers for the tenant, and whoever pays for it. */
export const mayManageAccount = (actor: Actor): boolean => holds(actor, 'tenantAdmin') || holds(actor, 'billing');

export const mayAgree = (actor: Actor): boolean => mayManageAccount(actor) || isProgram(actor);

export const mayKeepTime = isProgram;

/** Counts and states of all tenants: for who runs the operator's own. */
export const maySeeAll = (actor: Actor, operator: string | undefined): boolean =>
  actor.tenantId === operator && holds(actor, 'tenantAdmin');
