import { expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, identity, makeOperator } from '../../../tests/support/policy.ts';
import { openingAt } from '../../kernel/clock/calendar.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { holidaysOf } from '../../kernel/clock/holidays.ts';
import type { CalendarReply } from './contract-calendars.ts';
import type { ClockReply } from './contract-levels.ts';
import { publicHolidays } from './public-holidays.ts';
import { officeCalendar } from './service/office-hours.ts';
import { hoursOf, openBetween } from './shared/hours.ts';

const house = openHouse();
const office = {
  ...{ timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] },
  ...{ otherDays: [{ day: 5, from: '08:00', to: '15:30' }], holidays: { country: 'US', region: 'IL' } },
  ownDays: [{ date: '2026-12-24', name: { en: 'Christmas Eve', de: 'Heiligabend' }, from: '08:00', to: '11:00' }],
};

test.each([
  ['while clocks go forward', '2026-03-06', 5],
  ['while clocks go back', '2026-10-30', 5],
  ['over Thanksgiving', '2026-11-25', 4],
  ['over Christmas and the end of a year', '2026-12-23', 11],
  ['over a leap day and the end of its month', '2028-02-28', 3],
] as const)(
  'S62.static %s a clock over the office’s calendar counts the minutes in which the office is open, and no other',
  async (_, from, days) => {
    const { publicHolidays: __, ...input } = { ...officeCalendar(office), publicHolidays: [] };
    const holidays = (await publicHolidays(office.holidays, 2026, 2028)).map(({ date, name }) => ({ date, name: name.en }));
    const hours = hoursOf({ ...input, holidays: [...holidays, ...input.holidays] });
    const holidayOn = await holidaysOf(office.holidays);
    const start = Date.parse(`${from}T00:00Z`) / 1000;
    let open = 0;
    for (let at = start; at < start + days * 86_400; at += 300) {
      const { isOpen } = openingAt(office, new Date(at * 1000), holidayOn);
      expect(openBetween(hours, at, at + 300), new Date(at * 1000).toISOString()).toBe(isOpen ? 300 : 0);
      open += Number(isOpen);
    }
    expect(open).toBeGreaterThan(0);
  },
);

test('S62.static opened on Friday at three, Ada’s ticket has waited two and a half hours at ten on Monday, by the hours the operator tells', async () => {
  const friday = Date.parse('2027-01-08T21:00:00Z');
  // What is agreed counts for what comes after it, whenever this runs.
  shiftClock(friday - Date.now());
  await makeOperator(house);
  const [petra, wanda, eve] = [await as(house, 'petra'), await as(house, 'wanda'), await as(house, 'eve')];
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const made = await wanda.post<CalendarReply>('/calendars', {
    workspace: workspaces.it.id,
    name: 'Office',
    timeZone: 'Europe/Vienna',
    week,
  });
  const path = `/calendars/${made.body.id}/office-hours`;
  const take = (who: Client) => who.put<CalendarReply>(path, {}, { 'if-match': '*' });
  expect((await take(wanda)).status).toBe(409);
  await answer(petra, { ...identity, hours: office }, 0);
  expect((await take(eve)).status).toBe(403);
  expect((await take(wanda)).body).toMatchObject({ number: 2, timeZone: 'America/Chicago', place: office.holidays });

  const level = {
    workspace: workspaces.it.id,
    name: { en: 'Resolve' },
    kind: 'sla',
    target: 'resolution',
    minutes: 480,
    calendar: made.body.id,
  };
  expect((await wanda.post('/service-levels', level)).status).toBe(201);
  const asked = { title: 'Printer is out', team: 'Network', requesterEmail: people.ada.email };
  const { number } = (await eve.post<{ number: string }>('/tickets', asked)).body;
  shiftClock(friday + 67 * 3_600_000 - Date.now());
  const { items } = (await eve.get<{ items: ClockReply[] }>(`/tickets/${number}/clocks`)).body;
  expect(Math.abs((items[0]?.elapsed ?? 0) - 2.5 * 3600)).toBeLessThanOrEqual(60);
});
