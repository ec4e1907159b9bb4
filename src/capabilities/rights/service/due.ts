import type { Call } from '../../../kernel/access/access.ts';
import { clockAnyhow, dueOf } from '../clock.ts';
import { lawOf } from '../law.ts';
import { rightOfType } from '../queries/offers.ts';

/** By when the law wants an answer to what comes in now by this request type; undefined where no right is asked for by it. */
export async function dueByRight({ tx }: Call, requestTypeId: string): Promise<Date | undefined> {
  const right = await rightOfType(tx, requestTypeId);
  if (right === undefined) return undefined;
  const clock = await clockAnyhow(await lawOf(tx), right, tx.now);
  return clock === undefined ? undefined : dueOf(clock, false).dueAt;
}
