import { type Actor, holds } from '../../kernel/access/access.ts';

type OfWorkspace = { readonly workspaceId: string };
type Asked = OfWorkspace & { readonly requesterId: string };

/** Works on what people ask for by right. */
export const mayWork = (actor: Actor, { workspaceId }: OfWorkspace): boolean => holds(actor, 'agent', workspaceId);

/** Answers for the organisation, whose data it is. */
export const mayDecide = (actor: Actor): boolean => holds(actor, 'privacyOfficer') || holds(actor, 'tenantAdmin');

/** The privacy officer watches all clocks, and whoever answers works by them; a person sees their own. */
export const mayOversee = (actor: Actor): boolean => holds(actor, 'privacyOfficer');
export const maySee = (actor: Actor, asked: Asked): boolean => asked.requesterId === actor.id || mayWork(actor, asked) || mayDecide(actor);

/** The program answers by itself once nothing of it waits for anybody. */
export const mayAnswerAlone = ({ isAll }: { readonly isAll: boolean }): boolean => isAll;

/** Times and places are law, read and set by whoever answers for privacy. */
export const mayArrange = (actor: Actor): boolean => holds(actor, 'privacyOfficer');

/** What a browser was answered is told by a person at that browser: a token is a program. */
export const maySay = (actor: Actor): boolean => actor.kind === 'person' && actor.scopes === null;
