import { type Actor, holds } from '../../kernel/access/access.ts';

type Own = { readonly personId: string };

/** Their own, and nobody else's: no role opens what somebody allows. */
export const maySee = (actor: Actor, { personId }: Own): boolean => actor.kind === 'person' && personId === actor.id;

/** A no is always open, whatever it comes by. */
export const mayRefuse = (actor: Actor, own: Own): boolean => maySee(actor, own);

/** News go out in the name of the organisation. */
export const mayTell = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/** A yes is an act of the person at a screen: a token is a program, which was shown nothing. */
export const mayGive = (actor: Actor, own: Own): boolean => maySee(actor, own) && actor.scopes === null;
