import { expect, test } from 'vitest';
import { people, workspaces } from '../../../tests/support/cast.ts';
import { changeWorld, fail, hour } from '../../../tests/support/change-world.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { ChangeReply } from './contract.ts';
import type { SuccessReply } from './contract-after.ts';

const house = openHouse();
const { who, match, soon, time, service, at, begun, moved, goes, edits, read, approved, later } = changeWorld(house);

test('a stale edit is refused with what is there now', async () => {
  const change = await begun();
  await edits(change, { outageMinutes: 5 });
  const { status, body } = await edits(change, { outageMinutes: 6 });
  expect([status, (body as unknown as { current: ChangeReply }).current.outageMinutes]).toEqual([412, 5]);
});

test('is canceled for a reason, which is no review of it', async () => {
  const canceled = await goes(await begun(), 'canceled', { reason: 'Not needed any more' });
  expect(canceled).toMatchObject({ state: 'canceled', canceledBecause: 'Not needed any more', review: null });
});

test('says where it meets something since it was moved there, until Eve says why it stays', async () => {
  const planned = time();
  await begun({ planned, cis: ['rack-9'] });
  const free = await approved({ cis: ['rack-9'] });
  expect(free.clashes).toBe(false);
  const moved = (await edits(free, { planned })).body;
  expect(moved).toMatchObject({ state: 'authorize', clashes: true });
  const told = await house.owner.query("select facts from app.event where object_id = $1 and type = 'change.clashes'", [moved.id]);
  expect(told.rows.map(({ facts }) => facts)).toMatchObject([{ conflicts: 1 }]);
  expect((await edits(moved, { keptBoth: 'Both need the outage' })).body.clashes).toBe(false);
});

const done = async (more: object = {}): Promise<ChangeReply> => {
  const change = await approved({ planned: soon(), ...more });
  at(change, 0.5);
  return await goes(await goes(change, 'implement'), 'review');
};
const answersTo = (change: ChangeReply, answers: object, by = 'eve') =>
  who(by).put<ChangeReply>(`/changes/${change.number}/review`, { answers }, match(change));

test('is closed as failed only once each question of its review is answered; after an emergency always', async () => {
  expect((await answersTo(await goes(await begun(), 'canceled', { reason: 'No' }), { achieved: 'x' })).status, 'once it is closed').toBe(
    409,
  );
  const change = await done();
  const needs = (one: ChangeReply) => one.ways.filter((way) => way.needs.includes('pir')).map(({ to }) => to);
  expect(needs(change)).toEqual(['closedUnsuccessful', 'closedBackedOut']);
  const refused = await moved(change, 'closedBackedOut', { review: 'The gateway did not come up' });
  const { errors } = refused.body as unknown as { errors: { pointer: string }[] };
  expect([refused.status, errors.map(({ pointer }) => pointer)]).toEqual([422, ['/pir/achieved', '/pir/differed', '/pir/nextTime']]);
  expect((await answersTo(change, { weather: 'Fine' })).status).toBe(422);
  expect((await answersTo(change, { achieved: 'No' }, 'hana')).status).toBe(404);
  await answersTo(change, { achieved: 'No' });
  expect((await answersTo(change, { achieved: 'Yes' })).status, 'over what she has not seen').toBe(412);
  const whole = (await answersTo(await read(change), { differed: 'The image was broken', nextTime: 'Check its sum' })).body;
  expect(whole.pir).toMatchObject({ open: true, answers: { achieved: 'No', nextTime: 'Check its sum' } });
  const closed = await goes(whole, 'closedBackedOut', { review: 'Back on 9.4.1' });
  expect(closed).toMatchObject({ state: 'closedBackedOut', pir: { open: false, answers: { achieved: 'No' } } });
  const urgent = await goes(await goes(await begun({ model: 'emergency' }), 'implement', { reason: 'It burns' }), 'review');
  expect(needs(urgent)).toHaveLength(4);
  expect((await moved(urgent, 'closedSuccessful')).status).toBe(422);
});

test('is tied to incidents from both sides; whoever may not see one learns neither its name nor that there is one', async () => {
  const incident = async (by: string, workspace: string, title: string) =>
    (await who(by).post<{ number: string }>('/tickets', { type: 'incident', workspace, title })).body.number;
  const change = await begun();
  const [down, slow, salary] = [
    await incident('eve', workspaces.it.id, 'VPN is down'),
    await incident('eve', workspaces.it.id, 'VPN is slow'),
    await incident('hana', workspaces.hr.id, 'Salary is wrong'),
  ];
  const tied = await who('eve').put<ChangeReply>(`/changes/${change.number}/incidents/${down}`, { kind: 'caused' });
  expect(tied.body.incidents, tied.text).toMatchObject([{ kind: 'caused', number: down, title: 'VPN is down' }]);
  expect((await who('eve').post(`/tickets/${slow}/links`, { kind: 'fixed_by', to: change.number })).status).toBeLessThan(300);
  expect((await who('eve').put(`/changes/${change.number}/incidents/${salary}`, { kind: 'caused' })).status).toBe(404);
  expect((await who('hana').put(`/changes/${change.number}/incidents/${salary}`, { kind: 'caused' })).status).toBe(404);
  // As it would stand where somebody works in both.
  await house.owner.query(
    `insert into app.ticket_link (tenant_id, from_id, to_id, kind, made_by, made_at)
     select tenant_id, id, $1, 'caused_by', $2, made_at from app.ticket where title = 'Salary is wrong'`,
    [change.id, people.hana.id],
  );
  expect((await read(change)).incidents.map(({ kind, number }) => [kind, number])).toEqual([
    ['caused', down],
    ['fixed', slow],
  ]);
  const there = (await who('eve').get<{ links: { kind: string; ticket: { number: string } }[] }>(`/tickets/${down}`)).body;
  expect(there.links).toMatchObject([{ kind: 'caused_by', ticket: { number: change.number } }]);
  const undone = await who('eve').delete<ChangeReply>(`/changes/${change.number}/incidents/${slow}/fixed`);
  expect(undone.body.incidents.map(({ number }) => number)).toEqual([down]);
});

test('counts how changes ended by model, service and team, of those that one may see, and shows the ones behind each count', async () => {
  const good = await goes(await done({ services: [service('vpn')] }), 'closedSuccessful');
  const failed = (
    await answersTo(await done({ services: [service('vpn'), service('mail')] }), { achieved: 'No', differed: 'x', nextTime: 'y' })
  ).body;
  await goes(failed, 'closedUnsuccessful', { review: 'It was not' });
  const since = new Date(Date.parse(good.updatedAt) - hour).toISOString();
  const until = later({ from: since, until: since }, 48).from;
  const counted = async (by: string, reader = 'eve') =>
    (await who(reader).get<SuccessReply>(`/change-success?from=${since}&until=${until}&by=${by}`)).body;
  const { all, groups } = await counted('service');
  expect(groups.map(({ name, closed, closedSuccessful, rate }) => [name?.en, closed, closedSuccessful, rate])).toEqual(
    expect.arrayContaining([
      ['VPN', 2, 1, 0.5],
      ['MAIL', 1, 0, 0],
    ]),
  );
  const listed = async (more: string) =>
    (await who('eve').get<{ total: { value: number } }>(`/changes?closedFrom=${since}&closedUntil=${until}&state=ended&${more}`)).body.total
      .value;
  for (const group of (await counted('team')).groups) expect(await listed(`team=${group.key ?? 'none'}`)).toBe(group.closed);
  for (const group of groups) expect(await listed(`service=${group.key ?? 'none'}`)).toBe(group.closed);
  const models = (await counted('model')).groups;
  expect(models.reduce((sum, { closed }) => sum + closed, 0)).toBe(all.closed);
  expect(await counted('model', 'hana')).toMatchObject({ all: { closed: 0, rate: null }, groups: [] });
  expect((await who('eve').get(`/change-success?from=${until}&until=${since}`)).status).toBe(422);
  expect((await who('ada').get(`/change-success?from=${since}&until=${until}`)).status).toBe(403);
  expect(failed.incidents ?? fail('none')).toEqual([]);
  const { number } = (await who('eve').post<{ number: string }>('/tickets', { type: 'incident', workspace: workspaces.it.id, title: 'x' }))
    .body;
  await who('eve').put(`/changes/${failed.number}/incidents/${number}`, { kind: 'caused' });
  expect([(await counted('model')).all.causing, await listed('causing=any'), await listed('causing=any&irregular=any')]).toEqual([1, 1, 0]);
});
