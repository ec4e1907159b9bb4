import { expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client } from '../../../tests/support/client.ts';
import { agreed, change, hour, open, solved, type Ticket, withdraw, workAt } from '../../../tests/support/clock-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { Breach } from './contract-breaches.ts';
import type { ClockReply, LevelReply } from './contract-levels.ts';

const house = openHouse();
const withVendor = { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: '2099-01-01T00:00:00.000Z' };
const promised = { kind: 'contract', supplier: 'Rhenania', target: 'hold', minutes: 120, pauses: [], name: { en: 'Mended in two hours' } };
const cyclesOf = async (who: Client, { number }: Ticket, { id }: LevelReply): Promise<ClockReply[]> =>
  (await who.get<{ items: ClockReply[] }>(`/tickets/${number}/clocks`)).body.items.filter(({ level }) => level.id === id);

test('what Rhenania promised counts while they have it, each time anew, and what was missed is theirs and no team’s', async () => {
  const [wanda, eve, leila] = [await as(house, 'wanda'), await as(house, 'eve'), await as(house, 'leila')];
  const level = await agreed(wanda, promised);
  const ticket = await open(eve);
  expect(await cyclesOf(eve, ticket, level)).toEqual([]);

  shiftClock(hour);
  await change(eve, ticket, withVendor);
  shiftClock(2 * hour);
  await change(eve, ticket, { state: 'inProgress' });
  const [first] = await cyclesOf(eve, ticket, level);
  expect(first).toMatchObject({ cycle: 1, state: 'met', level: { kind: 'contract', supplier: 'Rhenania', target: 'hold' } });
  expect(Math.abs((first?.elapsed ?? 0) - 3600)).toBeLessThanOrEqual(60);

  await change(eve, ticket, withVendor);
  shiftClock(5 * hour);
  await workAt(house);
  const { body } = await leila.get<{ items: Breach[] }>(`/breaches?level=${level.id}`);
  expect(body.items).toMatchObject([{ ticket: ticket.number, cycle: 2, level: { supplier: 'Rhenania' }, isRunning: true }]);
  expect(Math.abs((body.items[0]?.over ?? 0) - 3600)).toBeLessThanOrEqual(60);
  await change(eve, ticket, solved);
  expect((await cyclesOf(eve, ticket, level)).map(({ cycle, state }) => [cycle, state])).toContainEqual([2, 'breached']);
  await withdraw(wanda, level);
});

test('of several suppliers the first that fits counts, and an older agreement that names none says so', async () => {
  const [wanda, eve] = [await as(house, 'wanda'), await as(house, 'eve')];
  const when = { field: 'requester', op: 'eq', value: people.bob.id };
  const ofBob = await agreed(wanda, { ...promised, when, position: 0 });
  const others = await agreed(wanda, { ...promised, supplier: null, position: 1 });
  await house.owner.query('alter table app.service_level_version disable trigger user');
  const older = "update app.service_level_version set definition = definition - 'supplier' where level_id = $1";
  expect((await house.owner.query(older, [others.id])).rowCount).toBe(1);
  await house.owner.query('alter table app.service_level_version enable trigger user');

  const ticket = await open(eve);
  await change(eve, ticket, withVendor);
  expect(await cyclesOf(eve, ticket, ofBob)).toEqual([]);
  expect(await cyclesOf(eve, ticket, others)).toMatchObject([{ level: { supplier: null } }]);
  expect((await wanda.get<LevelReply>(`/service-levels/${others.id}`)).body.supplier).toBeNull();
  for (const level of [ofBob, others]) await withdraw(wanda, level);
});

test('no team and nobody who asks is a supplier, and a supplier’s hold is no team’s; Gina finds none of it', async () => {
  const [wanda, gina] = [await as(house, 'wanda'), await as(house, 'gina')];
  const level = await agreed(wanda, promised);
  const refused = async (body: object): Promise<string[]> => {
    const usual = { workspace: workspaces.it.id, name: { en: 'X' }, minutes: 5, calendar: level.calendar };
    const told = await wanda.post<{ errors: { pointer: string }[] }>('/service-levels', { ...usual, ...body });
    expect(told.status, told.text).toBe(422);
    return told.body.errors.map(({ pointer }) => pointer);
  };
  expect(await refused({ kind: 'sla', target: 'resolution', supplier: 'Rhenania' })).toEqual(['/supplier']);
  expect(await refused({ kind: 'contract', target: 'hold', team: people.eve.id, supplier: ' ' })).toEqual(['/supplier']);
  expect(await refused({ kind: 'contract', target: 'hold', team: workspaces.it.id })).toEqual(['/team', '/team']);
  expect((await gina.get(`/service-levels/${level.id}`)).status).toBe(404);
  await withdraw(wanda, level);
});
