import { type Call, holds, permit, permitNew, Refusal } from '../../../kernel/access/access.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { enqueueMail } from '../../../kernel/mail/enqueue.ts';
import { write } from '../../../kernel/mail/letter.ts';
import { type KnownPerson, personByEmail, personById } from '../../directory/public.ts';
import { changedLetter, invitationLetter, resetLetter } from '../letters.ts';
import { hashPassword, isPassword } from '../password.ts';
import {
  closeLinks,
  endSessions,
  insertLink,
  type LinkKind,
  type LinkRow,
  linkByToken,
  lockLink,
  passwordOf,
  savePassword,
} from '../store/links.ts';
import { brandingOf } from '../store/session.ts';
import { newToken, sha256 } from '../tokens.ts';

const hour = 3_600_000;
const goodFor: Record<LinkKind, number> = { invitation: 7 * 24 * hour, reset: 24 * hour };

/** Sends a person the link to set a first password. Who may not invite learns nothing of who exists. */
export async function invite(call: Call, personId: string, edge: Edge): Promise<{ endsAt: Date }> {
  if (!holds(call.actor, 'tenantAdmin')) throw new Refusal('forbidden', 'Inviting people is for tenant admins');
  const person = permit(await personById(call.tx, personId), 'invite', () => true);
  if (!person.active) throw new Refusal('conflict', 'This person is deactivated', { next: 'Reactivate the person first.' });

  const endsAt = await sendLink(call, person, 'invitation', edge);
  call.tx.emit({ type: 'person.invited', objectId: personId });
  return { endsAt };
}

/** Sends a link if somebody has this address; says nothing about whether somebody does. */
export async function askReset(call: Call, email: string, edge: Edge): Promise<void> {
  const person = await personByEmail(call.tx, email);
  if (person === undefined || !person.active) return;
  await sendLink(call, person, 'reset', edge);
  call.tx.emit({ type: 'password.resetAsked', objectId: person.id });
}

/** An invitation that whoever runs the installation hands over: before the first administrator is in, nobody can set up mail. */
export async function invitationByHand(call: Call, personId: string, origin: string): Promise<string> {
  if (!holds(call.actor, 'tenantAdmin')) throw new Refusal('forbidden', 'Inviting people is for tenant admins');
  const { address } = await newLink(call, personId, 'invitation', origin);
  call.tx.emit({ type: 'person.invited', objectId: personId });
  return address;
}

/** The secret stands behind the # of the address, which no browser sends and no log keeps. */
async function newLink(call: Call, personId: string, kind: LinkKind, origin: string): Promise<{ address: string; endsAt: Date }> {
  const { token, sha256: hash } = newToken();
  const endsAt = new Date(call.tx.now.getTime() + goodFor[kind]);
  await insertLink(call.tx, permitNew({ sha256: hash, personId, kind, endsAt }, 'send', true));
  return { address: `${origin}/set-password#${token}`, endsAt };
}

async function sendLink(call: Call, person: KnownPerson, kind: LinkKind, edge: Edge): Promise<Date> {
  const { address, endsAt } = await newLink(call, person.id, kind, edge.origin);
  const facts = { name: person.name, service: await serviceName(call, edge), address };
  const letter = write(kind === 'invitation' ? invitationLetter : resetLetter, person.locale, facts);
  await enqueueMail(call, { personId: person.id, address: person.email, letter });
  return endsAt;
}

const serviceName = async ({ tx }: Call, { tenant }: Edge): Promise<string> => (await brandingOf(tx))?.name ?? tenant.name;

const tooOld = () => new Refusal('not_found', 'This link was used already, or is too old', { next: 'Ask for a new one.' });

export async function checkLink({ tx }: Call, token: string): Promise<LinkRow> {
  const link = await linkByToken(tx, sha256(token));
  if (link === undefined) throw tooOld();
  return link;
}

/** Whoever holds the link of a mail may set the password of its person, once. All sessions end: one of them may be somebody else's. */
export async function setByLink(call: Call, { token, password }: { token: string; password: string }, edge: Edge): Promise<LinkRow> {
  const { tx } = call;
  const link = await lockLink(tx, sha256(token));
  if (link === undefined) throw tooOld();

  const owner = permitNew(link, 'setPassword', true);
  await savePassword(tx, owner, await hashPassword(password));
  await closeLinks(tx, owner);
  await endSessions(tx, owner, null);
  tx.emit({ type: 'password.changed', objectId: link.personId, actorId: link.personId, facts: { by: link.kind } });
  if (link.kind === 'reset') await tellChanged(call, link, edge);
  return link;
}

/** False if the current password is not right. A token must not take over its owner, so it needs a session. */
export async function changeOwn(call: Call, { current, password }: { current: string; password: string }, edge: Edge): Promise<boolean> {
  const { tx, actor } = call;
  if (actor.scopes !== null) throw new Refusal('forbidden', 'A token cannot change a password', { next: 'Sign in to change it.' });
  const known = await passwordOf(tx, actor.id);
  if (known === undefined || !(await isPassword(current, known.hash))) return false;

  const owner = permitNew({ ...known, personId: actor.id }, 'setPassword', true);
  await savePassword(tx, owner, await hashPassword(password));
  await closeLinks(tx, owner);
  await endSessions(tx, owner, actor.sessionId);
  tx.emit({ type: 'password.changed', objectId: actor.id, facts: { by: 'person' } });
  await tellChanged(call, owner, edge);
  return true;
}

type Told = { personId: string; email: string; givenName: string; locale: string };

async function tellChanged(call: Call, { personId, email, givenName, locale }: Told, edge: Edge): Promise<void> {
  const letter = write(changedLetter, locale, { name: givenName, service: await serviceName(call, edge) });
  await enqueueMail(call, { personId, address: email, letter });
}
