import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, identity, makeOperator } from '../../../tests/support/policy.ts';
import { receiptsWritten, rightsOffered } from '../../../tests/support/rights.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import type { Problem } from '../../kernel/shared/problem.ts';
import type { OpeningReply } from '../policy/contract.ts';
import type { RightRequest } from '../rights/contract.ts';

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

beforeAll(async () => {
  await makeOperator(house);
  await rightsOffered(tenants.acme.id);
});
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

/** Golden test policy.contact: three ways in, open and closed; the third, mail, stands in inbound.test.ts. */
const hoursOf = [
  ['open', '2027-03-03T18:00:00Z', '5 April 2027'],
  ['closed', '2027-03-07T18:00:00Z', '7 April 2027'],
] as const;

/** Petra has said how the operator is reached: whichever of these tests runs first. */
const isReached = async (): Promise<void> => {
  const petra = await as(house, 'petra');
  await answer(petra, identity, await versionOf(petra));
};

/** What Petra, who answers for privacy, reads of a request: what it asks for, and by when the law wants an answer. */
const byLaw = async (number: string) => (await (await as(house, 'petra')).get<RightRequest>(`/rights/requests/${number}`)).body;
const lettersTo = async (number: string) =>
  (await house.owner.query("select body_text as body from app.outbound_mail where subject like '[' || $1 || ']%'", [number])).rows;

test.each(hoursOf)(
  'S61.e2e while it is %s what Carla writes in the form is a request with a number and a day of the law, which a letter tells her',
  async (state, moment, due) => {
    await isReached();
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
    expect(await byLaw(number)).toMatchObject({ right: 'question', progress: 'received' });
    await receiptsWritten(house, tenants.acme.id);
    expect(await lettersTo(number)).toEqual([{ body: expect.stringContaining(`is answered by ${due} at the latest`) }]);
  },
);

test.each(hoursOf)(
  'S61.e2e while it is %s what Eve or Petra writes down for Carla who calls is the same, by telephone',
  async (state, moment, due) => {
    await isReached();
    moveTo(moment);
    const { text } = await ask('/contact-us/en');
    expect([text.includes('tel:+13125550142'), text.includes('Open now')]).toEqual([true, state === 'open']);
    const [eve, petra] = [await as(house, 'eve'), await as(house, 'petra')];
    const said = { title: `Called while ${state}`, channel: 'phone', requesterEmail: carla.email };
    const asked = { requestType: 'privacy-question', fields: { question: 'Who reads what I write to you?' } };
    const calls = [await eve.post('/tickets', { ...said, type: 'request' }), await petra.post('/tickets', { ...said, ...asked })];
    const numbers = calls.map(({ status, body }) => {
      expect([status, body]).toEqual([201, expect.objectContaining({ channel: 'phone', number: expect.stringMatching(/^REQ/) })]);
      return (body as { number: string }).number;
    });
    const [plain = '', byRight = ''] = numbers;
    expect(await byLaw(byRight)).toMatchObject({ right: 'question', title: `Called while ${state}` });
    expect((await petra.get(`/rights/requests/${plain}`)).status).toBe(404);
    await receiptsWritten(house, tenants.acme.id);
    // Carla has no account: the letter leads nowhere that she could not open. The law sets no time for a question, so none is said to be its.
    expect(await lettersTo(byRight)).toEqual([
      { body: expect.stringMatching(new RegExp(`\\. You get an answer by ${due}\\.[^/]*Name this number`)) },
    ]);
  },
);

test('S61.e2e whoever takes the call writes down what Carla asks by right: due by law, read by Petra alone, and by telephone only', async () => {
  await isReached();
  const [eve, petra, bob] = [await as(house, 'eve'), await as(house, 'petra'), await as(house, 'bob')];
  const asked = {
    title: 'Carla called about her data',
    requestType: 'privacy-question',
    requesterEmail: carla.email,
    fields: { question: 'Which kestrel data of mine do you hold?' },
  };
  const { status, body } = await eve.post<{ number: string; descriptionText: string; history: unknown[]; dueAt: string }>('/tickets', {
    ...asked,
    channel: 'phone',
  });
  expect([status, body.number, body.history, JSON.stringify(body).includes('kestrel')]).toEqual([
    201,
    expect.stringMatching(/^REQ/),
    [],
    false,
  ]);
  expect(await byLaw(body.number)).toMatchObject({ right: 'question', title: asked.title, progress: 'received' });
  const { body: ticketOfPetra } = await petra.get<{ requester: { id: string } }>(`/tickets/${body.number}`);
  expect(ticketOfPetra).toMatchObject({
    channel: 'phone',
    requester: { name: 'Carla Outside' },
    history: [expect.objectContaining({ by: expect.objectContaining({ name: 'Eve Haddad' }) })],
  });
  await receiptsWritten(house, tenants.acme.id);
  expect(await lettersTo(body.number)).toHaveLength(1);
  // She has told the number, and finds it nowhere.
  expect((await eve.get(`/tickets/${body.number}`)).status).toBe(404);
  for (const path of [`/tickets?q=${body.number}`, '/tickets?q=kestrel', '/search?q=kestrel'])
    expect([path, (await eve.get(path)).text.includes(body.number)]).toEqual([path, false]);
  const notCalling = await eve.post<Problem>('/tickets', { ...asked, channel: 'desk' });
  expect([notCalling.status, notCalling.body.detail]).toEqual([403, expect.stringContaining('only while they call')]);
  // The desk offers it to her for whoever calls, and nothing else of a department that is not hers.
  const carlaId = ticketOfPetra.requester.id;
  const offered = (await eve.get<{ departments: { key: string }[] }>(`/catalog?requester=${carlaId}`)).body.departments;
  expect(offered.map(({ key }) => key)).toContain('privacy');
  expect(offered.map(({ key }) => key)).not.toContain('hr');
  expect((await eve.get(`/catalog/request-types/privacy-question?requester=${carlaId}`)).status).toBe(200);
  expect((await bob.post('/tickets', { ...asked, channel: 'phone' })).status).toBe(403);
});

test('what Petra answers reaches Carla, who has no account, by letter; a question that is not about her data is no request by right', async () => {
  const number = numberOf((await post({ ...carla, message: 'Answer me' })).headers['location']);
  const petra = await as(house, 'petra');
  const answered = await petra.put(`/rights/requests/${number}/steps/fulfilled`, { reason: 'Only those who answer for privacy read it.' });
  expect(answered.status, answered.text).toBe(200);
  const letters = await lettersTo(number);
  expect(letters.map(({ body }) => body).join()).toMatch(/Only those who answer for privacy read it\.[^/]*Name this number/);
  const plain = numberOf((await post({ ...carla, topic: 'other', message: 'What does it cost?' })).headers['location']);
  expect((await petra.get(`/rights/requests/${plain}`)).status).toBe(404);
  expect(JSON.stringify(await lettersTo(plain))).not.toContain('at the latest');
});

test('a form of the catalog that its admin has closed or made longer holds back nobody who writes', async () => {
  await house.owner.query("update app.request_type set active = false where key = 'privacy-question'");
  const { status, headers } = await post({ ...carla, message: 'Is the door open?' });
  await house.owner.query("update app.request_type set active = true where key = 'privacy-question'");
  expect([status, numberOf(headers['location'])]).toEqual([303, expect.stringMatching(/^REQ/)]);
});

test('S61.e2e what is wrong stands beside its field with what was typed; another site’s page sends nothing, and a flood is told to wait', async () => {
  await isReached();
  const wrong = await post({ ...carla, email: 'nobody', message: '' });
  expect([wrong.status, wrong.headers['cache-control']]).toEqual([422, 'no-store']);
  for (const said of ['This is no e-mail address', 'Write what it is about', 'value="Carla Outside"']) expect(wrong.text).toContain(said);
  expect((await post(carla, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(carla, { 'content-type': 'application/json' })).status).toBe(415);
  const answers = [];
  for (const turn of [1, 2, 3, 4, 5, 6]) answers.push((await post({ ...carla, message: `Turn ${turn}` })).status);
  expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
});
