import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromTheStart, people, tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import {
  announceMaterial,
  answer,
  forgetPolicies,
  identity,
  makeOperator,
  petraReady,
  publishes,
  showAll,
} from '../../../tests/support/policy.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { Parcel, Post } from '../../kernel/mail/post.ts';
import { mailWatch } from '../../kernel/mail/send.ts';
import { runCampaigns } from './campaign/run.ts';
import type { PolicyVersionReply } from './contract.ts';
import type { CampaignReply, NoticeReply } from './contract-campaign.ts';
import { forgetPolicy } from './pages/shown.ts';

const everyone = async () => Object.values(tenants);
const house = openHouse();
const day = 86_400_000;
const acme = tenants.acme.id;
const globex = tenants.globex.id;
const here = fromTheStart.filter(({ tenant }) => tenant === 'acme');

beforeAll(() => makeOperator(house));
beforeEach(async () => {
  forgetPolicy();
  await house.owner.query('delete from app.outbound_mail');
  await showAll();
});
afterEach(() => forgetPolicies(house));

const turn = async () => {
  for (const id of [acme, globex, acme]) await runCampaigns(id, everyone);
  forgetPolicy();
};

/** A mail server that takes everything but what goes to these people. */
function post(refused: readonly string[]): Post & { sent: Parcel[] } {
  const sent: Parcel[] = [];
  const deliver: Post['deliver'] = async (parcel) => {
    if (refused.includes(parcel.recipient)) throw Object.assign(new Error('No such mailbox'), { code: 'EENVELOPE', responseCode: 550 });
    sent.push(parcel);
    return 'plain';
  };
  return { sent, deliver };
}

async function deliver(refused: readonly string[] = []): Promise<Parcel[]> {
  const server = post(refused);
  for (const id of [acme, globex]) await mailWatch(server).run(id);
  return server.sent;
}

const campaigns = async (name: 'petra' = 'petra') =>
  (await (await as(house, name)).get<{ items: CampaignReply[] }>('/policy/campaigns')).body.items;
const ofGlobex = async () => (await campaigns())[0]?.tenants.find(({ tenantId }) => tenantId === globex);
const states = async () =>
  (await (await as(house, 'petra')).get<{ items: PolicyVersionReply[] }>('/policy/versions')).body.items.map(({ state }) => state);
const mine = async (name: keyof typeof people) =>
  (await (await as(house, name)).get<{ items: NoticeReply[] }>('/policy/notices')).body.items;
const sign = async (name: keyof typeof people, body: object, tenant = globex) =>
  await (await as(house, name)).put(`/policy/campaigns/policy/2/exceptions/${tenant}`, body);
const because = { uncovered: 1, reason: 'His mailbox is gone; his manager told him on the phone.' };

describe('telling of a change', () => {
  test('everybody held in every tenant gets one letter in their own language, with what changes; nobody gets a second', async () => {
    await house.owner.query("update app.person set locale = 'de' where id = $1", [people.gus.id]);
    await house.owner.query('update app.person set active = false where id = $1', [people.hana.id]);
    await announceMaterial(house);
    await Promise.all([
      runCampaigns(acme, everyone),
      runCampaigns(acme, everyone),
      runCampaigns(globex, everyone),
      runCampaigns(globex, everyone),
    ]);
    await turn();
    const sent = await deliver([people.hana.email]).then((letters) => [...letters, { recipient: people.hana.email, text: '' }]);
    const told = [...here, people.gus, people.gina].map(({ email }) => email);
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(told.sort());
    const [toAda, toGus] = [people.ada, people.gus].map(({ email }) => sent.find(({ recipient }) => recipient === email)?.text ?? '');
    expect(toAda).toMatch(
      /a material change of the privacy policy.*\n\nNow: .* at least 14 days[\s\S]*http:\/\/acme\.localhost[\s\S]*\/privacy\/versions\/en#v2/,
    );
    expect(toGus).toMatch(/ändert sich zum .* wesentlich[\s\S]*http:\/\/globex\.localhost[\s\S]*\/privacy\/versions\/de#v2/);
    await turn();
    expect([await deliver(), (await campaigns())[0]?.tenants.map(({ rest, covered, people: all }) => [all - covered, rest])]).toEqual([
      [],
      [
        [0, 1],
        [0, 0],
      ],
    ]);
    await house.owner.query("update app.person set active = true, locale = 'en' where tenant_id in ($1, $2)", [acme, globex]);
    await house.owner.query("update app.person set email = 'gone-1@erased.invalid' where id = $1", [people.bob.id]);
    await answer(await as(house, 'petra'), { ...identity, noticeDays: 7 }, 2);
    await publishes(await as(house, 'petra'));
    await turn();
    expect((await deliver()).map(({ recipient }) => recipient)).not.toContain('gone-1@erased.invalid');
    await house.owner.query('update app.person set email = $2 where id = $1', [people.bob.id, people.bob.email]);
  });

  test('of mere wording nobody gets a letter', async () => {
    const petra = await petraReady(house);
    await publishes(petra);
    await answer(petra, { ...identity, phone: '+1 312 555 0143' });
    expect((await publishes(petra)).body.change.class).toBe('typo');
    await turn();
    expect(await deliver()).toEqual([]);
  });

  test('a tenant’s own notice is told to its own people only', async () => {
    const petra = await petraReady(house);
    await publishes(petra, { series: 'notice' });
    await publishes(petra, { series: 'notice', without: ['controller.rights'] });
    await turn();
    expect((await deliver()).map(({ recipient }) => recipient).sort()).toEqual(here.map(({ email }) => email).sort());
    expect(await mine('gus')).toEqual([]);
    expect(await mine('ada')).toMatchObject([
      { series: 'notice', number: 2, of: identity.company, removed: [expect.stringContaining('rights')] },
    ]);
  });
});

describe('coming into force', () => {
  test('S59.e2e below the coverage the day passes and the old version stays, until it is signed for; then the new one is in force', async () => {
    await announceMaterial(house);
    await turn();
    await deliver([people.gus.email]);
    await turn();
    expect(await ofGlobex()).toMatchObject({ name: 'Globex', people: 2, sent: 1, bounced: 1, covered: 1, enough: false });

    shiftClock(30 * day + 60_000);
    await turn();
    expect([await states(), (await campaigns())[0]?.state]).toEqual([['waiting', 'effective'], 'waiting']);
    expect((await anonymous(house, tenants.acme.host)('GET', '/privacy/en')).text).toContain('Version 1,');

    expect((await sign('petra', { ...because, uncovered: 0 })).status).toBe(422);
    expect((await sign('petra', { uncovered: 1, reason: 'Because' })).status).toBe(422);
    for (const name of ['tom', 'ada', 'gina'] as const) expect((await sign(name, because)).status, name).toBe(403);
    expect((await sign('petra', because)).body).toMatchObject({
      items: [{ tenants: [{}, { enough: true, exception: { by: 'Petra Silva' } }] }],
    });
    await turn();
    expect([await states(), (await campaigns())[0]?.state]).toEqual([['effective', 'superseded'], 'inForce']);
    expect((await anonymous(house, tenants.acme.host)('GET', '/privacy/en')).text).toContain('Version 2,');
    const { rows } = await house.owner.query("select facts from app.event where type = 'policy.inForce'");
    expect(rows.at(-1).facts).toMatchObject({ series: 'policy', number: 2, people: here.length + 2, covered: here.length + 1 });
  });

  test('with everybody told it comes into force on its day, and not before', async () => {
    await announceMaterial(house);
    await turn();
    await deliver();
    shiftClock(29 * day);
    await turn();
    expect(await states()).toEqual(['scheduled', 'effective']);
    shiftClock(30 * day + 60_000);
    await turn();
    expect(await states()).toEqual(['effective', 'superseded']);
  });

  test('nobody signs for more people than were seen, and a signature covers no more than it was given for', async () => {
    await announceMaterial(house);
    await turn();
    await deliver([people.gus.email, people.gina.email]);
    await turn();
    const refused = await sign('petra', because);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('By now 2 people are not reached')]);
    expect((await sign('petra', because, '00000000-0000-7001-8000-000000000099')).status).toBe(404);
    await sign('petra', { ...because, uncovered: 2 });
    expect(await ofGlobex()).toMatchObject({ enough: true });
    await house.owner.query('update app.policy_exception set uncovered = 1');
    expect(await ofGlobex()).toMatchObject({ enough: false });
  });

  test('what was not counted lately does not count: a worker that stands still puts nothing into force', async () => {
    await announceMaterial(house);
    await turn();
    await deliver();
    await turn();
    shiftClock(30 * day + 60_000);
    await runCampaigns(acme, everyone);
    expect(await states()).toEqual(['waiting', 'effective']);
    await runCampaigns(globex, everyone);
    expect(await states()).toEqual(['effective', 'superseded']);
  });

  test('the database itself keeps to it: nothing before its day, nothing unsaid, nothing taken back', async () => {
    await announceMaterial(house);
    await turn();
    const at = (day_: string) =>
      house.owner.query(
        `insert into app.policy_activation select tenant_id, series, number, ${day_}, 1, 1 from app.policy_version where number = 2`,
      );
    await expect(at("effective_at - interval '1 minute'")).rejects.toThrow('Its day has not come');
    await at('effective_at');
    await expect(house.owner.query('delete from app.policy_activation')).rejects.toThrow('immutable');
    await house.owner.query('update app.policy_notice set seen_at = written_at where person_id = $1', [people.ada.id]);
    await expect(house.owner.query('update app.policy_notice set seen_at = null where person_id = $1', [people.ada.id])).rejects.toThrow(
      'stays told',
    );
  });
});

describe('whoever is told', () => {
  test('Gus, whose letter came back, is shown it here; that he saw it counts, and what he said first stays', async () => {
    await announceMaterial(house);
    await turn();
    await deliver([people.gus.email]);
    await turn();
    expect(await mine('gus')).toMatchObject([
      { bounced: true, seen: false, changeClass: 'material', reworded: [{ to: expect.stringContaining('14 days') }] },
    ]);
    expect(await mine('gina')).toMatchObject([{ bounced: false, number: 2 }]);

    const gus = await as(house, 'gus');
    expect((await gus.put<{ items: NoticeReply[] }>('/policy/notices/policy/2/sight', {})).body.items).toMatchObject([
      { bounced: false, seen: true },
    ]);
    await turn();
    expect(await ofGlobex()).toMatchObject({ bounced: 1, seen: 1, acknowledged: 0, covered: 2, enough: true });
    expect((await gus.put('/policy/notices/policy/2/acknowledgement', {})).body).toEqual({ items: [] });
    const when = () => house.owner.query('select seen_at, acknowledged_at from app.policy_notice where person_id = $1', [people.gus.id]);
    const first = (await when()).rows;
    shiftClock(day);
    await (await as(house, 'gus')).put('/policy/notices/policy/2/acknowledgement', {});
    expect((await when()).rows).toEqual(first);
    const { rows } = await house.owner.query('select person_id from app.policy_notice where seen_at is not null');
    expect(rows).toEqual([{ person_id: people.gus.id }]);
  });

  test('what nobody was told of, nobody sees or acknowledges', async () => {
    await announceMaterial(house);
    const ada = await as(house, 'ada');
    expect((await ada.put('/policy/notices/policy/2/acknowledgement', {})).status).toBe(404);
    await turn();
    expect((await ada.put('/policy/notices/policy/7/sight', {})).status).toBe(404);
    expect((await ada.put('/policy/notices/notice/2/sight', {})).status).toBe(404);
    expect((await anonymous(house, tenants.acme.host)('GET', '/api/v1/policy/notices')).status).toBe(401);
  });

  test('after a week Gina, who runs Globex, gets one task for all of her people who were not reached, and Petra sees no names of them', async () => {
    await announceMaterial(house);
    await turn();
    await deliver([people.gus.email, people.ada.email]);
    await turn();
    shiftClock(6 * day);
    await turn();
    const tasks = async (name: 'gina' | 'tom') =>
      (await (await as(house, name)).get<{ items: { title: string }[] }>('/tickets?limit=100')).body.items.filter(({ title }) =>
        title.startsWith('Tell '),
      );
    const before = (await tasks('gina')).length;
    expect(await tasks('tom')).toEqual([]);
    shiftClock(8 * day);
    await turn();
    await turn();
    const [task, ...older] = await tasks('gina');
    expect([task?.title, older.length]).toEqual(['Tell 1 of your people of a change of the privacy policy', before]);
    expect(await tasks('tom')).toHaveLength(1);
    const [campaign] = await campaigns();
    expect(campaign?.unreached).toEqual([{ personId: people.ada.id, name: 'Ada Lindqvist', state: 'bounced' }]);
    expect(JSON.stringify(campaign)).not.toContain('Gus');
  });
});
