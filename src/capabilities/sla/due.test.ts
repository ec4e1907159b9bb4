import { expect, test } from 'vitest';
import { people, teams } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import {
  acme,
  agreed,
  change,
  hour,
  minute,
  onHold,
  open,
  solved,
  type Ticket,
  withdraw,
  workAt,
} from '../../../tests/support/clock-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { ClockReply } from './contract-levels.ts';
import { clockRepair, dueClocks, keptClocks } from './jobs.ts';

const house = openHouse();
const work = () => workAt(house);
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

test('a cycle that was missed and over before anybody looked is told of as missed too, once, and bothers nobody', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const level = await agreed(wanda, { target: 'update', minutes: 60 });
  const ticket = await open(eve);
  await work();
  shiftClock(2 * hour);
  expect((await eve.post(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'We look at it' })).status).toBe(201);
  await work();
  expect(await told(ticket)).toEqual(['ticket.slaBreached breach false']);
  expect(await kept(ticket)).toMatchObject([{ state: 'running', level: level.id }]);
  await change(eve, ticket, { urgency: 1 });
  await work();
  expect(await told(ticket)).toHaveLength(1);
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

type Listed = { number: string; clock: { state: string; dueAt: string | null } | null };
const listed = async (who: Client, query: string): Promise<{ items: Listed[]; next: string | null }> => {
  const { status, body, text } = await who.get<{ items: Listed[]; next: string | null }>(`/tickets?${query}`);
  expect(status, text).toBe(200);
  return body;
};

test('Eve sorts by what is due first, page by page, and finds what is about to breach, breached or paused; Ada sees no clocks', async () => {
  const [wanda, eve, ada] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'ada')];
  const bare = await open(eve);
  const level = await agreed(wanda, { minutes: 240 });
  const first = await open(eve);
  shiftClock(2 * hour);
  const [second, waiting] = [await open(eve), await open(eve)];
  await change(eve, waiting, onHold);
  shiftClock(4 * hour + minute);
  await work();

  const mine = [bare, first, second, waiting].map(({ number }) => number);
  const walk = async (sort: string): Promise<Listed[]> => {
    const rows: Listed[] = [];
    for (let cursor = ''; ; ) {
      const page = await listed(eve, `sort=${sort}&limit=1${cursor}`);
      rows.push(...page.items);
      if (page.next === null) return rows.filter(({ number }) => mine.includes(number));
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
  };
  const rows = await walk('clockDueAt');
  expect(rows.slice(0, 2).map(({ number }) => number)).toEqual([first.number, second.number]);
  expect(rows.map(({ number }) => number).toSorted()).toEqual(mine.toSorted());
  expect(rows.map(({ clock }) => clock?.state ?? null)).toEqual([
    'breached',
    'running',
    ...rows.slice(2).map(({ clock }) => clock?.state ?? null),
  ]);
  expect((await walk('-clockDueAt')).map(({ number }) => number)).toEqual(rows.map(({ number }) => number).toReversed());

  const found = async (query: string): Promise<string[]> =>
    (await listed(eve, `limit=100&${query}`)).items.map(({ number }) => number).filter((number) => mine.includes(number));
  expect(await found('view=breached')).toEqual([first.number]);
  expect(await found('view=breaching-soon')).toEqual([second.number]);
  const { items } = (await eve.get<{ items: { key: string; count: number }[] }>('/queues')).body;
  for (const key of ['breached', 'breaching-soon'])
    expect(items.find((queue) => queue.key === key)?.count).toBe((await listed(eve, `limit=100&view=${key}`)).items.length);

  const paused = await eve.post<{ id: string }>('/views', {
    name: 'Paused',
    condition: { field: 'clockState', op: 'eq', value: 'paused' },
  });
  expect(paused.status, paused.text).toBe(201);
  expect(await found(`view=${paused.body.id}`)).toEqual([waiting.number]);
  const soon = await eve.post<{ id: string }>('/views', {
    name: 'Soon',
    condition: { field: 'clockDueAt', op: 'withinNext', value: { hours: 3 } },
  });
  expect(await found(`view=${soon.body.id}`)).toEqual([second.number]);

  const own = (await listed(ada, 'limit=100&requester=me&sort=clockDueAt')).items;
  expect(own.filter(({ number }) => mine.includes(number))).toHaveLength(4);
  expect(own.every(({ clock }) => clock === null)).toBe(true);
  expect(own.map(({ number }) => number)).toEqual(
    (await listed(ada, 'limit=100&requester=me&sort=createdAt')).items.map(({ number }) => number),
  );
  await withdraw(wanda, level);
});
