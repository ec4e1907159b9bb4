import { type Actor, holds } from '../../kernel/access/access.ts';
import type { SealKind } from './shared/sealed.ts';
import type { GrantKind } from './shared/words.ts';

/** What the rules look at: whose case it is, and by which live grants the reader sees it. */
export type Guarded = { readonly requesterId: string | null; readonly kinds: readonly GrantKind[] };

const by = ({ kinds }: Guarded, ...wanted: readonly GrantKind[]): boolean => kinds.some((kind) => wanted.includes(kind));

/** Nobody but who was let in. No role is asked here, and none would help: the database shows a row to nobody else. */
export const maySee = (_actor: Actor, guarded: Guarded): boolean => guarded.kinds.length > 0;

/** Whoever asked stays on their side of the case, also where they work in its team. */
export const isRequester = (actor: Actor, { requesterId }: Guarded): boolean => requesterId === actor.id;

export const mayHandle = (actor: Actor, guarded: Guarded): boolean => !isRequester(actor, guarded) && by(guarded, 'assigned', 'caseTeam');

/** Whoever was let in to help says so among those who handle it; who broke the glass reads. */
export const mayNote = (actor: Actor, guarded: Guarded): boolean =>
  mayHandle(actor, guarded) || (!isRequester(actor, guarded) && by(guarded, 'named', 'group'));

export const mayReply = (actor: Actor, guarded: Guarded): boolean =>
  isRequester(actor, guarded) ? by(guarded, 'requester') : mayHandle(actor, guarded);

/** What decides about a class: whether the actor handles its cases, and leads those who do. */
export type GuardedClass = {
  readonly workspaceId: string;
  readonly portal: boolean;
  readonly active: boolean;
  readonly hasTeam: boolean;
  readonly inTeam: boolean;
  readonly leads: boolean;
};

export const mayOpenOwn = (_actor: Actor, { portal, active, inTeam, hasTeam }: GuardedClass): boolean =>
  active && hasTeam && (portal || inTeam);

export const mayOpenFor = (_actor: Actor, { active, inTeam }: GuardedClass): boolean => active && inTeam;

export const mayChangeClass = (actor: Actor, { workspaceId }: Pick<GuardedClass, 'workspaceId'>): boolean =>
  holds(actor, 'workspaceAdmin', workspaceId) || holds(actor, 'tenantAdmin');

/** An admin names the first ones and nobody after them, so that no admin lets anybody into cases that are there. */
export const mayRunTeam = (actor: Actor, one: GuardedClass): boolean => (one.hasTeam ? one.leads : mayChangeClass(actor, one));

export const maySeeClass = (actor: Actor, one: GuardedClass): boolean => mayOpenOwn(actor, one) || one.inTeam || mayChangeClass(actor, one);

/** Whoever is in a case on one side of it may seal something there; who broke the glass reads. */
export const maySeal = (actor: Actor, guarded: Guarded): boolean => mayReply(actor, guarded) || mayNote(actor, guarded);

/** What decides about something sealed: the ways in which the actor can open it. Being in the case is none. */
export type GuardedSeal = { readonly ways: readonly SealKind[] };

export const mayOpenSealed = (_actor: Actor, { ways }: GuardedSeal): boolean => ways.length > 0;

/** A glass broken once lets nobody else in. */
export const mayLetOpen = (_actor: Actor, { ways }: GuardedSeal): boolean => ways.some((way) => way !== 'breakGlass');

/** Only who works on the case, and cannot open it anyway. */
export const mayBreakGlass = (actor: Actor, guarded: Guarded, sealed: GuardedSeal): boolean =>
  mayHandle(actor, guarded) && !mayOpenSealed(actor, sealed);

export const mayAskHolders = (actor: Actor, guarded: Guarded, sealed: GuardedSeal): boolean =>
  mayNote(actor, guarded) && !mayOpenSealed(actor, sealed);

/** Into cases by their reference: whoever guards privacy, and nobody else. */
export const mayAskForCase = (actor: Actor): boolean => holds(actor, 'privacyOfficer');

/** Which cases the actor is told of and whom they could name says the database: they see none of them. */
export const mayNameHandler = (actor: Actor, { candidates }: { readonly candidates: readonly { readonly id: string }[] }): boolean =>
  candidates.every(({ id }) => id !== actor.id);

/** For how long the glass opens, and who counts: within bounds that nobody moves. */
export const mayRunGlass = (actor: Actor): boolean => holds(actor, 'tenantAdmin');

/** What decides about what was asked for: whether the actor hears of it, which the database says, and never as its asker. */
export type GuardedAsk = { readonly asker: { readonly id: string }; readonly hears: boolean };

export const mayDecideAsk = (actor: Actor, { asker, hears }: GuardedAsk): boolean => hears && asker.id !== actor.id;
