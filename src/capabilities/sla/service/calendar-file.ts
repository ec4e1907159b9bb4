import { type Call, Refusal } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import type { CalendarReply, FileReading } from '../contract-calendars.ts';
import type { CalendarRow } from '../queries/calendars.ts';
import { calendarReply } from '../replies.ts';
import { comingAgain, type OwnDay } from '../shared/again.ts';
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
  // A file that was taken before anything came again left each year as a day of its own.
  const covered = new Set(comingAgain(added, row.firstYear, row.lastYear).map(keyOf));
  const own = row.definition.holidays.filter((one) => one.again !== undefined || !covered.has(keyOf(one)));
  const written = CalendarInput.parse({ ...row.definition, holidays: [...own, ...added] });
  return await saveCalendar(call, row, { written });
}

function reading({ definition, firstYear }: CalendarRow, file: string): FileReading {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(file)) throw noCalendar();
  const { timeZone, holidays: own } = definition;
  const { holidays, leftOut } = readHolidays(file, { timeZone, from: `${firstYear}-01-01` });
  const there = new Set(own.map(keyOf));
  const added = holidays
    .filter((one) => !there.has(keyOf(one)))
    .map(({ again, ...one }) => ({ ...one, name: one.name || '–', ...(again && { again: { ...again, without: [...again.without] } }) }));
  return { added, known: holidays.length - added.length, leftOut: leftOut.map((one) => ({ ...one })) };
}

const noCalendar = (): Refusal =>
  new Refusal('wrong_input', 'This is no iCalendar file', {
    errors: [{ pointer: '/file', reason: 'This is no iCalendar file' }],
    next: 'Choose a file that a calendar program exported; its name ends in .ics.',
  });

const keyOf = ({ date, part, name, again }: OwnDay): string =>
  `${date} ${part?.from ?? ''} ${part?.to ?? ''} ${name || '–'} ${again?.every ?? ''} ${again?.until ?? ''} ${again?.without.join() ?? ''} ${again?.rule?.says ?? ''}`;
