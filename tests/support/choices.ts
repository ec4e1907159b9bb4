import { randomUUID } from 'node:crypto';
import type { ChoiceReply, ChoicesReply } from '../../src/capabilities/consent/contract.ts';
import { noticeOf } from '../../src/capabilities/consent/notice.ts';
import { consentFor } from '../../src/capabilities/consent/public.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { type ConsentPurpose, consentPurposes } from '../../src/kernel/shared/purposes.ts';
import { type PersonName, people, tenants } from './cast.ts';
import { as, type Client } from './client.ts';
import type { TestHouse } from './house.ts';

export const choicesOf = async (client: Client, headers: Record<string, string> = {}): Promise<ChoicesReply> =>
  (await client.get<ChoicesReply>('/me/choices', headers)).body;

export async function choiceOf(client: Client, purpose: ConsentPurpose, headers: Record<string, string> = {}): Promise<ChoiceReply> {
  const found = (await choicesOf(client, headers)).items.find((one) => one.purpose === purpose);
  if (found === undefined) throw new Error(`Nobody is asked for ${purpose}`);
  return found;
}

type Wanted = { readonly act?: string; readonly notice?: string; readonly headers?: Record<string, string> };

/** Reads the words as they are now, and answers to them. */
export async function answers(
  client: Client,
  purpose: ConsentPurpose,
  answer: 'given' | 'refused',
  { act = randomUUID(), notice, headers = {} }: Wanted = {},
) {
  const read = notice ?? (await choiceOf(client, purpose, headers)).fingerprint;
  const body = { answer, notice: read, act, place: 'privacyChoices' };
  return await client.put<ChoicesReply>(`/me/choices/${purpose}`, body, headers);
}

/** Whether it may be done for them now, as whoever would do it asks. */
export const may = (name: PersonName, purpose: ConsentPurpose = 'news'): Promise<boolean> =>
  transact(machine(tenants[people[name].tenant].id, 'service'), ({ tx }) => consentFor(tx, people[name].id, purpose));

/** What they said, newest first. */
export const saidIn = async (house: TestHouse, name: PersonName): Promise<string[]> =>
  (await choicesOf(await as(house, name))).history.map(({ state, method }) => `${state} by ${method}`);

/** Acts cannot be removed by anybody, so tests lift the trigger as only the owner can. */
export async function forgetConsent({ owner }: TestHouse): Promise<void> {
  await owner.query(`alter table app.consent_event disable trigger all; delete from app.consent_event;
    alter table app.consent_event enable trigger all`);
}

/** What people are asked, in the words of the register: they come from the server, in the two languages in which they are kept. */
export const wordsAsked: readonly string[] = consentPurposes.flatMap((purpose) => {
  const { title, what, without, categories, kept, withdrawal } = noticeOf(purpose, 'en', { number: 0, controller: null });
  return [title, what, without, categories.join('; '), kept, withdrawal];
});
