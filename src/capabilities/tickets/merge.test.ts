import { expect, test } from 'vitest';
import { as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import type { MergeReply } from './contract-work.ts';
import type { TicketReply } from './shared/records.ts';

const house = openHouse();

const open = async (client: Client, more: object = {}): Promise<TicketReply> =>
  (await client.post<TicketReply>('/tickets', { title: 'Laptop is slow', team: 'Network', ...more })).body;
const see = async (client: Client, number: string) => (await client.get<TicketReply>(`/tickets/${number}`)).body;
const say = (client: Client, number: string, kind: string, body: string) => client.post(`/tickets/${number}/messages`, { kind, body });
const textsOf = ({ messages }: TicketReply) => messages.map(({ text }) => text);

test('Eve merges two tickets of Ada and takes it back', async () => {
  const [ada, eve, noah] = [await as(house, 'ada'), await as(house, 'eve'), await as(house, 'noah')];
  const [source, target] = [await open(ada), await open(ada)];
  await say(ada, source.number, 'comment', 'It is the disk');
  await say(eve, source.number, 'note', 'Ordered one');
  await noah.put(`/tickets/${source.number}/watchers/me`, {});

  const merged = await eve.post<MergeReply>(`/tickets/${source.number}/merge`, { into: target.number });
  expect(merged.status, merged.text).toBe(200);
  expect(merged.body).toMatchObject({ source: { state: 'closed', open: false }, into: { number: target.number } });
  const after = await see(eve, target.number);
  expect(textsOf(after)).toEqual(['It is the disk', 'Ordered one']);
  expect(after.links).toMatchObject([{ kind: 'duplicated_by', ticket: { number: source.number } }]);
  expect(after.watchers).toHaveLength(1);
  expect(await see(ada, source.number)).toMatchObject({ mergedInto: target.number, resolutionCode: 'duplicate', messages: [] });
  expect(textsOf(await see(ada, target.number))).toEqual(['It is the disk']);
  expect((await eve.post(`/tickets/${source.number}/merge`, { into: target.number })).status).toBe(409);

  await say(eve, target.number, 'comment', 'Said since');
  const undone = await eve.put<MergeReply>(`/tickets/${source.number}/merge/undo`, {});
  expect(undone.body).toMatchObject({ source: { state: 'new', open: true } });
  const back = await see(eve, source.number);
  expect(textsOf(back)).toEqual(['It is the disk', 'Ordered one']);
  expect(back).toMatchObject({ mergedInto: null, links: [], resolutionCode: null, resolvedAt: null });
  expect(await see(eve, target.number)).toMatchObject({ messages: [{ text: 'Said since' }], watchers: [] });
  expect((await eve.put(`/tickets/${source.number}/merge/undo`, {})).status).toBe(409);
});

test('merged into a ticket of Bob, what Ada said stays between her and the agents', async () => {
  const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve')];
  const [source, target] = [await open(ada), await open(bob)];
  await say(ada, source.number, 'comment', 'I am pregnant and need a chair');
  await say(eve, source.number, 'note', 'Both need chairs');
  await ada.put(`/tickets/${source.number}/watchers/me`, {});
  expect((await eve.post(`/tickets/${source.number}/merge`, { into: target.number })).status).toBe(200);
  expect(textsOf(await see(bob, target.number))).toEqual([]);
  expect(textsOf(await see(eve, target.number))).toEqual(['Both need chairs']);
  expect(textsOf(await see(ada, source.number))).toEqual(['I am pregnant and need a chair']);
  expect((await ada.get(`/tickets/${target.number}`)).status).toBe(404);
});

test('a ticket that was shared with Bob does not show him what Ada said on the one merged into it', async () => {
  const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve')];
  const [source, target] = [await open(ada), await open(ada)];
  await eve.put(`/tickets/${target.number}/watchers/${bob.person.id}`, { share: true });
  await say(ada, source.number, 'comment', 'Between us');
  await eve.post(`/tickets/${source.number}/merge`, { into: target.number });
  expect(textsOf(await see(bob, target.number))).toEqual([]);
  expect(textsOf(await see(ada, source.number))).toEqual(['Between us']);
});

test('Ada is told the number her ticket was merged into only while she may see that ticket', async () => {
  const [ada, bob, eve] = [await as(house, 'ada'), await as(house, 'bob'), await as(house, 'eve')];
  const [hers, his, own] = [await open(ada), await open(bob), await open(ada)];
  await eve.post(`/tickets/${hers.number}/merge`, { into: his.number });
  await eve.post(`/tickets/${own.number}/merge`, { into: (await open(ada)).number });
  const seen = await see(ada, hers.number);
  expect(seen).toMatchObject({ state: 'closed', mergedInto: null, links: [] });
  expect(JSON.stringify(seen)).not.toContain(his.number);
  expect((await see(eve, hers.number)).mergedInto).toBe(his.number);
  expect((await see(ada, own.number)).mergedInto).toMatch(/^INC/);
});

test('Ada cannot merge, Hana and Gina do not find the tickets, nothing merges across workspaces or into itself', async () => {
  const [ada, eve, hana, gina, tom] = await Promise.all((['ada', 'eve', 'hana', 'gina', 'tom'] as const).map((name) => as(house, name)));
  if (ada === undefined || eve === undefined) throw new Error('Nobody came');
  const [source, target, hr] = [await open(ada), await open(ada), await open(ada, { team: 'People Team' })];
  const merge = (client: Client | undefined, into: string) => client?.post(`/tickets/${source.number}/merge`, { into });
  expect((await merge(ada, target.number))?.status).toBe(403);
  for (const client of [hana, gina]) expect((await merge(client, target.number))?.status).toBe(404);
  expect((await merge(tom, target.number))?.status).toBe(403);
  expect((await merge(eve, hr.number))?.status).toBe(422);
  expect((await merge(eve, source.number))?.status).toBe(422);
});
