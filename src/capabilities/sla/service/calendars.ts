import { type Call, type Permitted, permit, permitNew } from '../../../kernel/access/access.ts';
import { refuseStale } from '../../../kernel/http/answer.ts';
import type { Edge } from '../../../kernel/http/edge.ts';
import { newId } from '../../../kernel/shared/ids.ts';
import { sameJson } from '../../../kernel/shared/same-json.ts';
import type { CalendarReply } from '../contract-calendars.ts';
import { mayRunCalendar, maySeeCalendar } from '../policy.ts';
import { type CalendarRow, calendarById, endingCalendars } from '../queries/calendars.ts';
import { calendarReply } from '../replies.ts';
import { CalendarInput } from '../shared/calendar-definition.ts';
import { insertCalendar, insertCalendarVersion, lockCalendar, updateCalendar } from '../store/calendars.ts';
import { laidOut } from './lay-out.ts';

type NewCalendar = CalendarInput & { workspace: string | null; name: string };
type CalendarChange = { id: string; name?: string | undefined; active?: boolean | undefined } & {
  [K in keyof CalendarInput]?: CalendarInput[K] | undefined;
};

/** Makes a calendar, published as its first version. */
export async function createCalendar({ tx, actor }: Call, { workspace: workspaceId, name, ...input }: NewCalendar): Promise<CalendarReply> {
  const fresh = { id: newId(tx.now.getTime()), workspaceId, name, active: true, number: 1, feed: false, version: 1, updatedAt: tx.now };
  const row: CalendarRow = { ...fresh, ...(await laidOut(input, tx.now)) };
  const may = mayRunCalendar(actor, row);
  await insertCalendar(tx, permitNew(row, 'create', may));
  await insertCalendarVersion(tx, permitNew(row, 'publish', may), actor.id);
  tx.emit({ type: 'calendar.created', objectId: row.id, facts: { workspaceId } });
  return calendarReply(actor, row);
}

/** Changes a calendar; what says something about hours or days becomes its next version, to which clocks that begin from now on are pinned. */
export async function changeCalendar(call: Call, { id, name, active, ...input }: CalendarChange, edge: Edge): Promise<CalendarReply> {
  const row = await heldCalendar(call, id);
  refuseStale(edge, calendarReply(call.actor, row), { name, active, ...input });
  const named = { ...row, name: name ?? row.name, active: active ?? row.active };
  const written = CalendarInput.parse({ ...row.definition, ...given(input) });
  return await saveCalendar(call, row, { named, written });
}

const given = (input: object): object => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Writes what an act made of a calendar: a new version only where its hours or days became others. */
export async function saveCalendar(
  call: Call,
  row: Permitted<CalendarRow, 'change'>,
  { named = row, written }: { named?: CalendarRow; written: CalendarInput },
): Promise<CalendarReply> {
  const { tx, actor } = call;
  const isSame = sameJson(written, CalendarInput.parse(row.definition));
  const changed = isSame ? named : { ...named, ...(await laidOut(written, tx.now)), number: row.number + 1 };
  if (!isSame) await publish(call, changed);
  await updateCalendar(tx, row, changed);
  tx.emit({ type: 'calendar.changed', objectId: row.id, facts: { number: changed.number, active: changed.active } });
  return calendarReply(actor, { ...changed, version: row.version + 1, updatedAt: tx.now });
}

const publish = ({ tx, actor }: Call, row: CalendarRow): Promise<number> =>
  insertCalendarVersion(tx, permitNew(row, 'publish', actor.kind === 'machine' || mayRunCalendar(actor, row)), actor.id);

/** The next version of each calendar whose years end soon: the same hours and days, with public holidays and what comes again of more years. */
export async function extendCalendars(call: Call): Promise<number> {
  const { tx } = call;
  const ending = await endingCalendars(tx, tx.now.getUTCFullYear() + 1);
  for (const { id } of ending) {
    await lockCalendar(tx, id);
    const row = permit(await calendarById(tx, id), 'change', () => true);
    const next = { ...row, ...(await laidOut(CalendarInput.parse(row.definition), tx.now)), number: row.number + 1 };
    await publish(call, next);
    await updateCalendar(tx, row, next);
    tx.emit({ type: 'calendar.extended', objectId: id, facts: { number: next.number, lastYear: next.lastYear } });
  }
  return ending.length;
}

/** A calendar that this person may change, held until the transaction ends. */
export async function heldCalendar({ tx, actor }: Call, id: string): Promise<Permitted<CalendarRow, 'change'>> {
  const found = (await lockCalendar(tx, id)) === undefined ? undefined : await calendarById(tx, id);
  return permit(
    found,
    'change',
    (row) => mayRunCalendar(actor, row),
    (row) => maySeeCalendar(actor, row),
  );
}

/** A calendar that this person may see. */
export const seenCalendar = async ({ tx, actor }: Call, id: string): Promise<CalendarRow> =>
  permit(
    await calendarById(tx, id),
    'read',
    () => true,
    (row) => maySeeCalendar(actor, row),
  );
