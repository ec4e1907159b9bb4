import { type Actor, holds } from '../../kernel/access/access.ts';

type Own = { readonly personId: string };

/** Their own, and nobody else's: no role reads what one person did. */
export const maySeeOwn = (actor: Actor, { personId }: Own): boolean => actor.kind === 'person' && personId === actor.id;

/** A browser with somebody at it: a token is a program, which looks at no page. */
export const mayTell = (actor: Actor): boolean => actor.kind === 'person' && actor.scopes === null;

/** Sums over at least five people, for who runs the organisation and who guards its privacy. */
export const maySeeReport = (actor: Actor): boolean => holds(actor, 'tenantAdmin') || holds(actor, 'privacyOfficer');

/** The program itself writes what was told; no person writes a row. */
export const mayKeep = (actor: Actor): boolean => actor.kind === 'machine';
