import { createHash, randomBytes } from 'node:crypto';
import { type Call, machine, permitNew } from '../../../kernel/access/access.ts';
import { hasContractEnded } from '../../../kernel/db/contract-end.ts';
import { transact } from '../../../kernel/db/transact.ts';
import { originOfTenant } from '../../../kernel/mail/origin.ts';
import type { Dress } from '../../../kernel/mail/send.ts';
import type { MessageClass } from '../../../kernel/shared/message-classes.ts';
import { consentFor } from '../../consent/public.ts';
import { mayKeep } from '../policy.ts';
import { beaconOf, isInstructedHere } from '../queries.ts';
import { insertBeacon, insertOpen } from '../store.ts';
import { noteIn } from './opens-words.ts';

/** What concerns security, the contract or the policy is never watched. */
const watched: readonly MessageClass[] = ['transactional', 'news', 'features'];

/** Puts the picture into a letter, asked at the moment of sending: only with its recipient's own yes, and where it is instructed. */
export const withBeacon: Dress = { purpose: 'mailOpens', put: async (call, letter) => await watchedPage(call, letter) };

async function watchedPage(call: Call, { id, personId, locale, mailClass, html }: Parameters<Dress['put']>[1]): Promise<string> {
  const { tx, actor } = call;
  if (personId === null || !watched.some((one) => one === mailClass) || !(await mayWatch(call, personId))) return html;
  const token = randomBytes(32).toString('base64url');
  const beacon = { tokenSha256: hashOf(token), personId, mailId: id };
  await insertBeacon(tx, permitNew(beacon, 'keep', mayKeep(actor)));
  const origin = await originOfTenant(tx.tenantId);
  const picture = `<img src="${origin}/o/${token}" width="1" height="1" alt="">`;
  return html.replace('</body>', `${noteIn(locale ?? 'en', `${origin}/me/privacy/choices`)}${picture}</body>`);
}

/** Notes that a letter was opened, if its recipient still allows it: a no holds for letters that were sent before, too. */
export async function noteOpen(tenantId: string, token: string): Promise<void> {
  if (await hasContractEnded(tenantId)) return;
  await transact(machine(tenantId, 'mailOpens'), async (call) => {
    const beacon = await beaconOf(call.tx, hashOf(token));
    if (beacon === undefined || !(await mayWatch(call, beacon.personId))) return;
    await insertOpen(call.tx, permitNew(beacon, 'keep', mayKeep(call.actor)));
  });
}

async function mayWatch({ tx }: Call, personId: string): Promise<boolean> {
  const [instructed, allowed] = await Promise.all([isInstructedHere(tx), consentFor(tx, personId, 'mailOpens')]);
  return instructed && allowed;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
