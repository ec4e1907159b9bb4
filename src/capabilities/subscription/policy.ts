import { type Actor, holds } from '../../kernel/access/access.ts';

/** The program itself keeps time: trials end, periods are renewed, a cancellation takes effect. Signing up is its deed too. */
const mayKeepTime = (actor: Actor): boolean => actor.kind !== 'person';

/** Whoever answers for the tenant, and signing up in their name. */
export const mayAgree = (actor: Actor): boolean => holds(actor, 'tenantAdmin') || mayKeepTime(actor);
