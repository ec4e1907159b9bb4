import type { HolidayPlace } from '../../kernel/clock/holidays.ts';
import type { PlaceRow, RuleRow } from './queries/clocks.ts';
import type { Place } from './rules.ts';
import { type Day, dayIn, endOfDay, lastDay } from './shared/deadline.ts';
import type { Right } from './shared/rights.ts';
import { workingDaysOf } from './working-days.ts';

/** What the law counts by, as it holds or held. */
export type Law = { readonly rules: readonly RuleRow[]; readonly places: readonly PlaceRow[]; readonly usual: Place };

/** The place of that moment: the last that had been set by then. */
export const placeAt = ({ places, usual }: Law, at: Date): Place => places.find((place) => place.at <= at) ?? usual;

/** The rule of that moment. One that came with the product holds for whatever was asked before it was written down. */
export function ruleAt({ rules }: Law, { jurisdiction }: Place, right: Right, at: Date): RuleRow | undefined {
  const all = rules.filter((rule) => rule.jurisdiction === jurisdiction && rule.right === right);
  return all.find((rule) => rule.at <= at) ?? all.at(-1);
}

export type Clock = {
  readonly rule: RuleRow;
  readonly firstDueOn: Day;
  /** With the extension that the law allows; the same day where it allows none. */
  readonly latestOn: Day;
  readonly confirmOn: Day | null;
  readonly timeZone: string;
};

/** By when the law wants an answer to what came in at this moment; undefined where the law of the place gives no such right. */
export async function clockOf(law: Law, right: Right, receivedAt: Date): Promise<Clock | undefined> {
  const place = placeAt(law, receivedAt);
  const rule = ruleAt(law, place, right, receivedAt);
  if (rule === undefined) return undefined;
  const isWorking = await workingDaysOf(holidayPlace(place));
  const day = dayIn(place.timeZone, receivedAt);
  const after = (amount: number): Day => lastDay(day, { amount, unit: rule.unit }, isWorking);
  const confirmOn = rule.confirm === null ? null : lastDay(day, { amount: rule.confirm, unit: 'businessDays' }, isWorking);
  return { rule, firstDueOn: after(rule.amount), latestOn: after(rule.amount + rule.extension), confirmOn, timeZone: place.timeZone };
}

/** What is offered but is no right here, a complaint in California say, is answered all the same: by the rule of the GDPR. */
export const clockAnyhow = async (law: Law, right: Right, at: Date): Promise<Clock | undefined> =>
  (await clockOf(law, right, at)) ??
  (await clockOf({ ...law, places: [], usual: { ...placeAt(law, at), jurisdiction: 'gdpr' } }, right, at));

const holidayPlace = ({ country, region }: Place): HolidayPlace => ({ country, region: region ?? undefined });

/** The last day that counts now, and the moment at which it ends. */
export function dueOf({ firstDueOn, latestOn, timeZone }: Clock, isExtended: boolean): { dueOn: Day; dueAt: Date } {
  const dueOn = isExtended ? latestOn : firstDueOn;
  return { dueOn, dueAt: endOfDay(timeZone, dueOn) };
}
