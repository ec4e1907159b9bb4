import { expect, test } from 'vitest';
import { people, teams, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { offer } from '../../../tests/support/offer.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { CalendarReply } from './contract-calendars.ts';
import type { ClockReply, LevelReply } from './contract-levels.ts';

const house = openHouse();
const hour = 3_600_000;
const roundTheClock = [{ from: '00:00', to: '24:00' }];
const waits = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } };
const match = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` });

async function calendarOf(wanda: Client): Promise<string> {
  const week = Array.from({ length: 7 }, () => roundTheClock);
  return (await wanda.post<CalendarReply>('/calendars', { workspace: workspaces.it.id, name: 'Always', timeZone: 'Europe/Vienna', week }))
    .body.id;
}

async function agreed(wanda: Client, change: object = {}): Promise<LevelReply> {
  const calendar = await calendarOf(wanda);
  const usual = { workspace: workspaces.it.id, name: { en: 'Resolve' }, kind: 'sla', target: 'resolution', minutes: 240, pauses: [waits] };
  const { status, text, body } = await wanda.post<LevelReply>('/service-levels', { ...usual, calendar, ...change });
  expect(status, text).toBe(201);
  return body;
}

type Opened = { number: string; version: number };
const open = async (eve: Client): Promise<Opened> =>
  (await eve.post<Opened>('/tickets', { title: 'Printer is out', team: 'Network', requesterEmail: people.ada.email })).body;
const clocksOf = async (who: Client, { number }: Opened, of: LevelReply): Promise<ClockReply[]> => {
  const { status, body, text } = await who.get<{ items: ClockReply[] }>(`/tickets/${number}/clocks`);
  expect(status, text).toBe(200);
  return body.items.filter(({ level, isPast }) => level.id === of.id && !isPast);
};
/** Also what is past, the latest first. */
const cyclesOf = async (who: Client, { number }: Opened, of: LevelReply): Promise<ClockReply[]> =>
  (await who.get<{ items: ClockReply[] }>(`/tickets/${number}/clocks`)).body.items.filter(({ level }) => level.id === of.id);
/** So that it counts for no ticket of another test. */
const withdraw = async (wanda: Client, level: LevelReply) => {
  shiftClock(0);
  const seen = (await wanda.get<LevelReply>(`/service-levels/${level.id}`)).body;
  expect((await wanda.patch(`/service-levels/${level.id}`, { active: false }, match(seen))).status).toBe(200);
};

test('Eve sees how long is left, why the clock waited, and that it was met', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda);
  const ticket = await open(eve);
  expect(await clocksOf(eve, ticket, level)).toMatchObject([
    { state: 'running', cycle: 1, calendar: { timeZone: 'Europe/Vienna', number: 1 } },
  ]);

  shiftClock(hour);
  const change = (body: object) => eve.patch<Opened>(`/tickets/${ticket.number}`, body, { 'if-match': '*' });
  const held = await change({ state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which printer?' });
  expect(held.status, held.text).toBe(200);
  shiftClock(3 * hour);
  const early = await clocksOf(eve, ticket, level);
  shiftClock(4 * hour);
  const [waiting] = await clocksOf(eve, ticket, level);
  expect(waiting).toMatchObject({ state: 'paused', reasons: ['awaitingRequester'], dueAt: null });
  expect(waiting?.lines.map(({ did }) => did)).toEqual(['ran', 'paused']);
  expect(Math.abs((waiting?.elapsed ?? 0) - 3600)).toBeLessThanOrEqual(60);
  expect(waiting?.remaining).toBe(240 * 60 - (waiting?.elapsed ?? 0));

  const solved = await change({ state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New toner', comment: 'Done' });
  expect(solved.status, solved.text).toBe(200);
  shiftClock(50 * hour);
  const met = await clocksOf(eve, ticket, level);
  expect(met).toMatchObject([{ state: 'met', isRunning: false, elapsed: waiting?.elapsed }]);
  // Replayed at the moment at which it waited it reads as it did, to the letter; nobody reads what is to come.
  const at = async (moment: string | undefined) =>
    (await eve.get<{ items: ClockReply[] }>(`/tickets/${ticket.number}/clocks?at=${moment}`)).body.items.filter(
      ({ level: { id } }) => id === level.id,
    );
  expect(early).toMatchObject([{ state: 'paused', elapsed: waiting?.elapsed }]);
  expect(await at(early[0]?.asOf)).toEqual(early);
  expect(await at('2099-01-01T00:00:00Z')).toMatchObject([{ state: 'met', elapsed: met[0]?.elapsed }]);
  expect(await at('2020-01-01T00:00:00Z')).toEqual([]);
  await withdraw(wanda, level);
});

test('an edit counts for tickets that begin afterwards: an older one keeps what was agreed when it began', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda);
  const before = await open(eve);
  shiftClock(hour);
  const edited = (await wanda.patch<LevelReply>(`/service-levels/${level.id}`, { minutes: 30 }, match(level))).body;
  expect(edited).toMatchObject({ number: 2, minutes: 30, version: 2 });
  expect((await wanda.patch(`/service-levels/${level.id}`, { minutes: 10 }, match(level))).status).toBe(412);
  shiftClock(2 * hour);
  const after = await open(eve);

  shiftClock(3 * hour);
  expect(await clocksOf(eve, before, level)).toMatchObject([{ level: { number: 1, minutes: 240 }, state: 'running' }]);
  expect(await clocksOf(eve, after, level)).toMatchObject([{ level: { number: 2, minutes: 30 }, state: 'breached', isRunning: true }]);
  const { items } = (await wanda.get<{ items: { number: number; says: LevelReply }[] }>(`/service-levels/${level.id}/versions`)).body;
  expect(items.map(({ number, says }) => [number, says.minutes])).toEqual([
    [2, 30],
    [1, 240],
  ]);
  await expect(house.owner.query(`update app.service_level_version set number = 9 where level_id = '${level.id}'`)).rejects.toThrow(
    'immutable',
  );
  await withdraw(wanda, level);
});

test('of several that fit the first counts; a reply answers, and each next one begins the clock of updates anew', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const urgent = await agreed(wanda, { target: 'response', minutes: 15, position: 1, when: { field: 'priority', op: 'eq', value: 1 } });
  const usual = await agreed(wanda, { target: 'response', minutes: 60, position: 2 });
  const last = await agreed(wanda, { target: 'response', minutes: 90, position: 3 });
  const updates = await agreed(wanda, { target: 'update', minutes: 120 });
  const ticket = await open(eve);
  expect(await clocksOf(eve, ticket, urgent)).toEqual([]);
  expect(await clocksOf(eve, ticket, last)).toEqual([]);
  expect(await clocksOf(eve, ticket, usual)).toMatchObject([{ state: 'running' }]);

  shiftClock(hour / 2);
  const said = await eve.post(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: '<p>We look at it</p>' });
  expect(said.status, said.text).toBe(201);
  expect(await clocksOf(eve, ticket, usual)).toMatchObject([{ state: 'met' }]);
  expect(await clocksOf(eve, ticket, updates)).toMatchObject([{ state: 'running', cycle: 2, level: { minutes: 120 } }]);
  for (const level of [urgent, usual, last, updates]) await withdraw(wanda, level);
});

test('what teams agreed to counts for as long as that team has it', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { kind: 'ola', target: 'hold', team: teams.desk.id });
  const ticket = await open(eve);
  expect(await clocksOf(eve, ticket, level)).toEqual([]);
  const moved = await eve.patch(`/tickets/${ticket.number}`, { team: teams.desk.id }, { 'if-match': '*' });
  expect(moved.status, moved.text).toBe(200);
  expect(await clocksOf(eve, ticket, level)).toMatchObject([{ state: 'running', cycle: 1 }]);
  await withdraw(wanda, level);
});

test('each cycle keeps what was agreed as it began: a hold of Network, one of the service desk, and Network again under a newer version', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const ola = { kind: 'ola', target: 'hold', minutes: 60 };
  const [network, desk] = [await agreed(wanda, { ...ola, team: teams.network.id }), await agreed(wanda, { ...ola, team: teams.desk.id })];
  const ticket = await open(eve);
  const move = async (team: string, at: number) => {
    shiftClock(at);
    expect((await eve.patch(`/tickets/${ticket.number}`, { team }, { 'if-match': '*' })).status).toBe(200);
  };
  await move(teams.desk.id, 2 * hour);
  expect((await wanda.patch(`/service-levels/${network.id}`, { minutes: 30 }, match(network))).status).toBe(200);
  await move(teams.network.id, 2.5 * hour);
  shiftClock(2.75 * hour);
  const seen = await cyclesOf(eve, ticket, network);
  expect(seen).toMatchObject([
    { cycle: 2, isPast: false, state: 'running', level: { number: 2, minutes: 30 }, team: { name: 'Network' } },
    {
      cycle: 1,
      isPast: true,
      isReplaced: false,
      state: 'breached',
      isRunning: false,
      level: { number: 1, minutes: 60 },
      team: { name: 'Network' },
    },
  ]);
  expect(await cyclesOf(eve, ticket, desk)).toMatchObject([{ cycle: 1, isPast: false, state: 'met', team: { name: 'Service Desk' } }]);
  shiftClock(50 * hour);
  const [, first] = await cyclesOf(eve, ticket, network);
  expect(first).toEqual(seen[1]);
  for (const level of [network, desk]) await withdraw(wanda, level);
});

test('raised, a ticket is counted by what was agreed for its new priority, with what it had waited; reopened, by what is agreed then', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const urgent = await agreed(wanda, { minutes: 180, position: 1, when: { field: 'priority', op: 'eq', value: 1 } });
  const usual = await agreed(wanda, { minutes: 600, position: 2 });
  const ticket = await open(eve);
  const change = async (body: object) => expect((await eve.patch(`/tickets/${ticket.number}`, body, { 'if-match': '*' })).status).toBe(200);
  shiftClock(2 * hour);
  await change({ priority: 1, priorityReason: 'The whole floor' });
  shiftClock(2.5 * hour);
  const [counting] = await clocksOf(eve, ticket, urgent);
  expect(counting).toMatchObject({ state: 'running', cycle: 2 });
  expect(counting?.lines.map(({ did }) => did)).toEqual(['carried', 'ran']);
  expect(Math.abs((counting?.elapsed ?? 0) - 2.5 * 3600)).toBeLessThanOrEqual(60);
  expect(await cyclesOf(eve, ticket, usual)).toMatchObject([{ cycle: 1, isPast: true, isReplaced: true, state: 'canceled' }]);

  await change({ state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'Rebooted', comment: 'Done' });
  shiftClock(3 * hour);
  expect((await wanda.patch(`/service-levels/${urgent.id}`, { minutes: 200 }, match(urgent))).status).toBe(200);
  shiftClock(4 * hour);
  await change({ state: 'inProgress', comment: 'Out again' });
  shiftClock(5 * hour);
  expect(await cyclesOf(eve, ticket, urgent)).toMatchObject([
    { cycle: 3, state: 'breached', isRunning: true, level: { number: 2, minutes: 200 } },
    { cycle: 2, state: 'met', level: { number: 1, minutes: 180 }, isPast: true, isReplaced: false },
  ]);
  for (const level of [urgent, usual]) await withdraw(wanda, level);
});

test('Ada, who asked, is told by when, of what was agreed with her and still counts; Bob does not find her ticket', async () => {
  const [wanda, eve, ada, bob] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'ada'), await as(house, 'bob')];
  const answer = await agreed(wanda, { target: 'response', minutes: 30 });
  const done = await agreed(wanda, { minutes: 240 });
  const among = [await agreed(wanda, { target: 'update', minutes: 20 }), await agreed(wanda, { kind: 'contract', minutes: 10 })];
  const { number } = await open(eve);
  const promised = async (who = ada) =>
    (await who.get<{ items: { target: string; state: string; dueAt: string }[] }>(`/tickets/${number}/promises`)).body.items;
  expect((await promised()).toSorted((one, other) => one.target.localeCompare(other.target))).toMatchObject([
    { target: 'resolution', state: 'running' },
    { target: 'response', state: 'running' },
  ]);
  expect((await bob.get(`/tickets/${number}/promises`)).status).toBe(404);

  shiftClock(hour);
  const change = (body: object) => eve.patch(`/tickets/${number}`, body, { 'if-match': '*' });
  expect((await change({ state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which printer?' })).status).toBe(200);
  expect(await promised()).toEqual([{ target: 'resolution', state: 'paused', dueAt: null }]);
  expect((await change({ state: 'inProgress' })).status).toBe(200);
  shiftClock(9 * hour);
  expect(await promised()).toMatchObject([{ target: 'resolution', state: 'breached' }]);
  const solved = await change({ state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New toner', comment: 'Done' });
  expect(solved.status, solved.text).toBe(200);
  expect(await promised()).toEqual([]);
  for (const level of [answer, done, ...among]) await withdraw(wanda, level);
});

test('Ada, who asked, reads no clocks; Hana of HR and Gina of another company do not find the ticket, and Gina not the agreement', async () => {
  const [wanda, eve, ada, hana, gina] = await Promise.all((['wanda', 'eve', 'ada', 'hana', 'gina'] as const).map((who) => as(house, who)));
  const level = await agreed(wanda as Client);
  const { number } = await open(eve as Client);
  const asked = (await ada?.post<Opened>('/tickets', { title: 'Mine' }))?.body as Opened;
  expect((await ada?.get(`/tickets/${asked.number}/clocks`))?.status).toBe(403);
  expect((await hana?.get(`/tickets/${number}/clocks`))?.status).toBe(404);
  expect((await gina?.get(`/tickets/${number}/clocks`))?.status).toBe(404);
  expect((await gina?.get(`/service-levels/${level.id}`))?.status).toBe(404);
  expect((await gina?.get<{ items: [] }>('/service-levels'))?.body.items).toEqual([]);
  expect((await eve?.get('/service-levels'))?.status).toBe(403);
  const foreign = {
    workspace: workspaces.hr.id,
    name: { en: 'X' },
    kind: 'sla',
    target: 'resolution',
    minutes: 5,
    calendar: level.calendar,
  };
  expect((await wanda?.post('/service-levels', foreign))?.status).toBe(403);
  await withdraw(wanda as Client, level);
});

test('who asked and for what decides: a VIP, a department, a team, a service; Bob’s ticket has none of these clocks, and what Ada becomes later moves hers not', async () => {
  const [wanda, eve, tom] = await Promise.all((['wanda', 'eve', 'tom'] as const).map((who) => as(house, who)));
  if (wanda === undefined || eve === undefined || tom === undefined) throw new Error('Nobody is there');
  await offer(house);
  const department = (await tom.post<{ id: string }>('/departments', { name: 'Board' })).body.id;
  const change = (change: object) => tom.patch(`/people/${people.ada.id}`, change, { 'if-match': '*' });
  expect((await change({ vip: true, departmentId: department })).status).toBe(200);
  const { rows } = await house.owner.query(`select service_id from app.request_type where key = 'new-laptop'`);
  const own = {
    target: 'own',
    rules: { start: { all: [] }, stop: { field: 'group', op: 'eq', value: 'resolved' }, onReopen: 'continues' },
  };
  const conditions = [
    { field: 'requesterVip', op: 'eq', value: true },
    { field: 'requesterDepartment', op: 'eq', value: department },
    { field: 'requesterTeams', op: 'contains', value: teams.desk.id },
    { field: 'service', op: 'eq', value: rows[0].service_id },
  ];
  const levels = await Promise.all(conditions.map((when) => agreed(wanda, { ...own, when })));
  const asks = async (requesterEmail: string, more: object = { team: 'Network' }): Promise<Opened> => {
    const { status, text, body } = await eve.post<Opened>('/tickets', { title: 'Laptop', requesterEmail, ...more });
    expect(status, text).toBe(201);
    return body;
  };
  const counts = async (ticket: Opened) =>
    (await Promise.all(levels.map((level) => clocksOf(eve, ticket, level)))).map(({ length }) => length);
  const laptop = { requestType: 'new-laptop', fields: { model: 'light' } };
  const [adas, bobs, noahs] = [await asks(people.ada.email, laptop), await asks(people.bob.email), await asks(people.noah.email)];
  expect(await counts(adas)).toEqual([1, 1, 0, 1]);
  expect(await counts(bobs)).toEqual([0, 0, 0, 0]);
  expect(await counts(noahs)).toEqual([0, 0, 1, 0]);

  expect((await change({ vip: false, departmentId: null })).status).toBe(200);
  expect(await counts(adas)).toEqual([1, 1, 0, 1]);
  expect(await counts(await asks(people.ada.email))).toEqual([0, 0, 0, 0]);
  for (const level of levels) await withdraw(wanda, level);
});

test('what is wrong with an agreement is said beside each field', async () => {
  const wanda = await as(house, 'wanda');
  const wrong = { workspace: workspaces.it.id, name: { en: 'X' }, kind: 'sla', target: 'hold', minutes: 5, calendar: workspaces.it.id };
  const when = { field: 'shoeSize', op: 'eq', value: 43 };
  const { status, body } = await wanda.post<{ errors: { pointer: string; reason: string }[] }>('/service-levels', { ...wrong, when });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }) => pointer)).toEqual(['/team', '/when/field', '/calendar']);
});
