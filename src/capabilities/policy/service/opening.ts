import { Temporal } from 'temporal-polyfill';
import type { Call } from '../../../kernel/access/access.ts';
import { openingAt, spansOn } from '../../../kernel/clock/calendar.ts';
import { type HolidayOn, holidaysOf } from '../../../kernel/clock/holidays.ts';
import type { OpeningReply } from '../contract.ts';
import { refuseUnknownPlace } from '../service.ts';
import type { Hours } from '../shared/identity.ts';

const fortnight = 14;

/** What the hours mean before anybody keeps them: whether it would be open now, and each of the next fourteen days there. */
export async function seeOpening({ tx }: Call, hours: Hours): Promise<OpeningReply> {
  await refuseUnknownPlace(hours);
  const holidayOn: HolidayOn = hours.holidays === undefined ? () => undefined : await holidaysOf(hours.holidays);
  const { isOpen, changesAt } = openingAt(hours, tx.now, holidayOn);
  const today = Temporal.Instant.fromEpochMilliseconds(tx.now.getTime()).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  const days = Array.from({ length: fortnight }, (_, ahead) => today.add({ days: ahead }));
  return { isOpen, changesAt: changesAt?.toISOString() ?? null, days: days.map((day) => dayOf(hours, day, holidayOn)) };
}

function dayOf(hours: Hours, day: Temporal.PlainDate, holidayOn: HolidayOn): OpeningReply['days'][number] {
  const date = day.toString();
  const holiday = holidayOn(date, 'en');
  const isHoliday = holiday !== undefined;
  const own = hours.ownDays?.find((one) => one.date === date)?.name;
  const name = own ?? (isHoliday ? { en: holiday, de: holidayOn(date, 'de') ?? holiday } : null);
  return { date, spans: spansOn(hours, day, holidayOn), name };
}
