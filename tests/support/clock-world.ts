import pg from 'pg';
import { expect } from 'vitest';
import type { CalendarReply } from '../../src/capabilities/sla/contract-calendars.ts';
import type { LevelReply } from '../../src/capabilities/sla/contract-levels.ts';
import { dueClocks, escalations, keptClocks } from '../../src/capabilities/sla/jobs.ts';
import { now, shiftClock } from '../../src/kernel/clock/clock.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { people, tenants, workspaces } from './cast.ts';
import type { Client } from './client.ts';
import type { TestHouse } from './house.ts';
import { untilReadable } from './log.ts';

export const [minute, hour] = [60_000, 3_600_000];
export const acme = tenants.acme.id;
const waits = { reason: 'awaitingRequester', when: { field: 'holdReason', op: 'eq', value: 'awaitingRequester' } };
export const onHold = { state: 'onHold', holdReason: 'awaitingRequester', comment: 'Which printer?' };
export const solved = { state: 'resolved', resolutionCode: 'solved', resolutionNotes: 'New toner', comment: 'Done' };

/** Round the clock, with the requester waited for, unless `change` says otherwise. */
export async function agreed(wanda: Client, change: object): Promise<LevelReply> {
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
export async function withdraw(wanda: Client, level: LevelReply): Promise<void> {
  shiftClock(0);
  const { version } = (await wanda.get<LevelReply>(`/service-levels/${level.id}`)).body;
  expect((await wanda.patch(`/service-levels/${level.id}`, { active: false }, { 'if-match': `"${version}"` })).status).toBe(200);
}

export type Ticket = { id: string; number: string; priority: number; team: { id: string } | null; tags: string[] };
export async function open(eve: Client): Promise<Ticket> {
  const { status, text, body } = await eve.post<Ticket>('/tickets', {
    title: 'Printer is out',
    team: 'Network',
    requesterEmail: people.ada.email,
  });
  expect(status, text).toBe(201);
  return body;
}
export const change = async (who: Client, { number }: Ticket, body: object): Promise<void> => {
  const { status, text } = await who.patch(`/tickets/${number}`, body, { 'if-match': '*' });
  expect(status, text).toBe(200);
};

/** As the worker asks, who alone may. */
const tenantsWithDueClocks = async (house: TestHouse): Promise<string[]> =>
  (await house.owner.query<{ id: string }>('select id from app.tenants_with_due_clocks($1) as id', [now()])).rows.map(({ id }) => id);

/** What the worker does, until it has nothing more to do. */
export async function workAt(house: TestHouse): Promise<void> {
  const watch = dueClocks(() => tenantsWithDueClocks(house));
  for (let turn = 0; turn < 3; turn += 1) {
    await untilReadable(house);
    for (const subscriber of [keptClocks, escalations]) await catchUpAll(acme, subscriber);
    for (const tenantId of await watch.where()) await watch.run(tenantId);
  }
}

/** As who tells what is due: holds the clocks of a ticket, lets somebody else begin meanwhile, and then notes that they were missed. */
export async function whileHeld(house: TestHouse, { id }: Ticket, begin: () => Promise<{ ended: Promise<void> }>): Promise<void> {
  const due = new pg.Client({ connectionString: house.ownerUrl });
  await due.connect();
  try {
    await due.query('begin');
    // Whoever waits for who waits in turn is found out at once, and not by whichever of the two PostgreSQL ends.
    await due.query("set local lock_timeout = '300ms'");
    await due.query('select from app.ticket_clock where ticket_id = $1 for update', [id]);
    const { ended } = await begin();
    await due.query(
      `insert into app.clock_mark (tenant_id, ticket_id, level_id, cycle, mark, reached_at, told_at)
       select tenant_id, ticket_id, level_id, cycle, 'breach', due_at, due_at from app.ticket_clock where ticket_id = $1 on conflict do nothing`,
      [id],
    );
    await due.query('commit');
    await ended;
  } finally {
    await due.end();
  }
}
