import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people, teams, tenants, workspaces } from '../../../tests/support/cast.ts';
import { as, type Client, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { untilReadable } from '../../../tests/support/log.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { catchUpAll } from '../../kernel/events/subscribe.ts';
import type { RequestTypeDraft, ServiceReply } from '../catalog/contract.ts';
import type { ApprovalReply, ApprovalRow } from './contract.ts';
import type { StandInReply } from './contract-stand-ins.ts';
import { approvalLetters, requestsToApprove } from './jobs.ts';
import { followSilence } from './service/due.ts';

const house = openHouse();
const both = (en: string) => ({ en, de: `${en} (de)` });
const hour = 3_600_000;
let [ada, eve, leila, wanda, tom] = [] as unknown as [Client, Client, Client, Client, Client];
let service: ServiceReply;

const elements = [
  { kind: 'money', key: 'price', label: both('Price'), required: true, currency: 'EUR' },
  { kind: 'text', key: 'colour', label: both('Colour') },
];

async function publish(key: string, approvals: object) {
  const draft = { name: both('Screen'), summary: both('A screen'), team: teams.desk.id, form: { elements }, approvals };
  const { body } = await wanda.post<RequestTypeDraft>('/catalog/drafts', { service: service.id, key, draft });
  return await wanda.put<RequestTypeDraft>(`/catalog/drafts/${body.id}/publication`, undefined, { 'if-match': `"${body.version}"` });
}

beforeAll(async () => {
  await house.owner.query('update app.person set manager_id = $2 where id = $1', [people.ada.id, people.leila.id]);
  wanda = await as(house, 'wanda');
  const input = { workspace: workspaces.it.id, key: 'screens', name: both('Screens'), summary: both('To look at'), icon: 'laptop' };
  service = (await wanda.post<ServiceReply>('/catalog/services', input)).body;
  await publish('screen', { steps: [{ approvers: [{ kind: 'managers' }] }], matters: ['price'] });
});
beforeEach(async () => {
  [ada, eve, leila, wanda, tom] = [
    await as(house, 'ada'),
    await as(house, 'eve'),
    await as(house, 'leila'),
    await as(house, 'wanda'),
    await as(house, 'tom'),
  ];
});

async function asks(who: Client, requestType = 'screen'): Promise<string> {
  const fields = { price: 90_000, colour: '<b>black</b>' };
  const { status, body, text } = await who.post<{ number: string }>('/tickets', { requestType, title: 'A screen for two', fields });
  expect(status, text).toBe(201);
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, requestsToApprove);
  return body.number;
}

const about = async (number: string) => {
  const found = (await eve.get<{ items: ApprovalRow[] }>('/approvals?which=workspace')).body.items.filter((one) => one.number === number);
  return found.at(-1)?.id ?? 'none';
};
const votes = (who: Client, id: string, answer: string, comment?: string) =>
  who.put<ApprovalReply>(`/approvals/${id}/vote`, { answer, comment });

/** Whom letters about a request went to by now, and what they say; in the order of writing. */
async function lettersAbout(number: string) {
  await untilReadable(house);
  await catchUpAll(tenants.acme.id, approvalLetters);
  const { rows } = await house.owner.query<{ recipient: string; class: string; subject: string; body: string }>(
    'select recipient, class, subject, body_text as body from app.outbound_mail where subject like $1 order by made_at, recipient',
    [`[${number}]%`],
  );
  return rows;
}

describe('letters', () => {
  test('Leila is told by letter that she is asked, once; Tom once she adds him; Ada how it ended and why', async () => {
    const number = await asks(ada);
    const id = await about(number);
    const [first, ...none] = await lettersAbout(number);
    expect([first?.recipient, first?.class, none]).toEqual([people.leila.email, 'transactional', []]);
    expect(first?.body).toContain(`/approvals/${id}`);
    expect(await lettersAbout(number)).toHaveLength(1);

    await leila.put(`/approvals/${id}/approvers/${people.tom.id}`);
    expect((await lettersAbout(number)).map(({ recipient }) => recipient)).toEqual([people.leila.email, people.tom.email]);
    await votes(tom, id, 'approve');
    expect(await lettersAbout(number)).toHaveLength(2);

    await votes(leila, id, 'reject', 'The old one <b>works</b>');
    const last = (await lettersAbout(number)).at(-1);
    expect([last?.recipient, last?.subject]).toEqual([people.ada.email, `[${number}] Your request was rejected`]);
    expect(last?.body).toContain('The old one <b>works</b>');
  });

  test('the silent are reminded as often as the plan says, and nobody who has answered, not even in place of Leila, for whom Eve stands in', async () => {
    const step = { approvers: [{ kind: 'team', team: teams.network.id }], remindEveryHours: 24 };
    expect((await publish('reminded', { steps: [step] })).status).toBe(200);
    const standIn = (await leila.post<StandInReply>('/stand-ins', { byId: people.eve.id, kind: 'substitute' })).body;
    const number = await asks(ada, 'reminded');
    expect((await lettersAbout(number)).map(({ recipient }) => recipient)).toEqual([people.eve.email, people.leila.email]);
    await votes(eve, await about(number), 'approve');

    shiftClock(25 * hour);
    for (let turn = 0; turn < 2; turn++) await followSilence(tenants.acme.id);
    const reminders = (await lettersAbout(number)).filter(({ subject }) => subject.endsWith('still missing'));
    expect(reminders.map(({ recipient }) => recipient)).toEqual([people.leila.email]);
    await leila.delete(`/stand-ins/${standIn.id}`);
  });
});

describe('the link of the letter', () => {
  const linkTo = async (number: string) => /\/vote\/[\w-]{64}/.exec((await lettersAbout(number))[0]?.body ?? '')?.[0] ?? 'none';
  const look = (link: string, host: string = tenants.acme.host, method = 'GET') => send(house.port, host, method, link);
  const press = (link: string, typed: Record<string, string>, headers: Record<string, string> = {}) =>
    send(house.port, tenants.acme.host, 'POST', link, undefined, {
      raw: new URLSearchParams(typed).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  const stateOf = async (id: string) => (await eve.get<ApprovalReply>(`/approvals/${id}`)).body.state;

  test('looking shows what is asked, in words and without a script, and answers nothing; pressing answers as Leila, once', async () => {
    const number = await asks(ada);
    const [id, link] = [await about(number), await linkTo(number)];
    for (const method of ['GET', 'HEAD', 'GET']) expect((await look(link, tenants.acme.host, method)).status).toBe(200);
    const { text, headers } = await look(link);
    expect(text).toContain('A screen for two');
    expect(text).toContain('€900');
    expect(text).toContain('&lt;b&gt;black&lt;/b&gt;');
    expect(text).not.toMatch(/<script/i);
    expect([headers['cache-control'], headers['referrer-policy']]).toEqual(['no-store', 'strict-origin']);
    expect(await stateOf(id)).toBe('requested');

    expect((await press(link, { answer: 'approve' })).status).toBe(200);
    const { body } = await eve.get<ApprovalReply>(`/approvals/${id}`);
    expect([body.state, body.steps[0]?.voices[0]?.person.name, body.steps[0]?.voices[0]?.answer]).toEqual([
      'approved',
      'Leila Nwosu',
      'approve',
    ]);
    expect([(await look(link)).status, (await press(link, { answer: 'reject', comment: 'No' })).status]).toEqual([404, 404]);
    const { rows } = await house.owner.query(
      "select facts->>'way' as way from app.event where type = 'approval.answered' and object_id = $1",
      [id],
    );
    expect(rows).toEqual([{ way: 'link' }]);
  });

  test('a rejection without a reason comes back with what is wrong and leaves the link as it was; another site presses nothing', async () => {
    const number = await asks(ada);
    const [id, link] = [await about(number), await linkTo(number)];
    expect((await press(link, { answer: 'approve' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await press(link, {})).status).toBe(422);
    const again = await press(link, { answer: 'reject', comment: '  ' });
    expect([again.status, again.text.includes('A rejection says why')]).toEqual([422, true]);
    expect(await stateOf(id)).toBe('requested');
    expect((await press(link, { answer: 'reject', comment: 'The old one works' })).status).toBe(200);
    expect((await eve.get<ApprovalReply>(`/approvals/${id}`)).body).toMatchObject({ state: 'rejected', reason: 'The old one works' });
  });

  test('of two presses at once one answers', async () => {
    const number = await asks(ada);
    const link = await linkTo(number);
    const both = await Promise.all([press(link, { answer: 'approve' }), press(link, { answer: 'approve' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  test('it leads nowhere with another sign in it, at another tenant, after a week, and once Leila answered or the ask changed', async () => {
    const number = await asks(ada);
    const [id, link] = [await about(number), await linkTo(number)];
    const forged = `${link.slice(0, -5)}${link.at(-5) === 'A' ? 'B' : 'A'}${link.slice(-4)}`;
    expect([(await look(forged)).status, (await press(forged, { answer: 'approve' })).status]).toEqual([404, 404]);
    expect((await look(link, tenants.globex.host)).status).toBe(404);
    expect(link).not.toContain(people.leila.id);

    const changed = await asks(ada);
    const before = await linkTo(changed);
    await eve.patch(`/tickets/${changed}`, { fields: { price: 190_000 } }, { 'if-match': '*' });
    expect((await press(before, { answer: 'approve' })).status).toBe(409);
    const late = await linkTo(await asks(ada));
    await votes(leila, id, 'approve');
    expect((await look(link)).status).toBe(404);
    shiftClock(7 * 24 * hour + 1000);
    expect((await look(late)).status).toBe(404);
    await followSilence(tenants.acme.id);
    const ended = [new Date(Date.now() + 7 * 24 * hour)];
    expect((await house.owner.query('select 1 from app.approval_link where ends_at <= $1', ended)).rows).toEqual([]);
    shiftClock(0);
  });

  test('who presses ten times in vain waits', async () => {
    const number = await asks(ada);
    const link = await linkTo(number);
    for (let turn = 0; turn < 10; turn++) expect((await press(link, { answer: 'reject' })).status).toBe(422);
    const last = await press(link, { answer: 'approve' });
    expect([last.status, Number(last.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(await stateOf(await about(number))).toBe('requested');
  });
});

describe('standing in', () => {
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  const away = { from: at(-1), until: at(48) };
  const adds = (who: Client, input: object) => who.post<StandInReply>('/stand-ins', input);
  const waits = async (who: Client, number: string) =>
    (await who.get<{ items: ApprovalRow[] }>('/approvals')).body.items.some((one) => one.number === number);
  const clear = () => house.owner.query('delete from app.approval_stand_in');

  test('while Leila is away Noah finds what waits for her, hears by letter for whom, and answers: both names stay; what she answered before Hana came is none of hers', async () => {
    const before = await asks(ada);
    await votes(leila, await about(before), 'approve');
    const added = await adds(leila, { byId: people.noah.id, kind: 'outOfOffice', ...away });
    expect([added.status, added.body.for.name, added.body.by.name, added.body.active]).toEqual([201, 'Leila Nwosu', 'Noah Fischer', true]);
    const number = await asks(ada);
    const letters = await lettersAbout(number);
    expect(letters.map(({ recipient }) => recipient)).toEqual([people.leila.email, people.noah.email]);
    expect(letters.map(({ body }) => body.includes('You stand in for Leila Nwosu'))).toEqual([false, true]);
    const noah = await as(house, 'noah');
    expect([await waits(noah, number), await waits(leila, number), await waits(eve, number)]).toEqual([true, true, false]);
    const { body } = await votes(noah, await about(number), 'approve');
    const both = { person: { name: 'Leila Nwosu' }, by: { name: 'Noah Fischer' } };
    expect(body).toMatchObject({ state: 'approved', steps: [{ voices: [both] }] });

    expect((await leila.delete(`/stand-ins/${added.body.id}`)).status).toBe(200);
    const next = await asks(ada);
    expect((await votes(noah, await about(next), 'approve')).status).toBe(403);
    const hana = await as(house, 'hana');
    await adds(leila, { byId: people.hana.id, kind: 'substitute' });
    expect([(await hana.get(`/approvals/${await about(before)}`)).status, await waits(hana, next)]).toEqual([404, true]);
    await clear();
  });

  test('whoever is away hands on for whom they stand in, a delegate does not; nobody stands in for their own ask; dates end it', async () => {
    const noah = await as(house, 'noah');
    await adds(leila, { byId: people.noah.id, kind: 'delegate', ...away });
    await adds(noah, { byId: people.tom.id, kind: 'delegate', ...away });
    await adds(leila, { byId: people.ada.id, kind: 'substitute' });
    const number = await asks(ada);
    expect([await waits(noah, number), await waits(tom, number), await waits(ada, number)]).toEqual([true, false, false]);
    expect((await votes(ada, await about(number), 'approve')).status).toBe(403);

    await adds(noah, { byId: people.tom.id, kind: 'outOfOffice', ...away });
    expect(await waits(tom, number)).toBe(true);
    shiftClock(49 * hour);
    expect([await waits(await as(house, 'noah'), number), await waits(await as(house, 'tom'), number)]).toEqual([false, false]);
    shiftClock(0);
    await clear();
  });

  test('Tom, who runs Acme, arranges it for Leila who fell ill; Bob may not, nor see it; Noah may decline; Gina of Globex finds nothing', async () => {
    const bob = await as(house, 'bob');
    const input = { forId: people.leila.id, byId: people.noah.id, kind: 'outOfOffice', ...away };
    expect([(await adds(bob, input)).status, (await adds(tom, input)).status]).toEqual([403, 201]);
    const of = (who: Client) => who.get<{ items: StandInReply[] }>(`/stand-ins?personId=${people.leila.id}`);
    expect([(await of(bob)).status, (await of(tom)).body.items.length]).toEqual([403, 1]);
    const noah = await as(house, 'noah');
    const [given] = (await noah.get<{ items: StandInReply[] }>('/stand-ins')).body.items;
    const path = `/stand-ins/${given?.id}`;
    expect([
      (await bob.delete(path)).status,
      (await (await as(house, 'gina')).delete(path)).status,
      (await noah.delete(path)).status,
    ]).toEqual([404, 404, 200]);
    const { rows } = await house.owner.query("select type, actor_id as who from app.event where facts->>'standInId' = $1 order by at", [
      given?.id,
    ]);
    expect(rows).toEqual([
      { type: 'stand_in.added', who: people.tom.id },
      { type: 'stand_in.removed', who: people.noah.id },
    ]);
  });

  test.each([
    ['a substitute with dates', { kind: 'substitute', ...away }, '/from'],
    ['a delegate without', { kind: 'delegate' }, '/until'],
    ['one that ends before it begins', { kind: 'delegate', from: at(2), until: at(1) }, '/until'],
    ['oneself', { kind: 'substitute', byId: people.leila.id }, '/byId'],
    ['somebody of Globex', { kind: 'substitute', byId: people.gus.id }, '/byId'],
  ])('%s is refused', async (_, input, pointer) => {
    const { status, body } = await adds(leila, { byId: people.noah.id, ...input });
    expect([status, (body as unknown as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([422, pointer]);
  });
});

test('the owner of the cost centre of Ada’s department is asked, who it is by then; without one nobody is', async () => {
  expect((await publish('booked', { steps: [{ approvers: [{ kind: 'costCentreOwner' }] }] })).status).toBe(200);
  const { id: departmentId } = (await tom.post<{ id: string }>('/departments', { name: 'Robots' })).body;
  await house.owner.query('update app.person set department_id = $2 where id = $1', [people.ada.id, departmentId]);
  const asked = async (number: string) =>
    (await eve.get<ApprovalReply>(`/approvals/${await about(number)}`)).body.steps[0]?.voices.map(({ person, because }) => [
      person.name,
      because,
    ]);
  expect(await asked(await asks(ada, 'booked'))).toEqual([]);
  const centre = { code: '4100', name: 'Robots', ownerId: people.leila.id, departmentIds: [departmentId] };
  const { id } = (await tom.post<{ id: string }>('/cost-centres', centre)).body;
  expect(await asked(await asks(ada, 'booked'))).toEqual([['Leila Nwosu', 'costCentreOwner']]);
  await tom.patch(`/cost-centres/${id}`, { ownerId: people.noah.id }, { 'if-match': '*' });
  expect(await asked(await asks(ada, 'booked'))).toEqual([['Noah Fischer', 'costCentreOwner']]);
});
