import { expect, test } from 'vitest';
import { apiDocument } from '../../src/apps/server/api-document.ts';
import { registry } from '../../src/apps/server/registry.ts';
import { visitCookie, visitorCookie } from '../../src/capabilities/consent/visitor.ts';
import { forgetSessions } from '../../src/capabilities/sign-in/public.ts';
import { sessionCookie } from '../../src/capabilities/sign-in/tokens.ts';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { callOut, forgetHosts, OutboundRefused, outboundRefusals } from '../../src/kernel/net/outbound.ts';
import { closed, type Personal, personal as personalOf, type Table, technical } from '../../src/kernel/privacy/classify.ts';
import { leavesOf } from '../../src/kernel/privacy/fits.ts';
import { privacyFaults } from '../../src/kernel/privacy/gate.ts';
import { basesOfPurposes, nameFaults } from '../../src/kernel/privacy/inventory.ts';
import { consentPurposes } from '../../src/kernel/shared/purposes.ts';
import { placesIn as placesOfApi, requestTo } from '../isolation/requests.ts';
import { password, people, tenants } from '../support/cast.ts';
import { answers, may } from '../support/choices.ts';
import { anonymous, as, type Reply, send } from '../support/client.ts';
import { examined } from '../support/examined.ts';
import { openHouse } from '../support/house.ts';
import { marked } from '../support/traces.ts';

const house = openHouse();
const { program, found, placesOf } = examined(house);

const personal = (table: Table | undefined): [string, Personal][] =>
  Object.entries(table?.columns ?? {}).flatMap(([name, said]) => {
    if (said.kind === 'personal') return [[name, said] as [string, Personal]];
    return said.kind === 'json'
      ? leavesOf(said.shape).flatMap(({ leaf }) => (leaf?.kind === 'personal' ? [[name, leaf] as [string, Personal]] : []))
      : [];
  });

test('S02 a column that no purpose claims does not come in', () => {
  const person = registry.tables['app.person'];
  if (person === undefined) throw new Error('There are no people');
  expect(privacyFaults(registry, found())).toEqual([]);
  const columns = { ...person.columns, email: { ...(person.columns['email'] as Personal), purposes: {} } };
  const purposeless = { ...registry, tables: { ...registry.tables, 'app.person': { ...person, columns } } };
  expect(privacyFaults(purposeless, found())).toEqual(['no-purpose app.person.email']);
});

test('S04.static consent is the basis of what people are asked for by name, and of nothing else', () => {
  for (const [purpose, bases] of basesOfPurposes(registry))
    expect([purpose, bases.has('consent')]).toEqual([purpose, (consentPurposes as readonly string[]).includes(purpose)]);
  expect(Object.keys(registry.choices)).toEqual([...consentPurposes]);
  const seen = { category: 'user.behavior.service_use', retention: 'log', erase: { self: 'delete' }, export: true } as const;
  const planted = (purposes: Personal['purposes']) => {
    const at = { ...registry.tables['app.person'] } as Table;
    const table = { ...at, columns: { ...at.columns, vip: personalOf(seen.category, { ...seen, purposes }) } };
    return privacyFaults({ ...registry, tables: { ...registry.tables, 'app.person': table } }, found());
  };
  expect(planted({ service: 'consent' as 'contract' })).toEqual([expect.stringContaining('no-act app.person.vip: service on consent')]);
  expect(planted({ news: 'contract' as 'consent' })).toEqual([expect.stringContaining('no-act app.person.vip: news on contract')]);
  expect(planted({ news: 'consent' })).toEqual([]);
});

const allowed = async () => (await house.owner.query("select person_id from app.consent_event where state = 'given'")).rows;

test('S04.e2e whoever uses the service and answers nothing has allowed nothing: no row, no event, and nothing that may be done', async () => {
  const ada = await as(house, 'ada');
  for (const path of ['/me', '/session', '/tickets', '/catalog', '/policy/notices', '/me/choices']) await ada.get(path);
  expect((await ada.post('/tickets', { title: 'I only use it' })).status).toBe(201);
  expect(await allowed()).toEqual([]);
  const { rows } = await house.owner.query<{ type: string }>('select distinct type from app.event');
  expect(rows.map(({ type }) => type)).toContain('ticket.created');
  expect(rows.map(({ type }) => type).filter((type) => /consent|agree(d|ment)|opt_?in|accepted/i.test(type))).toEqual([]);
  for (const purpose of consentPurposes) expect([purpose, await may('ada', purpose)]).toEqual([purpose, false]);
});

test('S04.e2e what Bob allows may be done, for him and for that only; what he takes back may not from the next question on', async () => {
  const bob = await as(house, 'bob');
  await answers(bob, 'news', 'given');
  expect([await may('bob'), await may('ada'), await may('bob', 'mailOpens')]).toEqual([true, false, false]);
  await answers(bob, 'news', 'refused');
  expect(await may('bob')).toBe(false);
});

test('S06.static an e-mail address stands once among people, and each other place has its reason', () => {
  const places = Object.entries(registry.tables).flatMap(([name, table]) =>
    personal(table).flatMap(([column, { category }]) => (category === 'user.contact.email' ? [`${name}.${column}`] : [])),
  );
  // A letter on its way, and what a mail server answered about it: both gone with the letter. Who signs a company up is no person here yet.
  // Nor is who wrote a mail that nobody could read: it is kept until somebody did.
  expect(places.sort()).toEqual([
    'app.kept_mail.sender',
    'app.outbound_mail.last_error',
    'app.outbound_mail.recipient',
    'app.person.email',
    'app.sign_up.email',
  ]);
});

test('S06.static whatever Nell does and others do with her, her address lies with her and in her letters, and nowhere else', async () => {
  const tom = await as(house, 'tom');
  const address = 'nell.heronaddress@acme.example';
  const { body } = await tom.post<{ id: string }>('/people', { givenName: 'Nell', familyName: 'Quiet', email: address });
  await tom.post(`/people/${body.id}/invitation`, {});
  await anonymous(house)('POST', '/api/v1/session', { email: address, password: 'not this one' });
  const eve = await as(house, 'eve');
  expect((await eve.post('/tickets', { title: 'Asked on the phone', requesterEmail: address })).status).toBe(201);
  expect((await eve.get(`/search?q=${encodeURIComponent(address)}`)).status).toBe(200);
  const places = await placesOf(address);
  expect(places).toContain('app.person');
  expect(places.filter((name) => name !== 'app.person' && name !== 'app.outbound_mail')).toEqual([]);
});

test('S07 a column called like a name says why it is none, unless it is the person’s own', () => {
  expect(nameFaults(registry)).toEqual([]);
  const table: Table = { role: 'processor', subjects: {}, columns: { agent_name: technical() } };
  expect(nameFaults({ ...registry, tables: { ...registry.tables, 'app.shift': table } })).toEqual(['app.shift.agent_name']);
  expect(nameFaults({ ...registry, tables: { 'app.shift': { ...table, columns: { agent_name: closed } } } })).toEqual([]);
});

test('S08 Tom makes an account without a phone number, and it is used', async () => {
  const tom = await as(house, 'tom');
  const { status, body } = await tom.post<{ id: string; phone: string | null }>('/people', {
    givenName: 'Nadia',
    familyName: 'Quiet',
    email: 'nadia.quiet@acme.example',
  });
  expect([status, body.phone ?? null]).toEqual([201, null]);
  expect((await house.owner.query('select phone from app.person where id = $1', [people.ada.id])).rows).toEqual([{ phone: null }]);
  const ada = await as(house, 'ada');
  const { body: ticket } = await ada.post<{ number: string }>('/tickets', { title: 'My screen flickers' });
  expect((await ada.post(`/tickets/${ticket.number}/messages`, { kind: 'comment', body: 'Still' })).status).toBe(201);
});

test('S08 nothing that anybody sends needs a phone number, and Bob takes his back', async () => {
  const { text } = await anonymous(house)('GET', '/openapi.json');
  const needing: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return;
    const { required } = value as { required?: unknown };
    if (path.includes('requestBody') && Array.isArray(required) && required.includes('phone')) needing.push(path);
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`);
  };
  const api = JSON.parse(text) as { paths: object };
  look(api.paths, '');
  expect(Object.keys(api.paths).length).toBeGreaterThan(50);
  // The operator's own number is a setting of the company, not of a person.
  expect(needing.filter((path) => !path.includes('/policy/'))).toEqual([]);

  const bob = await as(house, 'bob');
  const version = async () => (await bob.get<{ version: number }>('/me')).body.version;
  for (const phone of ['+49 30 1234567', null])
    expect((await bob.patch('/me', { phone }, { 'if-match': `"${await version()}"` })).status).toBe(200);
  expect((await house.owner.query('select phone from app.person where id = $1', [people.bob.id])).rows).toEqual([{ phone: null }]);
});

test('S09 an account needs no address; told to Bob and Tom, it is told to nobody else, whatever they may call', async () => {
  const [bob, tom] = [await as(house, 'bob'), await as(house, 'tom')];
  const { body } = await bob.get<{ version: number; address?: unknown }>('/me');
  const address = { street: 'Hidden Lane 7', postalCode: '10115', city: 'Hiddenham', region: null, country: 'DE' };
  expect((await bob.patch('/me', { address }, { 'if-match': `"${body.version}"` })).status).toBe(200);
  const { number } = (await bob.post<{ number: string }>('/tickets', { title: 'Send me a laptop', team: 'Service Desk' })).body;
  expect((await tom.get(`/people/${people.bob.id}`)).text).toContain('Hidden Lane');
  expect((await bob.get('/me')).text).toContain('Hidden Lane');

  const document = await apiDocument();
  const reads = placesOfApi(document).filter(({ method }) => method === 'GET');
  const records = { ids: new Map([['app.person', people.bob.id]]), values: new Map([['app.ticket', numbered(number)]]), canaries: [] };
  const asked = reads.map((place) => requestTo(place, document, records).path);
  expect(asked).toEqual(expect.arrayContaining([`/api/v1/people/${people.bob.id}`, `/api/v1/tickets/${number}`]));
  for (const name of ['eve', 'hana', 'leila', 'wanda', 'petra', 'ada', 'gus', 'gina'] as const) {
    const { cookie } = await as(house, name);
    const host = tenants[people[name].tenant].host;
    const replies: Reply[] = [];
    for (const path of asked) replies.push(await send(house.port, host, 'GET', path, undefined, { headers: { cookie } }));
    const telling = replies.flatMap(({ text }, at) => (/Hidden(ham| Lane)/.test(text) ? [`${name} ${asked[at]}`] : []));
    expect(telling).toEqual([]);
    if (name === 'eve') expect(replies[asked.indexOf(`/api/v1/tickets/${number}`)]?.status).toBe(200);
  }
});

const numbered = (number: string) => ({ type: 'incident', number: Number(number.replace(/\D/g, '')) });

const browser = 'Mozilla/5.0 (X11; Linux x86_64; kestrelphone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.55 Safari/537.36';

test('S12 of Ada’s browser its family and major version are kept, and nothing else', async () => {
  const headers = { 'user-agent': browser };
  const { status } = await anonymous(house)('POST', '/api/v1/session', { email: people.ada.email, password }, { headers });
  expect(status).toBe(201);
  expect(await placesOf('kestrelphone')).toEqual([]);
  expect(await placesOf('141.0.7390')).toEqual([]);
  expect(await placesOf('Chrome 141')).toContain('app.session');
});

test('S13 a visited page leaves the pattern of its route, in the log and nowhere else', async () => {
  const { cookie } = await as(house, 'ada');
  const before = program().said().length;
  for (const path of [
    `/requests/${marked('page')}?email=ada%40kestrel.example`,
    `/api/v1/tickets/${marked('number')}?email=ada@kestrel.example`,
  ])
    await send(program().port, tenants.acme.host, 'GET', path, undefined, { headers: { cookie, accept: 'text/html' } });
  await expect.poll(() => program().said().slice(before)).toContain('/tickets/{number}');
  expect(program().said()).not.toContain('kestrel');
  expect(await placesOf('kestrel.example')).toEqual([]);
});

test('S24.static each entry of the browser names the files that set it, and no other file does', () => {
  const entries = [...Object.entries(registry.cookies), ...Object.entries(registry.browserKeys)];
  expect(entries.filter(([, { setBy }]) => setBy.length === 0)).toEqual([]);
  const elsewhere = { list: 'cookies', name: 'candor_visitor', file: 'src/kernel/web/tracker.ts' } as const;
  expect(privacyFaults(registry, found())).toEqual([]);
  expect(privacyFaults(registry, { ...found(), setters: [...found().setters, elsewhere] })).toEqual([
    expect.stringMatching(/^wrong-setter cookies candor_visitor: .*tracker\.ts/),
  ]);
  const moved = found().setters.filter(({ name }) => name !== 'theme');
  expect(privacyFaults(registry, { ...found(), setters: moved })).toEqual([
    expect.stringMatching(/^wrong-setter browserKeys theme: .*nobody/),
  ]);
});

test('S30 the cookie has no lifetime, and replayed after twelve idle hours it opens nothing', async () => {
  const { headers } = await anonymous(house)('POST', '/api/v1/session', { email: people.noah.email, password });
  const cookie = String(headers['set-cookie']);
  expect(cookie).not.toMatch(/max-age|expires/i);
  const replay = () => anonymous(house)('GET', '/api/v1/me', undefined, { headers: { cookie: cookie.split(';', 1)[0] ?? '' } });
  expect((await replay()).status).toBe(200);
  shiftClock(12 * 3_600_000 + 1000);
  forgetSessions();
  expect((await replay()).status).toBe(401);
});

test('S30 each cookie lives as long as the register says: one of a session has no end of its own, one of a year or six months has that', () => {
  const made = [false, true].flatMap((tls) => [
    sessionCookie('x', tls),
    visitorCookie('refused', { policy: 0, quiet: 'year' }, tls),
    visitCookie('x', tls),
  ]);
  // The longest that the calendar makes of it, or until the end of the last day.
  const days = { session: [0, 0], sixMonths: [181, 185], year: [365, 367], cleared: [Number.NaN, Number.NaN] } as const;
  const lifetimes = Object.fromEntries(
    made.map((cookie) => [cookie.split('=', 1)[0], Number(/Max-Age=(\d+)/.exec(cookie)?.[1] ?? 0) / 86_400]),
  );
  expect(made.join()).not.toMatch(/Expires/i);
  expect(Object.keys(lifetimes).sort()).toEqual(Object.keys(registry.cookies).sort());
  for (const [name, { ends }] of Object.entries(registry.cookies)) {
    expect(lifetimes[name], name).toBeGreaterThanOrEqual(days[ends][0]);
    expect(lifetimes[name], name).toBeLessThanOrEqual(days[ends][1]);
  }
  // What a browser calls a store of the session is one in the register, and nothing else is.
  for (const [name, { ends }] of Object.entries(registry.browserKeys))
    expect([name, ends === 'session']).toEqual([name, name.startsWith('sessionStorage ')]);
});

test('S36 a request is its tenant’s: for Gus and Gina of Globex Ada’s does not exist', async () => {
  const ada = await as(house, 'ada');
  const { number } = (await ada.post<{ number: string }>('/tickets', { title: 'Salary statement' })).body;
  for (const name of ['gus', 'gina'] as const) {
    const stranger = await as(house, name);
    expect((await stranger.get(`/tickets/${number}`)).status, name).toBe(404);
    expect((await stranger.get(`/search?q=Salary`)).text, name).not.toContain('Salary statement');
  }
  expect((await ada.get(`/tickets/${number}`)).status).toBe(200);
  expect(registry.tables['app.ticket']?.role).toBe('processor');
});

test('S56.static a caller to a host that nobody listed is refused before a byte leaves, and counted', async () => {
  forgetHosts();
  const before = outboundRefusals();
  await expect(callOut(new URL('https://stats.kestrel.example/v1'))).rejects.toThrow(OutboundRefused);
  expect(outboundRefusals()).toBe(before + 1);
  expect(privacyFaults(registry, { ...found(), hosts: [...found().hosts, 'stats.kestrel.example'] })).toEqual([
    'unclassified-hosts stats.kestrel.example',
  ]);
});
