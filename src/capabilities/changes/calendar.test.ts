import { expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { changeWorld, hour } from '../../../tests/support/change-world.ts';
import { anonymous } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { CalendarReply } from './contract-calendar.ts';

const house = openHouse();
const { who, service, time, span, later, begun, moved, edits } = changeWorld(house);

const calendar = async ({ from, until }: { from: string; until: string }, by = 'eve') =>
  (await who(by).get<CalendarReply>(`/change-calendar?from=${from}&until=${until}`)).body;

test('the calendar shows who may see them all changes of a time with what meets what, also beyond its edge', async () => {
  const planned = time(6);
  const wide = await begun({ planned, cis: ['rack-4'] });
  const beyond = await begun({ planned: span(Date.parse(planned.until) - hour, 2), cis: ['rack-4'] });
  const alone = await begun({ planned: span(Date.parse(planned.from), 1), cis: ['rack-5'] });
  const view = span(Date.parse(planned.from), 2);
  const bars = (await calendar(view)).changes.map(({ number, meets, movable }) => ({ number, meets, movable }));
  expect(bars).toEqual(
    expect.arrayContaining([
      { number: wide.number, meets: true, movable: true },
      { number: alone.number, meets: false, movable: true },
    ]),
  );
  expect(bars.map(({ number }) => number)).not.toContain(beyond.number);
  expect((await calendar(view, 'hana')).changes).toEqual([]);
  expect((await calendar(view, 'gina')).changes).toEqual([]);
});

test('the calendar tells Eve of a crowded day what a picture has room for, counts all the rest, and tells Hana and Gina of none of it', async () => {
  const planned = time(4);
  const view = { from: span(Date.parse(planned.from), -10).until, until: span(Date.parse(planned.from), 14).until };
  const crowd = [];
  for (let at = 0; at < 7; at += 1) crowd.push((await begun({ planned, services: [service('vpn')], cis: [] })).number);
  const bare = (await begun({ planned, services: [], cis: ['press-1'] })).number;
  const both = (await begun({ planned: later(planned, 5), services: [service('vpn'), service('mail')], cis: [] })).number;
  const asked = async (more: string, by = 'eve') =>
    (await who(by).get<CalendarReply>(`/change-calendar?from=${view.from}&until=${view.until}${more}`)).body;
  const numbers = ({ changes }: CalendarReply) => changes.map(({ number }) => number).toSorted();
  const all = await asked('');
  expect([numbers(all), all.total, all.inConflict, all.hidden]).toEqual([[...crowd, bare, both].toSorted(), 9, 7, []]);

  const zone = '&timeZone=Europe/Berlin';
  const day = planned.from.slice(0, 10);
  const lanes = await asked(`&drawn=lanes${zone}`);
  expect([lanes.total, lanes.inConflict, lanes.hidden]).toEqual([9, 7, [{ service: service('vpn'), day, count: 3 }]]);
  expect(numbers(lanes), 'four rows, each lane its own; a change stands in the lane that has room for it').toEqual(
    [...crowd.slice(0, 4), bare, both].toSorted(),
  );
  const alone = await asked(`&drawn=lanes${zone}&service=${service('vpn')}`);
  expect([numbers(alone), alone.total, alone.hidden], 'by itself a lane has as many rows as it needs').toEqual([
    [...crowd, both].toSorted(),
    8,
    [],
  ]);
  expect(numbers(await asked(`&drawn=lanes${zone}&service=none`))).toEqual([bare]);
  const days = await asked(`&drawn=days${zone}`);
  expect([days.changes.length, days.total, days.hidden]).toEqual([4, 9, [{ service: null, day, count: 5 }]]);
  const west = await asked('&drawn=days&timeZone=America/Los_Angeles');
  expect(
    west.hidden.map(({ day: its }) => its),
    'by the day that the reader has',
  ).toEqual([later(planned, -24).from.slice(0, 10)]);

  for (const by of ['hana', 'gina'])
    expect(await asked(`&drawn=lanes${zone}`, by)).toMatchObject({ changes: [], total: 0, inConflict: 0, hidden: [] });
  const wrong = await who('eve').get(`/change-calendar?from=${view.from}&until=${view.until}&timeZone=Mars/Olympus`);
  expect([wrong.status, wrong.body]).toMatchObject([422, { errors: [{ pointer: '/timeZone' }] }]);
});

test('the calendar reads what Eve writes today: other services, a name over two lines, and a change that is closed', async () => {
  const planned = time();
  const change = await begun({ planned, services: [service('vpn')], cis: ['rack-9'] });
  const other = await begun({ planned, cis: ['Rack-9'] });
  const shown = async () => Object.fromEntries((await calendar(planned)).changes.map((bar) => [bar.number, bar]));
  expect((await shown())[change.number]).toMatchObject({ meets: true, services: [service('vpn')], cis: ['rack-9'] });
  await edits(change, { services: [service('mail')], cis: ['Rack\n10'] });
  expect((await shown())[change.number]).toMatchObject({ meets: false, services: [service('mail')], cis: ['Rack 10'] });
  expect((await moved(other, 'canceled', { reason: 'Not needed' })).status).toBe(200);
  expect((await shown())[other.number]).toBeUndefined();
});

test('the calendar is read by a calendar program at an address that only Eve can end, and shows what she may see now', async () => {
  const { number, planned } = await begun();
  const { body } = await who('eve').post<{ id: string; path: string }>('/change-feeds', {});
  const fetch = async () => await anonymous(house)('GET', body.path);
  const { status, headers, text } = await fetch();
  expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(text).toContain(`SUMMARY:${number} Firmware\r\n`);
  expect(text).toContain(`DTSTART:${planned?.from.slice(0, 19).replace(/[-:]/g, '')}Z`);
  expect((await who('eve').get<{ items: unknown[] }>('/change-feeds')).text).not.toContain(body.path.slice(-64));
  expect((await who('leila').delete(`/change-feeds/${body.id}`)).status).toBe(404);
  expect((await who('eve').delete(`/change-feeds/${body.id}`)).status).toBe(200);
  const many = await Promise.all(Array.from({ length: 20 }, () => who('eve').post('/change-feeds', {})));
  expect([many.every(({ status }) => status === 201), (await who('eve').post('/change-feeds', {})).status]).toEqual([true, 409]);
  expect((await fetch()).status).toBe(404);
  const { path } = (await who('noah').post<{ path: string }>('/change-feeds', {})).body;
  await house.owner.query('delete from app.role_grant where person_id = $1', [people.noah.id]);
  expect((await anonymous(house)('GET', path)).status, 'Noah works at no desk any more').toBe(404);
});
