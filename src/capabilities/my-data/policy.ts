import { type Actor, holds } from '../../kernel/access/access.ts';

type Own = { readonly personId: string };

/** Their own, and nobody else's: no role opens what is held about one person. */
export const maySee = (actor: Actor, { personId }: Own): boolean => actor.kind === 'person' && personId === actor.id;

/** A person at a screen: a token is a program, and everything at once is more than any program was let in for. */
export const mayAsk = (actor: Actor, own: Own): boolean => maySee(actor, own) && actor.scopes === null;

export const mayFetch = (actor: Actor, own: Own): boolean => mayAsk(actor, own);

/** The worker makes what was asked for. */
export const mayMake = (actor: Actor): boolean => actor.kind === 'machine';

/** Whoever answers for privacy reads what others wrote before it is handed out; never about themselves. */
export const mayReview = (actor: Actor, { personId }: Own): boolean => holds(actor, 'privacyOfficer') && personId !== actor.id;
