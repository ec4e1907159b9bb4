import { Refusal } from '../../../kernel/access/access.ts';
import { isHolidayPlace } from '../../../kernel/clock/holidays.ts';
import { publicHolidays } from '../public-holidays.ts';
import { comingAgain } from '../shared/again.ts';
import type { CalendarDefinition, CalendarInput } from '../shared/calendar-definition.ts';
import { type CalendarProblem, problemsOf } from '../shared/check-calendar.ts';

type LaidOut = { definition: CalendarDefinition; firstYear: number; lastYear: number };

/** Clocks are read back as far as last year, and few run for longer than three. */
const [yearsBack, yearsAhead] = [1, 3];

/** What a version keeps of what was written: checked, with the public holidays of its years as the library knows them today, and what comes again in them. */
export async function laidOut(input: CalendarInput, now: Date): Promise<LaidOut> {
  await refuseWrong(input);
  const year = now.getUTCFullYear();
  const [firstYear, lastYear] = [year - yearsBack, year + yearsAhead];
  const holidays = input.place === null ? [] : await publicHolidays(input.place, firstYear, lastYear);
  return {
    definition: { ...input, publicHolidays: holidays, comingHolidays: comingAgain(input.holidays, firstYear, lastYear) },
    firstYear,
    lastYear,
  };
}

/** Says everything that is wrong with a calendar, each beside its field. */
async function refuseWrong(input: CalendarInput): Promise<void> {
  const isKnown = input.place === null || (await isHolidayPlace(input.place));
  const problems = [
    ...problemsOf(input).map(({ at, why }) => ({ pointer: at, reason: reasons[why] })),
    ...(isKnown ? [] : [{ pointer: '/place', reason: 'No public holidays are known of this place' }]),
  ];
  if (problems.length === 0) return;
  throw new Refusal('wrong_input', 'This calendar cannot be published', { errors: problems, next: 'Mend what is named and save again.' });
}

const reasons: Record<CalendarProblem['why'], string> = {
  'unknown-zone': 'There is no such time zone',
  'not-seven-days': 'A week has seven days',
  'no-time': 'This is no time of the day',
  'ends-before-it-begins': 'This ends before it begins',
  overlaps: 'This overlaps hours of the same day',
  'no-day': 'There is no such day',
  twice: 'This day is named twice',
  'never-open': 'A calendar is open at least once a week',
  'too-many-rules': 'At most 200 days come again by rules',
  'no-rule': 'This rule cannot be followed, or comes too often for a holiday',
};
