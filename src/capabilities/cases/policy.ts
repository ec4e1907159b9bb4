import { type Actor, holds } from '../../kernel/access/access.ts';
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
