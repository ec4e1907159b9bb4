import { randomUUID, timingSafeEqual } from 'node:crypto';
import { type Call, machine, permitNew, Refusal } from '../../../kernel/access/access.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { keyedHash } from '../../../kernel/events/keys.ts';
import { type KnownPerson, peopleById } from '../../directory/public.ts';
import { numbersOf } from '../../tickets/public.ts';
import type { Shown, Vote } from '../contract.ts';
import { approvalById, type LinkRow, linkById } from '../queries.ts';
import { voicesOf } from '../shared/acts.ts';
import { runningStep } from '../shared/approval.ts';
import { insertLink, takeLink } from '../store.ts';
import { vote } from './answer.ts';
import { courseOf } from './course.ts';

const goodFor = 7 * 86_400_000;
const idBytes = 16;
const signedBytes = idBytes + 32;

const signature = (tenantId: string, id: string): Buffer => keyedHash(`approval link ${tenantId} ${id}`);

/** What stands in the address: an identifier that tells of nobody, and its signature. */
const tokenFor = (tenantId: string, id: string): string =>
  Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), signature(tenantId, id)]).toString('base64url');

/** The identifier in a token that this installation signed for this tenant: whatever else is sent is refused before the database is asked. */
function idIn(tenantId: string, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== signedBytes) return undefined;
  const id = bytes.toString('hex', 0, idBytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(idBytes), signature(tenantId, id)) ? id : undefined;
}

export type NewLink = { readonly token: string; readonly endsAt: Date };

/** A new link for one person in one step. */
export async function newLink({ tx }: Call, of: { approvalId: string; place: number; personId: string }): Promise<NewLink> {
  const id = randomUUID();
  const endsAt = new Date(tx.now.getTime() + goodFor);
  await insertLink(tx, permitNew({ id, ...of, endsAt }, 'go on', true));
  return { token: tokenFor(tx.tenantId, id), endsAt };
}

/** What the page behind a link shows. */
export type Offered = {
  readonly voter: KnownPerson;
  readonly number: string;
  readonly requester: string;
  readonly shown: Shown;
  readonly endsAt: Date;
};

/** What a link asks; undefined where it was used, has ended, or its answer is not wanted any more. Looking changes nothing. */
export const offeredBy = (tenantId: string, token: string): Promise<Offered | undefined> =>
  transact(machine(tenantId, 'service'), async (call) => {
    const link = await linkIn(call, token);
    return link === undefined ? undefined : await offer(call, link);
  });

async function linkIn({ tx }: Call, token: string): Promise<LinkRow | undefined> {
  const id = idIn(tx.tenantId, token);
  return id === undefined ? undefined : await linkById(tx, id);
}

async function offer(call: Call, { approvalId, place, personId, endsAt }: LinkRow): Promise<Offered | undefined> {
  const record = await approvalById(call.tx, approvalId);
  if (record?.state !== 'requested') return undefined;
  const { approval, standIns } = await courseOf(call, record);
  const isWanted = voicesOf(approval, personId, { at: call.tx.now, standIns }).length > 0;
  if (runningStep(approval)?.index !== place || !isWanted) return undefined;
  const [people, numbers] = await Promise.all([peopleById(call.tx, [personId, record.requesterId]), numbersOf(call.tx, [record.ticketId])]);
  const voter = people.find(({ id, active }) => id === personId && active);
  const requester = people.find(({ id }) => id === record.requesterId)?.name ?? '';
  return voter && { voter, number: numbers.get(record.ticketId) ?? '', requester, shown: record.shown, endsAt };
}

const tooOld = () => new Refusal('not_found', 'This link was used already, or is too old', { next: 'Sign in to answer.' });

/** Answers as whom the link was sent to, by the same rules as everybody, and uses it up; what is refused leaves it as it was. */
export async function voteByLink(tenantId: string, token: string, given: Vote): Promise<void> {
  const link = await transact(machine(tenantId, 'service'), (call) => linkIn(call, token));
  if (link === undefined) throw tooOld();
  const voter = { ...machine(tenantId, 'service'), kind: 'person' as const, id: link.personId };
  await transact(voter, async (call) => {
    const taken = await takeLink(call.tx, permitNew({ id: link.id }, 'vote', true));
    // Held by the deletion: of two presses at once the second finds nothing.
    if (taken === undefined || (await offer(call, taken)) === undefined) throw tooOld();
    await vote(call, taken.approvalId, given, 'link');
  });
}
