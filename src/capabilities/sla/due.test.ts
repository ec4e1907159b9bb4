import { expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { now, shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { CalendarReply } from './contract-calendars.ts';
import type { ClockReply, LevelReply } from './contract-levels.ts';
import { clockRepair, dueClocks, escalations, keptClocks } from './jobs.ts';

const house = openHouse();
const [minute, hour] = [60_000, 3_600_000];
const acme = tenants.acme.id;
const waits = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } };
const onHold = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which printer?' };
const solved = { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New toner', comment: 'Done' };

async function agreed(wanda: Client, change: object): Promise<LevelReply> {
  const week = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  const calendar = (
    await wanda.post<CalendarReply>('/calendars', { workspace: workspaces.it.id, name: 'Always', timeZone: 'Europe/Vienna', week })
  ).body.id;
  const usual = { workspace: workspaces.it.id, name: { en: 'Resolve' }, kind: 'sla', target: 'resolution', minutes: 240, pauses: [waits] };
  const { status, text, body } = await wanda.post<LevelReply>('/service-levels', { ...usual, calendar, ...change });
  expect(status, text).toBe(201);
  return body;
}
/** So that it counts for no ticket of another test. */
async function withdraw(wanda: Client, level: LevelReply): Promise<void> {
  shiftClock(0);
  const { version } = (await wanda.get<LevelReply>(`/service-levels/${level.id}`)).body;
  expect((await wanda.patch(`/service-levels/${level.id}`, { active: false }, { 'if-match': `"${version}"` })).status).toBe(200);
}

type Ticket = { id: string; number: string; priority: number; team: { id: string } | null; tags: string[] };
async function open(eve: Client): Promise<Ticket> {
  const { status, text, body } = await eve.post<Ticket>('/tickets', {
    title: 'Printer is out',
    team: 'Network',
    requesterEmail: people.ada.email,
  });
  expect(status, text).toBe(201);
  return body;
}
const change = async (who: Client, { number }: Ticket, body: object): Promise<void> => {
  const { status, text } = await who.patch(`/tickets/${number}`, body, { 'if-match': '*' });
  expect(status, text).toBe(200);
};

/** As the worker asks, who alone may. */
const tenantsWithDueClocks = async (): Promise<string[]> =>
  (await house.owner.query<{ id: string }>('select id from app.tenants_with_due_clocks($1) as id', [now()])).rows.map(({ id }) => id);

/** What the worker does, until it has nothing more to do. */
async function work(): Promise<void> {
  const watch = dueClocks(tenantsWithDueClocks);
  for (let turn = 0; turn < 3; turn += 1) {
    await untilReadable(house);
    for (const subscriber of [keptClocks, escalations]) await catchUpAll(acme, subscriber);
    for (const tenantId of await watch.where()) await watch.run(tenantId);
  }
}
const told = async ({ id }: Ticket): Promise<string[]> =>
  (
    await house.owner.query<{ said: string }>(
      "select type || ' ' || (facts->>'mark') || ' ' || (facts->>'acts') as said from app.event where object_id = $1 and type like 'ticket.sla%' order by at, id",
      [id],
    )
  ).rows.map(({ said }) => said);
type Kept = { state: string; dueAt: string | null; level: string };
const kept = async (ticket: Ticket): Promise<Kept[]> =>
  (
    await house.owner.query<{ state: string; due: Date | null; level: string }>(
      'select state, due_at as due, level_id as level from app.ticket_clock where ticket_id = $1 order by level_id',
      [ticket.id],
    )
  ).rows.map(({ state, due, level }) => ({ state, dueAt: due?.toISOString() ?? null, level }));
const lettersTo = async ({ email }: { email: string }): Promise<{ subject: string; body: string }[]> =>
  (await house.owner.query('select subject, body_text as body from app.outbound_mail where recipient = $1 order by made_at, id', [email]))
    .rows;
const seen = async (eve: Client, { number }: Ticket): Promise<Ticket> => (await eve.get<Ticket>(`/tickets/${number}`)).body;

test('Eve is told at three quarters of the time, Leila at its end, and two hours later the service desk has it, one priority higher', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const notify = (who: string, id: string | null = null) => ({ deed: 'notify', who, id });
  const level = await agreed(wanda, {
    escalations: [
      { at: 'share', amount: 75, deeds: [notify('assignee')] },
      { at: 'share', amount: 100, deeds: [notify('lead'), notify('person', people.hana.id)] },
      { at: 'after', amount: 120, deeds: [{ deed: 'reassign', team: teams.desk.id }, { deed: 'raise' }, { deed: 'tag', tag: 'late' }] },
    ],
  });
  const ticket = await open(eve);
  await change(eve, ticket, { assignee: 'me' });
  await work();
  expect(await kept(ticket)).toMatchObject([{ state: 'running', level: level.id }]);

  shiftClock(3 * hour + minute);
  await work();
  expect(await told(ticket)).toEqual(['ticket.slaWarned share:75 true']);
  expect(await lettersTo(people.eve)).toMatchObject([{ subject: `[${ticket.number}] Time is running: Resolve` }]);
  expect((await lettersTo(people.eve))[0]?.body).toContain('75 % of the time is used up');

  shiftClock(4 * hour + minute);
  await work();
  expect((await told(ticket)).slice(1)).toEqual(['ticket.slaWarned share:100 true', 'ticket.slaBreached breach true']);
  expect(await lettersTo(people.leila)).toHaveLength(1);
  // She does not work where the ticket lies.
  expect(await lettersTo(people.hana)).toEqual([]);
  expect(await kept(ticket)).toMatchObject([{ state: 'breached' }]);

  shiftClock(6 * hour + minute);
  await work();
  await work();
  const late = await seen(eve, ticket);
  expect(late).toMatchObject({ team: { id: teams.desk.id }, priority: ticket.priority - 1, tags: ['late'] });
  expect(await told(ticket)).toHaveLength(4);
  expect([await lettersTo(people.eve), await lettersTo(people.leila)].map(({ length }) => length)).toEqual([1, 1]);

  await change(eve, ticket, solved);
  await work();
  expect(await kept(ticket)).toEqual([]);
  await withdraw(wanda, level);
});

test('what was solved in time is not told of as missed, even where nobody looked until later; what was missed is, and bothers nobody', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { escalations: [{ at: 'share', amount: 50, deeds: [{ deed: 'notify', who: 'lead', id: null }] }] });
  const before = (await lettersTo(people.leila)).length;
  const [inTime, tooLate, waiting] = [await open(eve), await open(eve), await open(eve)];
  await work();
  await change(eve, waiting, onHold);
  shiftClock(hour);
  await change(eve, inTime, solved);
  shiftClock(5 * hour);
  await change(eve, tooLate, solved);
  await work();
  expect(await told(inTime)).toEqual([]);
  expect(await told(tooLate)).toEqual(['ticket.slaWarned share:50 false', 'ticket.slaBreached breach false']);
  expect(await told(waiting)).toEqual([]);
  expect(await kept(waiting)).toMatchObject([{ state: 'paused', dueAt: null }]);
  expect(await lettersTo(people.leila)).toHaveLength(before);
  await withdraw(wanda, level);
});

test('each cycle is told of for itself, and two workers tell of it once', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { target: 'update', minutes: 60 });
  const ticket = await open(eve);
  shiftClock(2 * hour);
  await untilReadable(house);
  await catchUpAll(acme, keptClocks);
  const watch = dueClocks(async () => [acme]);
  await Promise.all([watch.run(acme), watch.run(acme)]);
  expect(await told(ticket)).toEqual(['ticket.slaBreached breach true']);
  expect((await eve.post(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'We look at it' })).status).toBe(201);
  await work();
  shiftClock(4 * hour);
  await work();
  expect(await told(ticket)).toEqual(['ticket.slaBreached breach true', 'ticket.slaBreached breach true']);
  await withdraw(wanda, level);
});

test('what is kept of clocks is what is read from the log, whatever happened, and a repair finds nothing to mend', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  // The tests before this one published in what was the past of their tickets, which nobody else can.
  await house.owner.query('delete from app.ticket_clock');
  await house.owner.query('update app.ticket set open = false');
  const levels = [
    await agreed(wanda, { minutes: 300 }),
    await agreed(wanda, { target: 'response', minutes: 45 }),
    await agreed(wanda, {
      target: 'update',
      minutes: 90,
      escalations: [{ at: 'before', amount: 30, deeds: [{ deed: 'tag', tag: 'soon' }] }],
    }),
    await agreed(wanda, { kind: 'ola', target: 'hold', team: teams.network.id, minutes: 200 }),
  ];
  let seed = 20_261_127;
  const chance = (of: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % of;
  };
  const deeds: ((ticket: Ticket) => Promise<unknown>)[] = [
    ({ number }) => eve.patch(`/tickets/${number}`, onHold, { 'if-match': '*' }),
    ({ number }) => eve.patch(`/tickets/${number}`, { state: 'inProgress' }, { 'if-match': '*' }),
    ({ number }) => eve.patch(`/tickets/${number}`, solved, { 'if-match': '*' }),
    ({ number }) => eve.patch(`/tickets/${number}`, { team: teams.desk.id }, { 'if-match': '*' }),
    ({ number }) => eve.patch(`/tickets/${number}`, { team: teams.network.id }, { 'if-match': '*' }),
    ({ number }) => eve.post(`/tickets/${number}/messages`, { kind: 'comment', body: 'We look at it' }),
  ];
  const tickets = await Promise.all(Array.from({ length: 6 }, () => open(eve)));
  for (let step = 1, at = 0; step <= 30; step += 1) {
    at += chance(40) * minute;
    shiftClock(at);
    await deeds[chance(deeds.length)]?.(tickets[chance(tickets.length)] as Ticket);
    if (step % 6 === 0) await work();
  }
  await work();
  for (const ticket of tickets) {
    const { items } = (await eve.get<{ items: ClockReply[] }>(`/tickets/${ticket.number}/clocks`)).body;
    const live = items.filter(({ lines, isPast }) => !isPast && !['stopped', 'canceled'].includes(lines.at(-1)?.did ?? ''));
    const read = live.map(({ state, dueAt, level }) => ({ state, dueAt, level: level.id }));
    expect(await kept(ticket)).toEqual(read.toSorted((one, other) => (one.level < other.level ? -1 : 1)));
  }
  expect(await clockRepair.run(acme)).toBe(0);
  await house.owner.query("update app.ticket_clock set due_at = '2026-01-05', is_next = false where state = 'paused'");
  await house.owner.query("delete from app.ticket_clock where state <> 'paused'");
  expect(await clockRepair.run(acme)).toBeGreaterThan(0);
  expect(await clockRepair.run(acme)).toBe(0);
  for (const level of levels) await withdraw(wanda, level);
});

test('Wanda is told what is wrong with what shall happen; Ada, who asked, hears nothing of clocks', async () => {
  const [wanda, eve, ada] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'ada')];
  const level = await agreed(wanda, { minutes: 1 });
  const escalation = (...deeds: object[]) => ({ at: 'share', amount: 50, deeds });
  const wrong = [
    escalation({ deed: 'reassign', team: people.ada.id }),
    escalation({ deed: 'notify', who: 'person', id: teams.desk.id }, { deed: 'notify', who: 'lead', id: people.eve.id }),
  ];
  const refused = await wanda.patch<{ errors: { pointer: string }[] }>(
    `/service-levels/${level.id}`,
    { escalations: wrong },
    { 'if-match': '*' },
  );
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map(({ pointer }) => pointer)).toEqual([
    '/escalations/1/amount',
    '/escalations/0/deeds/0/team',
    '/escalations/1/deeds/0/id',
    '/escalations/1/deeds/1/id',
  ]);
  const ticket = await open(eve);
  await work();
  shiftClock(hour);
  await work();
  expect(await told(ticket)).toHaveLength(1);
  const types = async (who: Client) =>
    (await who.get<{ history: { type: string }[] }>(`/tickets/${ticket.number}`)).body.history.map(({ type }) => type);
  expect(await types(eve)).toContain('ticket.slaBreached');
  expect(await types(ada)).not.toContain('ticket.slaBreached');
  await withdraw(wanda, level);
});
