import type { Call } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { deskOf } from './queries/desk.ts';
import { answerByCopy, type HandedTo } from './service/answer.ts';

/** A copy of somebody’s data, or a part of it, was handed out: their requests for it keep that, and end once it is all there. */
export const handedOut = (call: Call, handed: HandedTo): Promise<void> => answerByCopy(call, handed);

/** Where people write to who ask by right; null where the organisation has not said so. */
export async function rightsAddress(tx: Tx): Promise<{ answeredBy: string | null; address: string | null }> {
  const { answeredBy, address } = await deskOf(tx);
  return { answeredBy, address };
}
