import { holidayPlaces } from '../../kernel/clock/holidays.ts';
import { deed, look } from '../../kernel/http/answer.ts';
import { calendarsContract as contract } from './contract-calendars.ts';
import { calendars, calendarVersions } from './queries/calendars.ts';
import { calendarReply, monthReply, readable } from './replies.ts';
import { addFile, readFile } from './service/calendar-file.ts';
import { changeCalendar, createCalendar, seenCalendar } from './service/calendars.ts';
import { closeFeed, openFeed } from './service/feed.ts';
import { laidOut } from './service/lay-out.ts';
import { takeOfficeHours } from './service/office-hours.ts';
import { previewRenewal, renew } from './service/renewal.ts';
import { definitionOf } from './service/version.ts';
import { hoursOf } from './shared/hours.ts';

export const calendarRoutes = {
  list: look(contract.list, async ({ tx, actor }, { workspace = null }) => ({
    items: (await calendars(tx, actor, workspace)).map((row) => calendarReply(actor, row)),
  })),
  places: look(contract.places, async (_call, _input, { locale }) => ({ items: await holidayPlaces(locale) })),
  get: deed(contract.get, async (call, { id }) => calendarReply(call.actor, await seenCalendar(call, id))),
  create: deed(contract.create, (call, input) => createCalendar(call, input)),
  change: deed(contract.change, (call, input, edge) => changeCalendar(call, input, edge)),
  versions: deed(contract.versions, async (call, { id }) => {
    await seenCalendar(call, id);
    const rows = await calendarVersions(call.tx, id);
    const items = rows.map(({ number, publishedAt, lastYear, personId, name }) => ({
      number,
      publishedAt: publishedAt.toISOString(),
      publishedBy: name === null ? null : { id: personId, name },
      lastYear,
    }));
    return { items };
  }),
  renewal: deed(contract.renewal, (call, { id }, { locale }) => previewRenewal(call, { calendar: id }, locale)),
  renew: deed(contract.renew, (call, { id }, edge) => renew(call, { calendar: id }, edge)),
  month: deed(contract.month, async (call, { id, year, month, number }, { locale }) =>
    monthReply(hoursOf(readable(await definitionOf(call, id, number), locale)), year, month),
  ),
  preview: deed(contract.preview, async ({ tx }, { year, month, ...input }, { locale }) => {
    const { definition } = await laidOut(input, tx.now);
    return monthReply(hoursOf(readable(definition, locale)), year, month);
  }),
  readFile: deed(contract.readFile, (call, input) => readFile(call, input)),
  addFile: deed(contract.addFile, (call, input, edge) => addFile(call, input, edge)),
  takeOfficeHours: deed(contract.takeOfficeHours, (call, { id }, edge) => takeOfficeHours(call, id, edge)),
  openFeed: deed(contract.openFeed, (call, { id }, edge) => openFeed(call, id, edge)),
  closeFeed: deed(contract.closeFeed, (call, { id }, edge) => closeFeed(call, id, edge)),
};
