import type { Call } from '../../../kernel/access/access.ts';

/** By when a ticket of this request type, born now, is due by a clock that tickets do not know; undefined where that clock does not run. */
export type OtherClock = (call: Call, requestTypeId: string) => Promise<Date | undefined>;

const clocks: { asked: readonly OtherClock[] } = { asked: [] };

/** Told once by the composition root: a ticket has its day from its birth, and not only once the worker has heard of it. */
export const heedClocks = (...asked: readonly OtherClock[]): void => {
  clocks.asked = asked;
};

/** The earliest of them. */
export async function dueByOthers(call: Call, requestTypeId: string): Promise<Date | undefined> {
  const days = await Promise.all(clocks.asked.map((clock) => clock(call, requestTypeId)));
  return days.flatMap((day) => day ?? []).sort((one, other) => one.getTime() - other.getTime())[0];
}
