import { type Actor, holds } from '../../kernel/access/access.ts';

/** Whoever guards privacy answers for what the policy says, and a machine that installs for the very first one. */
export const mayAnswerForPolicy = (actor: Actor): boolean =>
  holds(actor, 'privacyOfficer') || (actor.kind === 'machine' && holds(actor, 'tenantAdmin'));

/** Whoever was told of a change sees it and says that they have read of it: themselves only. */
export const maySeeNotice = (actor: Actor, { personId }: { personId: string }): boolean => actor.kind === 'person' && actor.id === personId;

/** What runs proves; no person writes a result. */
export const mayProve = (actor: Actor): boolean => actor.kind === 'machine';
