import type { Call } from '../../../kernel/access/access.ts';
import type { PlannedStep } from '../../catalog/public.ts';

/** By when a ticket of this request type, born now, is due by a clock that tickets do not know; undefined where that clock does not run. */
export type OtherClock = (call: Call, requestTypeId: string) => Promise<Date | undefined>;

const clocks: { asked: readonly OtherClock[] } = { asked: [] };

/** Told once by the composition root: a ticket has its day from its birth, and not only once the worker has heard of it. */
export const heedClocks = (...asked: readonly OtherClock[]): void => {
  clocks.asked = asked;
};

/** When so much open time will have passed by a calendar that tickets do not know; undefined where it never does. */
export type OpenTime = (tx: Call['tx'], from: Date, due: NonNullable<PlannedStep['due']>) => Promise<Date | undefined>;

const counted: { by: OpenTime | undefined } = { by: undefined };

/** Told once by the composition root. */
export const countOpenTime = (by: OpenTime): void => {
  counted.by = by;
};

const [hour, day] = [3_600_000, 86_400_000];

/** When a step that begins now is due. A calendar that is gone, or never opens, leaves the clock on the wall. */
export async function dueOfStep({ tx }: Call, { due, dueInDays }: PlannedStep): Promise<Date | null> {
  const later = (time: number): Date => new Date(tx.now.getTime() + time);
  if (due === undefined) return dueInDays === undefined ? null : later(dueInDays * day);
  return (await counted.by?.(tx, tx.now, due)) ?? later(due.amount * (due.unit === 'openHours' ? hour : day));
}

/** The earliest of them. */
export async function dueByOthers(call: Call, requestTypeId: string): Promise<Date | undefined> {
  const days = await Promise.all(clocks.asked.map((clock) => clock(call, requestTypeId)));
  return days.flatMap((day) => day ?? []).sort((one, other) => one.getTime() - other.getTime())[0];
}
