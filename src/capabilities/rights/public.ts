import type { Call } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import type { Locale } from '../../kernel/i18n/locale.ts';
import { clockAnyhow } from './clock.ts';
import { lawOf } from './law.ts';
import { deskOf } from './queries/desk.ts';
import { offeredRights } from './queries/offers.ts';
import { answerByCopy, type HandedTo } from './service/answer.ts';
import { dayInWords } from './told.ts';

/** A copy of somebody’s data, or a part of it, was handed out: their requests for it keep that, and end once it is all there. */
export const handedOut = (call: Call, handed: HandedTo): Promise<void> => answerByCopy(call, handed);

/** Where people write to who ask by right; null where the organisation has not said so. */
export async function rightsAddress(tx: Tx): Promise<{ answeredBy: string | null; address: string | null }> {
  const { answeredBy, address } = await deskOf(tx);
  return { answeredBy, address };
}

/** How somebody outside who writes about their data is filed, so that it is due by law and lands with those who answer for privacy. */
export type AskedByLaw = {
  readonly requestTypeId: string;
  readonly dueIn: (locale: Locale) => string;
};

/** Undefined where rights are not offered yet. */
export async function askedFromOutside({ tx }: Call): Promise<AskedByLaw | undefined> {
  const offer = (await offeredRights(tx)).find(({ right }) => right === 'question');
  const clock = offer === undefined ? undefined : await clockAnyhow(await lawOf(tx), 'question', tx.now);
  if (offer === undefined || clock === undefined) return undefined;
  return { requestTypeId: offer.requestTypeId, dueIn: (locale) => dayInWords(locale, clock.firstDueOn) };
}

/** What anybody may ask by right: any agent who takes a call writes it down. */
export const askedByRight = async ({ tx }: Call): Promise<ReadonlySet<string>> =>
  new Set((await offeredRights(tx)).map(({ requestTypeId }) => requestTypeId));
