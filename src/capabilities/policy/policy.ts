import { type Actor, holds } from '../../kernel/access/access.ts';

/** Whoever guards privacy answers for what the policy says, and a machine that installs for the very first one. */
export const mayAnswerForPolicy = (actor: Actor): boolean =>
  holds(actor, 'privacyOfficer') || (actor.kind === 'machine' && holds(actor, 'tenantAdmin'));

/** What runs proves; no person writes a result. */
export const mayProve = (actor: Actor): boolean => actor.kind === 'machine';
