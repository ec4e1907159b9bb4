import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, identity, makeOperator } from '../../../tests/support/policy.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { OpeningReply } from '../policy/contract.ts';

const house = openHouse();
const ask = (path: string, host: string = tenants.globex.host, headers: Record<string, string> = {}) =>
  anonymous(house, host)('GET', path, undefined, { headers });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (fields: Record<string, string>, headers: Record<string, string> = {}, path = '/contact-us/en') =>
  anonymous(house, tenants.globex.host)('POST', path, undefined, {
    headers: { ...form, ...headers },
    raw: new URLSearchParams(fields).toString(),
  });
const carla = { topic: 'privacy', name: 'Carla Outside', email: 'carla@outside.example', message: 'What do you hold about me?' };
const numberOf = (location: unknown): string => /sent=(REQ\d+)$/.exec(String(location))?.[1] ?? '';
const moveTo = (moment: string) => shiftClock(Date.parse(moment) - Date.now());

beforeAll(() => makeOperator(house));
beforeEach(async () => await house.owner.query('delete from app.sign_in_throttle'));

test('before Petra has said how the operator is reached the page says so, and after it shows each way, office and hour at every address', async () => {
  expect((await ask('/contact-us/')).text).toContain('has not said yet');
  await answer(await as(house, 'petra'), identity, 0);
  for (const path of ['/contact-us', '/contact-us/', '/contact-us/en']) {
    const { status, text, headers } = await ask(path, tenants.globex.host, { 'accept-language': 'en' });
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    const all = [
      'mailto:info@operator.example',
      'tel:+13125550142',
      identity.address,
      'privacy@operator.example',
      'Monday to Friday',
      'Frankfurt, Germany',
    ];
    for (const said of all) expect(text, path).toContain(said);
    expect(text).not.toMatch(/<script|https?:\/\/|style="/);
  }
  expect((await ask('/contact-us', tenants.acme.host, { 'accept-language': 'de' })).text).toContain('Montag bis Freitag');
  expect((await ask('/contact-us', 'nobody.localhost')).status).toBe(404);
  expect(identity.contactPage).toBe('/contact-us/');
});

test.each([
  ['a minute before eight in Chicago', '2026-11-25T13:59:00Z', 'Closed now, opens today at 08:00'],
  ['at noon', '2026-11-25T18:00:00Z', 'Open now, until 17:00'],
  ['on the evening before a holiday', '2026-11-25T23:30:00Z', 'Closed now, opens Friday at 08:00'],
  ['on the holiday', '2026-11-26T18:00:00Z', 'closed, Thanksgiving Day'],
  ['on the last evening of a year', '2027-12-30T23:30:00Z', 'Closed now, opens Monday at 08:00'],
] as const)('S62.e2e %s the page says what the calendar says', async (_, moment, says) => {
  const petra = await as(house, 'petra');
  const { hours } = identity;
  await answer(petra, { ...identity, hours: { ...hours, holidays: { country: 'US', region: 'IL' } } }, await versionOf(petra));
  moveTo(moment);
  expect((await ask('/contact-us/en')).text).toContain(says);
});

test('Petra tries hours out before they count: a break, a holiday and a day of her own, as visitors would read them; Tom does not', async () => {
  moveTo('2026-12-21T18:30:00Z');
  const eve = { date: '2026-12-24', name: { en: 'Christmas Eve', de: 'Heiligabend' }, from: '08:00', to: '12:00' };
  const hours = {
    ...{ ...identity.hours, holidays: { country: 'US', region: 'IL' }, breaks: [{ from: '12:00', to: '13:00' }] },
    ...{ otherDays: [{ day: 6, from: '10:00', to: '12:00' }], ownDays: [eve] },
  };
  const petra = await as(house, 'petra');
  const { body } = await petra.post<OpeningReply>('/policy/opening', { hours });
  expect(body).toMatchObject({ isOpen: false, changesAt: '2026-12-21T19:00:00.000Z' });
  expect(body.days).toHaveLength(14);
  const on = (date: string) => body.days.find((one) => one.date === date);
  const [morning, afternoon] = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  expect(on('2026-12-21')).toEqual({ date: '2026-12-21', spans: [morning, afternoon], name: null });
  expect(on('2026-12-24')).toEqual({ date: '2026-12-24', spans: [morning], name: eve.name });
  expect(on('2026-12-25')).toMatchObject({ spans: [], name: { en: 'Christmas Day', de: 'Weihnachten' } });
  expect(on('2026-12-26')).toMatchObject({ spans: [{ from: '10:00', to: '12:00' }] });
  expect((await (await as(house, 'tom')).post('/policy/opening', { hours })).status).toBe(403);
  const nowhere = await petra.post('/policy/opening', { hours: { ...hours, timeZone: 'Mars/Olympus' } });
  expect([nowhere.status, nowhere.text]).toEqual([422, expect.stringContaining('/hours/timeZone')]);
});

const versionOf = async (petra: Awaited<ReturnType<typeof as>>) => (await petra.get<{ version: number }>('/policy/identity')).body.version;

test('S62.e2e hours of a place that nobody knows are refused', async () => {
  const petra = await as(house, 'petra');
  for (const wrong of [{ timeZone: 'Mars/Olympus' }, { holidays: { country: 'XX' } }, { holidays: { country: 'US', region: 'ZZ' } }])
    expect((await answer(petra, { ...identity, hours: { ...identity.hours, ...wrong } }, await versionOf(petra))).status).toBe(422);
});

test.each([
  ['open', '2027-03-03T18:00:00Z'],
  ['closed', '2027-03-07T18:00:00Z'],
])('S61.e2e while it is %s what Carla writes in the form is a request with a number, which a letter tells her', async (state, moment) => {
  moveTo(moment);
  const { status, headers } = await post({ ...carla, message: `Asked while ${state}` });
  const number = numberOf(headers['location']);
  expect([status, number]).toEqual([303, expect.stringMatching(/^REQ\d{7}/)]);
  const shown = await ask(`/contact-us/en?sent=${number}`);
  expect(shown.text).toContain(`Your request is ${number}`);
  expect(shown.text.includes('We are closed now')).toBe(state === 'closed');
  const { rows } = await house.owner.query(
    `select t.channel, t.description_text as said, t.type, p.email, p.active, m.subject, m.class from app.ticket t
     join app.person p on p.tenant_id = t.tenant_id and p.id = t.requester_id
     join app.outbound_mail m on m.tenant_id = t.tenant_id and m.to_person_id = p.id and m.subject like '%' || $1 || '%'
     where t.tenant_id = $2 and 'REQ' || lpad(t.number::text, 7, '0') = $1`,
    [number, tenants.acme.id],
  );
  expect(rows).toEqual([
    {
      type: 'request',
      channel: 'form',
      said: `Asked while ${state}`,
      email: carla.email,
      active: false,
      subject: `[${number}] Your message to ${identity.serviceName}`,
      class: 'transactional',
    },
  ]);
  expect(numberOf((await post({ ...carla, message: `Asked while ${state}` })).headers['location'])).toBe(number);
});

test('S61.e2e what Eve writes down for somebody who calls lands in the same place, by telephone', async () => {
  const eve = await as(house, 'eve');
  const said = { type: 'request', title: 'Calls about her invoice', channel: 'phone', requesterEmail: carla.email };
  const { status, body } = await eve.post<{ number: string; channel: string }>('/tickets', said);
  expect([status, body.channel, body.number]).toEqual([201, 'phone', expect.stringMatching(/^REQ/)]);
});

test('S61.e2e what is wrong stands beside its field with what was typed; another site’s page sends nothing, and a flood is told to wait', async () => {
  const wrong = await post({ ...carla, email: 'nobody', message: '' });
  expect([wrong.status, wrong.headers['cache-control']]).toEqual([422, 'no-store']);
  for (const said of ['This is no e-mail address', 'Write what it is about', 'value="Carla Outside"']) expect(wrong.text).toContain(said);
  expect((await post(carla, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(carla, { 'content-type': 'application/json' })).status).toBe(415);
  const answers = [];
  for (const turn of [1, 2, 3, 4, 5, 6]) answers.push((await post({ ...carla, message: `Turn ${turn}` })).status);
  expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
});
