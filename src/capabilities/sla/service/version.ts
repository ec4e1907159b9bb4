import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { calendarVersion } from '../queries/calendars.ts';
import type { CalendarDefinition } from '../shared/calendar-definition.ts';
import { seenCalendar } from './calendars.ts';

/** What a version of a calendar says; without a number the one that is published. */
export async function definitionOf(call: Call, id: string, number: number | undefined): Promise<CalendarDefinition> {
  const row = await seenCalendar(call, id);
  if (number === undefined || number === row.number) return row.definition;
  const found = await calendarVersion(call.tx, id, number);
  if (found === undefined) throw new Refusal('not_found', `There is no version ${number}`);
  return found.definition;
}
