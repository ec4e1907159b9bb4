import { type Actor, holds } from '../../kernel/access/access.ts';

/** Measures are looked at by the program, never by a person's word. */
export const mayMeasure = (actor: Actor): boolean => actor.kind === 'machine';

/** Whoever guards privacy at the operator answers for what no probe can see. */
export const mayAttest = (actor: Actor): boolean => actor.kind === 'person' && holds(actor, 'privacyOfficer');
