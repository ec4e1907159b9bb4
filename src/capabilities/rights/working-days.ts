import { type HolidayPlace, holidaysOf } from '../../kernel/clock/holidays.ts';
import { type IsWorking, isWeekend } from './shared/deadline.ts';

/** Working days of a place: no Saturday, no Sunday, no public holiday of the country or of that part of it. */
export async function workingDaysOf(place: HolidayPlace): Promise<IsWorking> {
  const holidayOn = await holidaysOf(place);
  return (day) => !isWeekend(day) && holidayOn(day) === undefined;
}
