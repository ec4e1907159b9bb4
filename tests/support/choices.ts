import { randomUUID } from 'node:crypto';
import type { ChoiceReply, ChoicesReply } from '../../src/capabilities/consent/contract.ts';
import type { ConsentPurpose } from '../../src/kernel/shared/purposes.ts';
import type { Client } from './client.ts';

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
