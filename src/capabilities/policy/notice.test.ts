import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as, type Client } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, forgetPolicies, identity, makeOperator, publishes, showAll } from '../../../tests/support/policy.ts';
import { instructUsage } from '../../../tests/support/usage.ts';
import type { DraftReply, PolicyVersionReply } from './contract.ts';
import { forgetPolicy } from './pages/shown.ts';

const house = openHouse();
const own = { ...identity, company: 'Globex AG', privacyEmail: 'privacy@globex.example' };
let gus: Client;

beforeAll(async () => {
  await makeOperator(house);
  await house.owner.query(
    `insert into app.role_grant (tenant_id, id, person_id, role, granted_by, granted_at)
     values ($1, '00000000-0000-7005-8000-000000009999', $2, 'privacyOfficer', $2, '2026-01-01') on conflict do nothing`,
    [tenants.globex.id, people.gus.id],
  );
});
beforeEach(async () => {
  forgetPolicy();
  await showAll();
  gus = await as(house, 'gus');
});
afterEach(() => forgetPolicies(house));

const read = (path: string, host: string = tenants.globex.host) => anonymous(house, host)('GET', path);
const draft = async (client: Client) => (await client.get<DraftReply>('/policy/draft?series=notice')).body;
const versions = async (client: Client, series: string) =>
  (await client.get<{ items: PolicyVersionReply[] }>(`/policy/versions?series=${series}`)).body.items;

describe('the notice of a tenant', () => {
  test('Gus publishes what Globex decides; it names who answers, and the page carries its fingerprint', async () => {
    expect((await draft(gus)).missing).toContain('authority');
    expect((await publishes(gus, { series: 'notice' })).status).toBe(422);
    await answer(gus, own, 0);
    expect(await draft(gus)).toMatchObject({ ready: true, change: { class: 'first' }, can: { publish: true } });
    const first = (await publishes(gus, { series: 'notice' })).body;
    expect(first).toMatchObject({ number: 1, state: 'effective', previous: '0'.repeat(64) });
    const { text } = await read('/privacy/notice/en');
    for (const shown of ['Globex AG', 'privacy@globex.example', first.hash, 'Who decides']) expect(text).toContain(shown);
    expect((await read('/privacy/notice/de')).text).toContain('Wer entscheidet');
  });

  test('the next version follows by hash, the page shows what changed, and Globex gives the notice that it promised', async () => {
    await answer(gus, own, 0);
    const first = (await publishes(gus, { series: 'notice' })).body;
    await answer(gus, { ...own, privacyEmail: 'dpo@globex.example' });
    const second = (await publishes(gus, { series: 'notice' })).body;
    expect(second).toMatchObject({ number: 2, previous: first.hash, change: { class: 'typo', reworded: ['controller.contact'] } });
    const { text } = await read('/privacy/notice/versions/en');
    expect(text).toMatch(/<del>[^<]*privacy@globex[^<]*<\/del> <ins>[^<]*dpo@globex/);

    await answer(gus, { ...own, privacyEmail: 'dpo@globex.example', noticeDays: 2 }, 2);
    expect((await publishes(gus, { series: 'notice' })).body).toMatchObject({
      number: 3,
      state: 'scheduled',
      change: { class: 'material' },
    });
  });

  test('a kind that the software holds beyond the notice in force is told, and asks for a new version', async () => {
    await answer(gus, own, 0);
    await publishes(gus, { series: 'notice' });
    expect((await read('/privacy/notice/en')).text).not.toContain('holds these too');
    await house.owner.query(`alter table app.policy_version disable trigger all; update app.policy_version set
      document = jsonb_set(document, '{facts,categories}', (document #> '{facts,categories}') - 0); alter table app.policy_version enable trigger all`);
    expect((await read('/privacy/notice/en')).text).toContain('holds these too');
    expect((await draft(gus)).change).toMatchObject({ class: 'material', material: [expect.stringContaining('category ')] });
  });

  test('S28 what Globex instructs beyond the service stands in its notice from that moment, with its grounds, and nothing that it has not', async () => {
    const page = async (locale: 'en' | 'de' = 'en') => (await read(`/privacy/notice/${locale}`)).text;
    expect(await page()).toContain('We have instructed nothing of that kind');
    await answer(gus, own, 0);
    await publishes(gus, { series: 'notice' });
    await instructUsage(house, 'gina');
    expect(await page()).toContain('we have instructed otherwise');
    expect(await page('de')).toContain(
      'Das beruht auf: eine Betriebsvereinbarung (Art. 88 DSGVO). Betriebsvereinbarung: Works agreement 9 of 2026',
    );
    expect((await publishes(gus, { series: 'notice' })).body).toMatchObject({ number: 2, change: { added: ['optional.usage'] } });
    const told = await page();
    expect(told).toContain('of those who allow it');
    for (const gone of ['we have instructed otherwise', 'We have instructed nothing', 'Agents who are at the same ticket'])
      expect(told).not.toContain(gone);
    expect((await read('/privacy/notice/en', tenants.acme.host)).text).toContain('We have instructed nothing of that kind');
    await house.owner.query('delete from app.instruction');
  });

  test('it is nobody else’s: neither Gina, who runs Globex, nor Petra of Acme see or touch it, and the policy is not Gus’s', async () => {
    await answer(gus, own, 0);
    await publishes(gus, { series: 'notice' });
    const gina = await as(house, 'gina');
    expect((await publishes(gina, { series: 'notice' })).status).toBe(403);
    expect((await gina.get('/policy/versions?series=notice')).status).toBe(403);
    expect(await versions(await as(house, 'petra'), 'notice')).toEqual([]);
    expect((await read('/privacy/notice/en', tenants.acme.host)).text).not.toContain('Globex');
    expect([await versions(gus, 'policy'), (await publishes(gus)).status]).toEqual([[], 403]);
  });

  test('S58 a published notice is changed and removed by nobody either', async () => {
    await answer(gus, own, 0);
    await publishes(gus, { series: 'notice' });
    for (const attempt of [
      "update app.policy_version set change_class = 'typo' where series = 'notice'",
      "delete from app.policy_version where series = 'notice'",
    ])
      await expect(house.owner.query(attempt), attempt).rejects.toThrow('immutable');
  });
});
