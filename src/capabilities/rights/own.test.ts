import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { people } from '../../../tests/support/cast.ts';
import { forgetConsent } from '../../../tests/support/choices.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { byToken } from '../../../tests/support/tokens.ts';
import { counted, forgetUsage, instructUsage, tell, viewsOf } from '../../../tests/support/usage.ts';
import type { CategoriesReply, PermissionsReply, PoliciesReply } from './contract-own.ts';

const house = openHouse();

afterEach(async () => {
  await forgetConsent(house);
  await forgetUsage(house);
  await house.owner.query('delete from app.category_choice; delete from app.device_permission_event');
});

type Category = CategoriesReply['items'][number]['category'];
const choose = (client: Client, category: Category, answer: 'allowed' | 'denied') =>
  client.put<CategoriesReply>(`/me/data-categories/${category}`, { answer, act: randomUUID() });
const standing = async (client: Client, category: Category) =>
  (await client.get<CategoriesReply>('/me/data-categories')).body.items.find((item) => item.category === category)?.standing;
const mine = (client: Client) => client.get<{ phone: string | null; address: object | null; version: number }>('/me');
async function change(client: Client, wanted: object): Promise<number> {
  return (await client.patch('/me', wanted, { 'if-match': `"${(await mine(client)).body.version}"` })).status;
}

describe('the six categories of the source', () => {
  test('contact and name are needed and cannot be denied; phone, address and network can, use is off until allowed', async () => {
    const ada = await as(house, 'ada');
    const { body } = await ada.get<CategoriesReply>('/me/data-categories');
    expect(body.items.map(({ category, standing: holds }) => [category, holds])).toEqual([
      ['contact', 'needed'],
      ['name', 'needed'],
      ['phone', 'allowed'],
      ['address', 'allowed'],
      ['usage', 'denied'],
      ['network', 'allowed'],
    ]);
    expect(await Promise.all((['contact', 'name'] as const).map(async (one) => (await choose(ada, one, 'denied')).status))).toEqual([
      409, 409,
    ]);
    expect((await choose(ada, 'usage', 'allowed')).status).toBe(409);
    expect((await anonymous(house)('GET', '/api/v1/me/data-categories')).status).toBe(401);
  });

  test('S23 a phone number that Ada denies is gone at once, shown to no agent, and neither she nor Tom nor the database stores one again', async () => {
    const [ada, eve, tom] = await Promise.all([as(house, 'ada'), as(house, 'eve'), as(house, 'tom')]);
    const card = async () => (await eve.get<{ phone: string | null }>(`/people/${people.ada.id}/card`)).body.phone;
    expect(await change(ada, { phone: '+49 30 1234' })).toBe(200);
    expect(await card()).toBe('+49 30 1234');
    expect((await choose(ada, 'phone', 'denied')).status).toBe(200);
    expect([(await mine(ada)).body.phone, await card()]).toEqual([null, null]);
    expect(await change(ada, { phone: '+49 30 1234' })).toBe(409);
    const { version } = (await mine(ada)).body;
    expect((await tom.patch(`/people/${people.ada.id}`, { phone: '+49 30 1' }, { 'if-match': `"${version}"` })).status).toBe(409);
    await house.owner.query(`update app.person set phone = '+49 30 1' where id = $1`, [people.ada.id]);
    expect((await mine(ada)).body.phone).toBeNull();
    expect([await standing(await as(house, 'bob'), 'phone'), await standing(await as(house, 'gus'), 'phone')]).toEqual([
      'allowed',
      'allowed',
    ]);
    await choose(ada, 'phone', 'allowed');
    expect(await change(ada, { phone: '+49 30 1234' })).toBe(200);
  });

  test('an address that Ada denies is gone, and comes back by no change', async () => {
    const ada = await as(house, 'ada');
    expect(await change(ada, { address: { city: 'Uppsala' } })).toBe(200);
    await choose(ada, 'address', 'denied');
    expect((await mine(ada)).body.address).toBeNull();
    expect(await change(ada, { address: { city: 'Uppsala' } })).toBe(409);
    expect(await change(ada, { address: null, phone: null })).toBe(200);
  });

  test('a denied network is not stored with what Ada’s pages tell, Bob’s is; denied use stores nothing more', async () => {
    await instructUsage(house);
    const [ada, bob] = [await counted(house, 'ada'), await counted(house, 'bob')];
    await choose(ada, 'network', 'denied');
    await Promise.all([tell(house, ada), tell(house, bob)]);
    const networks = async () =>
      (await house.owner.query<{ network: string | null }>('select network from app.usage_view')).rows.map(
        ({ network }) => network === null,
      );
    expect((await networks()).sort()).toEqual([false, true]);
    expect(await standing(ada, 'usage')).toBe('allowed');
    expect((await choose(ada, 'usage', 'denied')).status).toBe(200);
    expect([await standing(ada, 'usage'), (await tell(house, ada)).status]).toEqual(['denied', 403]);
    expect(await viewsOf(house, 'bob')).toHaveLength(1);
  });
});

describe('what browsers are let do', () => {
  const say = (client: Client, state: string, act = randomUUID()) =>
    client.put<PermissionsReply>('/me/device-permissions/notifications', { state, act });

  test('S19 nothing is on that Noah has not allowed; what he answers is kept once, and off is off at once', async () => {
    const noah = await as(house, 'noah');
    expect((await noah.get<PermissionsReply>('/me/device-permissions')).body).toMatchObject({
      items: [{ permission: 'notifications', on: false, since: null }],
      history: [],
    });
    const act = randomUUID();
    await say(noah, 'allowed', act);
    expect((await say(noah, 'allowed', act)).body).toMatchObject({ items: [{ on: true }], history: [{ state: 'allowed' }] });
    const { body } = await say(noah, 'off');
    expect([body.items[0]?.on, body.history.map(({ state }) => state)]).toEqual([false, ['off', 'allowed']]);
    expect((await say(noah, 'off')).body.history).toHaveLength(2);
    expect((await say(noah, 'camera')).status).toBe(422);
  });

  test('nobody answers for Noah: neither Tom, nor Gus, nor a token of his', async () => {
    await say(await as(house, 'noah'), 'allowed');
    for (const name of ['tom', 'gus'] as const)
      expect((await (await as(house, name)).get<PermissionsReply>('/me/device-permissions')).body.items[0]?.on).toBe(false);
    const token = await byToken(house, 'noah');
    expect((await token('PUT', '/api/v1/me/device-permissions/notifications', { state: 'denied', act: randomUUID() }, {})).status).toBe(
      403,
    );
    expect((await anonymous(house)('GET', '/api/v1/me/device-permissions')).status).toBe(401);
  });
});

test('Ada reads which words she was shown, when, and by which fingerprint; Bob and Gus read theirs', async () => {
  const ada = await as(house, 'ada');
  expect((await ada.get<PoliciesReply>('/me/policies-shown')).body.items).toEqual([]);
  await counted(house, 'ada');
  const { body } = await ada.get<PoliciesReply>('/me/policies-shown');
  expect(body.items).toMatchObject([
    {
      of: 'choice',
      number: 0,
      title: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      address: '/privacy/versions/en',
    },
  ]);
  await house.owner.query(
    `insert into app.policy_notice (tenant_id, series, number, person_id, letter_id, written_at, seen_at)
     select tenant_id, 'policy', 3, id, id, $2, $2 from app.person where id = $1`,
    [people.ada.id, new Date()],
  );
  const { body: more } = await ada.get<PoliciesReply>('/me/policies-shown');
  expect(more.items[0]).toMatchObject({
    of: 'policy',
    number: 3,
    seen: expect.any(String),
    acknowledged: null,
    address: '/privacy/versions/en#v3',
  });
  for (const name of ['bob', 'gus'] as const)
    expect((await (await as(house, name)).get<PoliciesReply>('/me/policies-shown')).body.items).toEqual([]);
});
