import { type Actor, type Call, holds, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { managesAccount } from '../../subscription/public.ts';
import type { SessionReply, SignIn } from '../contract.ts';
import { isPassword } from '../password.ts';
import {
  type Account,
  accountByEmail,
  accountOf,
  type BrandingRow,
  brandingOf,
  deleteSession,
  devicesOf,
  insertSession,
} from '../store/session.ts';
import { newToken } from '../tokens.ts';

const idle = 12 * 3_600_000;
const absolute = 14 * 24 * 3_600_000;

export type Arrival = { browser: string; network: string };
export type Begun = { token: string; personId: string };

/** Signs a person in. Undefined says no without saying which of the two was wrong. */
export async function startSession(
  { tx, actor }: Call,
  { email, password }: SignIn,
  { browser, network }: Arrival,
): Promise<Begun | undefined> {
  const account = await accountByEmail(tx, email);
  if (!(await isPassword(password, account?.passwordHash ?? undefined)) || account === undefined) return undefined;

  const { token, sha256 } = newToken();
  const now = tx.now.getTime();
  const ends = { idleEnd: new Date(now + idle), absoluteEnd: new Date(now + absolute) };
  const session = { id: newId(now), sha256, personId: account.id, browser, network, ...ends };
  await insertSession(tx, permitNew(session, 'start', actor.kind === 'nobody' || actor.kind === 'person'));
  tx.emit({
    type: 'session.started',
    objectId: account.id,
    actorId: account.id,
    facts: { sessionId: session.id },
    payloads: [{ subjectId: account.id, content: { browser } }],
  });
  return { token, personId: account.id };
}

/** Puts a failed try into the sign-in log of the person whose name was used, if there is one. */
export async function noteRefusal({ tx }: Call, email: string, browser: string): Promise<void> {
  const account = await accountByEmail(tx, email);
  if (account === undefined) return;
  tx.emit({ type: 'session.refused', objectId: account.id, payloads: [{ subjectId: account.id, content: { browser } }] });
}

export const idleEndFrom = (now: Date): Date => new Date(now.getTime() + idle);

/** Ends the caller's own session, or another one of theirs. */
export async function endSession({ tx, actor }: Call, id: string): Promise<void> {
  const own = (await devicesOf(tx, actor)).find((device) => device.id === id);
  const session = permit(own, 'end', () => true);
  await deleteSession(tx, session);
  tx.emit({ type: 'session.ended', objectId: actor.id, facts: { sessionId: id } });
}

export async function listDevices({ tx, actor }: Call) {
  const devices = await devicesOf(tx, actor);
  const items = devices.map(({ id, browser, madeAt, seenAt }) => ({
    id,
    browser,
    madeAt: madeAt.toISOString(),
    seenAt: seenAt.toISOString(),
    current: id === actor.sessionId,
  }));
  return { items };
}

/** What the screens need first: the person, the tenant's looks, and which parts are open. */
export async function describeSession({ tx, actor }: Call, tenantName: string): Promise<SessionReply> {
  const [account, branding] = await Promise.all([accountOf(tx, actor.id), brandingOf(tx)]);
  if (account === undefined) throw new Refusal('not_signed_in', 'You are not signed in');
  const keys = { changed: account.keysChanged ?? {}, off: account.keysOff ?? false };
  return { person: personOf(account), keys, tenant: looksOf(branding, tenantName), roles: [...actor.holdings], can: openTo(actor) };
}

const personOf = ({ id, givenName, familyName, email, locale, timeZone }: Account): SessionReply['person'] => ({
  id,
  name: `${givenName} ${familyName}`.trim(),
  givenName,
  email,
  locale,
  timeZone,
});

const looksOf = (branding: BrandingRow | undefined, tenantName: string): SessionReply['tenant'] => ({
  name: branding?.name ?? tenantName,
  accent: branding?.accent ?? '#2456c9',
  logo: branding?.logoFileId ? `/api/v1/branding/logo?v=${branding.logoFileId}` : null,
});

function openTo(actor: Actor): SessionReply['can'] {
  const desk = actor.holdings.some(({ workspaceId }) => holds(actor, 'agent', workspaceId));
  const lead = actor.holdings.some(({ workspaceId }) => holds(actor, 'teamLead', workspaceId));
  const tenant = holds(actor, 'tenantAdmin');
  const admin = tenant || actor.holdings.some(({ workspaceId }) => holds(actor, 'workspaceAdmin', workspaceId));
  return { desk, lead, admin, tenant, privacy: holds(actor, 'privacyOfficer'), account: managesAccount(actor) };
}
