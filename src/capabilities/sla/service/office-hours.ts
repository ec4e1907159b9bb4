import { Temporal } from 'temporal-polyfill';
import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { spansOn } from '../../../kernel/clock/calendar.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { type OperatorSettings, operatorSettings } from '../../policy/public.ts';
import type { CalendarReply } from '../contract-calendars.ts';
import { calendarReply } from '../replies.ts';
import { CalendarInput } from '../shared/calendar-definition.ts';
import { heldCalendar, saveCalendar } from './calendars.ts';

export type OfficeHours = NonNullable<OperatorSettings['hours']>;

/** Publishes the hours that the operator tells on its contact page as a calendar's next version, so that clocks count what visitors read. */
export async function takeOfficeHours(call: Call, id: string, edge: Edge): Promise<CalendarReply> {
  const row = await heldCalendar(call, id);
  refuseStale(edge, calendarReply(call.actor, row), undefined);
  const { hours } = await operatorSettings();
  if (hours === undefined)
    throw new Refusal('conflict', 'The operator has told no hours yet', { next: 'They are written on the page of the privacy policy.' });
  return await saveCalendar(call, row, { written: officeCalendar(hours) });
}

const monday = Temporal.PlainDate.from('2024-01-01');

/** The operator's hours as a business calendar: the same days, breaks, holidays and days of one's own. */
export function officeCalendar({ holidays, ownDays = [], ...hours }: OfficeHours): CalendarInput {
  const week = Array.from({ length: 7 }, (_, day) => spansOn(hours, monday.add({ days: day })));
  const exceptions = ownDays.map(({ date, name: { en, de }, from, to }) => ({
    date,
    name: en === de ? en : `${en} · ${de}`,
    open: from === undefined || to === undefined ? [] : [{ from, to }],
  }));
  return CalendarInput.parse({ timeZone: hours.timeZone, week, place: holidays ?? null, holidays: [], exceptions });
}
