import { type Actor, holds } from '../../kernel/access/access.ts';

/** Whoever knows the operator's page may ask to begin; the letter then shows who they are. */
export const maySignUp = (actor: Actor): boolean => actor.kind !== 'person';

/** Only the program founds tenants, and forgets what nobody confirmed. */
export const mayFound = (actor: Actor): boolean => actor.kind === 'machine';

/** Mail that became nothing is for whoever looks after the tenant's affairs. */
export const maySeeKeptMail = (actor: Actor): boolean => holds(actor, 'tenantAdmin');
