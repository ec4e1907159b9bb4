import type { Call } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { CalendarReply, FileReading } from '../contract-calendars.ts';
import type { CalendarRow } from '../queries/calendars.ts';
import { calendarReply } from '../replies.ts';
import type { Holiday } from '../shared/calendar.ts';
import { CalendarInput } from '../shared/calendar-definition.ts';
import { readHolidays } from '../shared/ical-read.ts';
import { heldCalendar, saveCalendar, seenCalendar } from './calendars.ts';

type File = { id: string; file: string };

/** What a file would add: nothing is written. */
export const readFile = async (call: Call, { id, file }: File): Promise<FileReading> => reading(await seenCalendar(call, id), file);

/** Adds what is new in a file; the same file once more adds nothing. */
export async function addFile(call: Call, { id, file }: File, edge: Edge): Promise<CalendarReply> {
  const row = await heldCalendar(call, id);
  const { added } = reading(row, file);
  refuseStale(edge, calendarReply(call.actor, row), { holidays: added });
  const written = CalendarInput.parse({ ...row.definition, holidays: [...row.definition.holidays, ...added] });
  return await saveCalendar(call, row, { written });
}

function reading({ definition, firstYear, lastYear }: CalendarRow, file: string): FileReading {
  const { timeZone, holidays: own } = definition;
  const { holidays, leftOut } = readHolidays(file, { timeZone, from: `${firstYear}-01-01`, to: `${lastYear}-12-31` });
  const there = new Set(own.map(keyOf));
  const added = holidays.filter((one) => !there.has(keyOf(one))).map((one) => ({ ...one, name: one.name || '–' }));
  return { added, known: holidays.length - added.length, leftOut: leftOut.map((one) => ({ ...one })) };
}

const keyOf = ({ date, part, name }: Holiday): string => `${date} ${part?.from ?? ''} ${part?.to ?? ''} ${name || '–'}`;
