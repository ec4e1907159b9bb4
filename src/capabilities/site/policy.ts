import type { Actor } from '../../kernel/access/access.ts';

/** Whoever knows the operator's page may ask to begin; the letter then shows who they are. */
export const maySignUp = (actor: Actor): boolean => actor.kind !== 'person';

/** Only the program founds tenants, and forgets what nobody confirmed. */
export const mayFound = (actor: Actor): boolean => actor.kind === 'machine';
