import { remembered } from '../../kernel/db/remembered.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Tx } from '../../kernel/db/tx.ts';
import { calendarById, calendarVersion } from './queries/calendars.ts';
import { readable } from './replies.ts';
import type { Calendar } from './shared/calendar.ts';
import { type Hours, hoursOf, openBetween } from './shared/hours.ts';
import { type Offset, offsetFrom } from './shared/offset.ts';

type Version = { readonly id: string; readonly number: number };
/** Whether hours are open at a moment. */
export type OpenAt = (at: Date) => boolean;

const mostKept = 200;
const kept = remembered<string, Hours>();

/** The hours of versions of calendars, by the calendar; a version never changes, so it is laid out once. */
export async function hoursOfCalendars(tx: Tx, wanted: readonly Version[]): Promise<ReadonlyMap<string, OpenAt>> {
  const found = new Map<string, OpenAt>();
  for (const version of wanted) {
    const hours = await laidOutHours(tx, version);
    if (hours !== undefined) found.set(version.id, (at) => isOpen(hours, at));
  }
  return found;
}

function isOpen(hours: Hours, at: Date): boolean {
  const second = Math.floor(at.getTime() / 1000);
  return openBetween(hours, second, second + 1) > 0;
}

async function laidOutHours(tx: Tx, { id, number }: Version): Promise<Hours | undefined> {
  const key = `${tx.tenantId} ${id} ${number}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const row = await calendarVersion(tx, id, number);
  if (row === undefined) return undefined;
  if (kept.size >= mostKept) kept.clear();
  // Names of holidays are told by nobody here.
  const calendar: Calendar = readable(row.definition, 'en');
  const hours = hoursOf(calendar);
  kept.set(key, hours);
  return hours;
}

type Due = Offset & { readonly calendar: string };

/** When so much open time will have passed by a calendar as it is now; undefined where there is none, or it never opens so long. */
export async function openTimeFrom(tx: Tx, from: Date, { calendar: id, ...offset }: Due): Promise<Date | undefined> {
  const calendar = await calendarById(tx, id);
  const hours = calendar === undefined ? undefined : await laidOutHours(tx, { id, number: calendar.number });
  const at = hours === undefined ? null : offsetFrom(hours, Math.floor(from.getTime() / 1000), offset);
  return at === null ? undefined : new Date(at * 1000);
}

/** Whether a workspace may use a calendar: its own or one that all share, as long as it is offered. */
export async function isCalendarOf(tx: Tx, id: string, workspaceId: string): Promise<boolean> {
  const calendar = await calendarById(tx, id);
  return calendar?.active === true && (calendar.workspaceId === null || calendar.workspaceId === workspaceId);
}

/** The calendars that a workspace may use, by name. */
export const calendarsFor = (tx: Tx, workspaceId: string): Promise<{ id: string; name: string }[]> =>
  tx.rows(
    sql`select id, name from app.business_calendar where tenant_id = ${tx.tenantId} and active
          and (workspace_id is null or workspace_id = ${workspaceId}) order by name, id limit 500`,
    'sla.calendars-for',
  );
