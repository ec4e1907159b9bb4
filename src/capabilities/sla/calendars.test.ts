import { expect, test } from 'vitest';
import { tenants, workspaces } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import type { Problem } from '../../kernel/shared/problem.ts';
import type { CalendarReply, FileReading, MonthReply } from './contract-calendars.ts';
import { calendarYears } from './jobs.ts';

const house = openHouse();
const office = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const vienna = {
  name: 'Vienna',
  timeZone: 'Europe/Vienna',
  week: [office, office, office, office, office, [], []],
  place: { country: 'AT' },
};
const match = ({ version }: CalendarReply) => ({ 'if-match': `"${version}"` });

async function made(by: Client, change: object = {}): Promise<CalendarReply> {
  const { status, text, body } = await by.post<CalendarReply>('/calendars', { ...vienna, ...change });
  expect(status, text).toBe(201);
  return body;
}

test('Tom makes a calendar of Vienna: its public holidays are laid out, and a month tells its hours', async () => {
  const tom = await as(house, 'tom');
  const calendar = await made(tom);
  const year = now().getUTCFullYear();

  expect(calendar).toMatchObject({ number: 1, workspace: null, lastYear: year + 3, can: { edit: true } });
  expect(calendar.publicHolidays).toContainEqual({
    date: `${year + 3}-05-01`,
    name: { en: expect.any(String), de: 'Staatsfeiertag' },
  });
  const { body } = await tom.get<MonthReply>(`/calendars/${calendar.id}/month?year=${year}&month=12`);
  expect(body.days).toHaveLength(31);
  expect(body.days[24]).toEqual({ date: `${year}-12-25`, open: [], seconds: 0, kind: 'holiday', name: 'Christmas Day' });
  expect(body.seconds).toBe(body.days.reduce((sum, { seconds }) => sum + seconds, 0));
});

test('an edit of hours is the next version, an edit of the name is none, and the first version is told as it was', async () => {
  const tom = await as(house, 'tom');
  const first = await made(tom);
  const path = `/calendars/${first.id}`;
  const renamed = (await tom.patch<CalendarReply>(path, { name: 'Wien' }, match(first))).body;
  expect(renamed).toMatchObject({ name: 'Wien', number: 1, version: 2, place: { country: 'AT' } });
  const exceptions = [{ date: '2027-12-24', name: 'Half a day', open: [{ from: '08:00', to: '12:00' }] }];
  const edited = (await tom.patch<CalendarReply>(path, { exceptions }, match(renamed))).body;
  expect(edited).toMatchObject({ number: 2, version: 3, exceptions });

  const asked = async (number: number) => (await tom.get<MonthReply>(`${path}/month?year=2027&month=12&number=${number}`)).body.days[23];
  expect(await asked(1)).toMatchObject({ kind: 'usual', seconds: 8 * 3600 });
  expect(await asked(2)).toMatchObject({ kind: 'exception', name: 'Half a day', seconds: 4 * 3600 });
  const { items } = (await tom.get<{ items: { number: number; publishedBy: { name: string } }[] }>(`${path}/versions`)).body;
  expect(items.map(({ number, publishedBy }) => [number, publishedBy.name])).toEqual([
    [2, 'Tom Berg'],
    [1, 'Tom Berg'],
  ]);
  const stale = await tom.patch(path, { name: 'Late' }, match(first));
  expect(stale.status).toBe(412);
});

test('no version can be changed or removed, not even by the owner of the database', async () => {
  const { id } = await made(await as(house, 'tom'));
  const of = `where calendar_id = '${id}'`;
  await expect(house.owner.query(`update app.business_calendar_version set last_year = 2099 ${of}`)).rejects.toThrow('immutable');
  await expect(house.owner.query(`delete from app.business_calendar_version ${of}`)).rejects.toThrow('immutable');
});

test('Wanda keeps a calendar of IT and takes the shared one, which she may not change; for Eve and Gina there is none', async () => {
  const [tom, wanda, eve, gina] = await Promise.all((['tom', 'wanda', 'eve', 'gina'] as const).map((who) => as(house, who)));
  const shared = await made(tom as Client, { name: 'Shared' });
  const own = await made(wanda as Client, { name: 'Shifts', workspace: workspaces.it.id });
  const hrs = await made(tom as Client, { name: 'People', workspace: workspaces.hr.id });

  const seen = (await wanda?.get<{ items: CalendarReply[] }>('/calendars'))?.body.items ?? [];
  expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining([shared.id, own.id]));
  expect(seen.map(({ id }) => id)).not.toContain(hrs.id);
  expect(seen.find(({ id }) => id === shared.id)?.can).toEqual({ edit: false });
  expect((await wanda?.patch(`/calendars/${shared.id}`, { name: 'Mine' }, match(shared)))?.status).toBe(403);
  expect((await wanda?.post('/calendars', vienna))?.status).toBe(403);
  expect((await wanda?.get(`/calendars/${hrs.id}`))?.status).toBe(404);
  expect((await eve?.get('/calendars'))?.status).toBe(403);
  expect((await gina?.get(`/calendars/${shared.id}`))?.status).toBe(404);
  expect((await gina?.get<{ items: [] }>('/calendars'))?.body.items).toEqual([]);
});

test('what is wrong with a calendar is said beside each field, in German to whom reads German', async () => {
  const tom = await as(house, 'tom');
  const wrong = {
    ...vienna,
    timeZone: 'Europe/Nowhere',
    place: { country: 'XX' },
    week: [[{ from: '09:00', to: '08:00' }], [], [], [], [], [], []],
  };
  const { status, body } = await tom.post<{ errors: { pointer: string; reason: string }[] }>('/calendars', wrong, {
    'accept-language': 'de',
  });
  expect(status).toBe(422);
  expect(body.errors).toEqual([
    expect.objectContaining({ pointer: '/timeZone', reason: 'Diese Zeitzone gibt es nicht' }),
    expect.objectContaining({ pointer: '/week/0/0', reason: 'Das endet, bevor es beginnt' }),
    expect.objectContaining({ pointer: '/place', reason: 'Von diesem Ort sind keine Feiertage bekannt' }),
  ]);
});

test('an iCalendar file is read before it is added, and added once', async () => {
  const tom = await as(house, 'tom');
  const calendar = await made(tom);
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const file = [
    'BEGIN:VCALENDAR',
    ...event('DTSTART;VALUE=DATE:20270917', 'SUMMARY:Works outing'),
    ...event('DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Each week'),
    'END:VCALENDAR',
  ].join('\r\n');

  const { body: reading } = await tom.post<FileReading>(`/calendars/${calendar.id}/holidays/reading`, { file });
  expect(reading).toEqual({
    added: [{ date: '2027-09-17', name: 'Works outing' }],
    known: 0,
    leftOut: [{ name: 'Each week', why: 'repeats-otherwise' }],
  });
  const put = (seen: CalendarReply) => tom.put<CalendarReply>(`/calendars/${calendar.id}/holidays`, { file }, match(seen));
  const added = (await put(calendar)).body;
  expect(added).toMatchObject({ number: 2, holidays: reading.added });
  expect((await put(added)).body).toMatchObject({ number: 2, holidays: reading.added });
});

test.each([
  ['a page that says that one has to sign in', '<!doctype html><title>Sign in</title>'],
  ['an empty text', ' '],
  ['a calendar without its head', 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270917\r\nEND:VEVENT'],
])('%s is no calendar, and Tom is told so in place of nothing', async (_, file) => {
  const tom = await as(house, 'tom');
  const calendar = await made(tom);
  const seen = match(calendar);
  for (const told of [
    await tom.post<Problem>(`/calendars/${calendar.id}/holidays/reading`, { file }),
    await tom.put<Problem>(`/calendars/${calendar.id}/holidays`, { file }, seen),
  ]) {
    expect(told.status).toBe(422);
    expect(told.headers['content-type']).toContain('application/problem+json');
    expect(told.body).toMatchObject({ detail: 'This is no iCalendar file', errors: [{ pointer: '/file' }] });
  }
  expect((await tom.get<CalendarReply>(`/calendars/${calendar.id}`)).body.number).toBe(1);
});

test('whoever has its address subscribes to a calendar, until Tom makes another; only a hash of the secret is kept', async () => {
  const tom = await as(house, 'tom');
  const calendar = await made(tom, { holidays: [{ date: '2027-09-17', name: 'Works outing' }] });
  type Opened = { path: string; calendar: CalendarReply };
  const open = async (seen: CalendarReply) => (await tom.put<Opened>(`/calendars/${calendar.id}/feed`, undefined, match(seen))).body;
  const first = await open(calendar);
  const subscribed = await anonymous(house)('GET', first.path);
  expect(subscribed.headers['content-type']).toContain('text/calendar');
  expect(subscribed.text).toContain('SUMMARY:Works outing');
  const { rows } = await house.owner.query(`select feed_hash from app.business_calendar where id = '${calendar.id}'`);
  expect(rows[0].feed_hash.toString('hex')).not.toBe(first.path.split('/').at(-1));

  const second = await open(first.calendar);
  expect((await anonymous(house)('GET', first.path)).status).toBe(404);
  expect((await anonymous(house)('GET', second.path)).status).toBe(200);
  expect((await anonymous(house, tenants.globex.host)('GET', second.path)).status).toBe(404);
  await tom.delete(`/calendars/${calendar.id}/feed`, match(second.calendar));
  expect((await anonymous(house)('GET', second.path)).status).toBe(404);
});

test('before its years end a calendar gets its next version by itself, once: of a place, or with a day from a file that comes every year', async () => {
  const tom = await as(house, 'tom');
  const calendar = await made(tom);
  const bare = await made(tom, { place: null });
  const yearly = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20200917', 'RRULE:FREQ=YEARLY', 'SUMMARY:Works outing', 'END:VEVENT'];
  const thanks = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'SUMMARY:Thanks', 'END:VEVENT'];
  const file = ['BEGIN:VCALENDAR', ...yearly, ...thanks, 'END:VCALENDAR'].join('\r\n');
  const filled = (await tom.put<CalendarReply>(`/calendars/${bare.id}/holidays`, { file }, match(bare))).body;
  const outings = ({ comingHolidays }: CalendarReply): string[] =>
    comingHolidays.filter(({ name }) => name === 'Works outing').map(({ date }) => date);
  expect(outings(filled).at(-1)).toBe(`${filled.lastYear}-09-17`);
  const idle = await made(tom, { place: null });
  shiftClock(2 * 366 * 86_400_000);
  await calendarYears.run(tenants.acme.id);
  await calendarYears.run(tenants.acme.id);
  const again = await as(house, 'tom');
  const { body } = await again.get<CalendarReply>(`/calendars/${calendar.id}`);
  expect(body.number).toBe(2);
  expect(body.lastYear).toBeGreaterThan(calendar.lastYear);
  const renewed = (await again.get<CalendarReply>(`/calendars/${bare.id}`)).body;
  expect(renewed).toMatchObject({ number: filled.number + 1, lastYear: body.lastYear });
  expect(outings(renewed).at(-1)).toBe(`${body.lastYear}-09-17`);
  const thursday = renewed.comingHolidays.findLast(({ name }) => name === 'Thanks')?.date ?? '';
  expect([thursday.slice(0, 7), new Date(thursday).getUTCDay()]).toEqual([`${body.lastYear}-11`, 4]);
  const month = await again.get<MonthReply>(`/calendars/${bare.id}/month?year=${body.lastYear}&month=9`);
  expect(
    month.body.days.find(({ date }) => date.endsWith('-09-17')),
    month.text,
  ).toMatchObject({ name: 'Works outing', open: [] });
  expect((await again.get<CalendarReply>(`/calendars/${idle.id}`)).body.number).toBe(1);
});
