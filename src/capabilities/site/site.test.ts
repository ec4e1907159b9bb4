import { beforeAll, beforeEach, expect, test } from 'vitest';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as, send } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { answer, identity, makeOperator, readPolicyAnew } from '../../../tests/support/policy.ts';
import { shiftClock } from '../../kernel/clock/clock.ts';
import { consentPurposes } from '../../kernel/shared/purposes.ts';
import { documentsOfVersion } from '../subscription/public.ts';
import { sweepSignUps } from './jobs.ts';

const house = openHouse();
const get = (path: string, headers: Record<string, string> = {}) =>
  anonymous(house)('GET', path, undefined, { headers: { accept: 'text/html', ...headers } });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  anonymous(house)('POST', path, undefined, { headers: { ...form, ...headers }, raw: new URLSearchParams(fields).toString() });
const nora = {
  ...{ company: 'Initech GmbH', slug: 'initech', givenName: 'Nora', familyName: 'First', email: 'nora@initech.example' },
  ...{ plan: 'team', country: 'DE', locale: 'de', terms: '2026-11' },
};
const pinned = { agreement: '965a48114da98394', processing: 'dc9bd776d4276859' };
const password = 'correct horse battery staple';
const countOf = async (what: string) => Number((await house.owner.query(`select count(*) as n from ${what}`)).rows[0].n);

/** What the pages answered before anything was offered. */
const before: [string, number][] = [];

beforeAll(async () => {
  await makeOperator(house);
  const petra = await as(house, 'petra');
  await answer(petra, identity, 0);
  for (const path of ['/plans', '/terms', '/sign-up']) before.push([path, (await get(path)).status]);
  await answer(petra, { ...identity, offersService: true });
});
beforeEach(async () => await house.owner.query('delete from app.sign_in_throttle; delete from app.outbound_mail'));

test('until Petra offers the service there are only the ways to reach her; then there is a home, and who is signed in comes into the service', async () => {
  expect(before).toEqual(['/plans', '/terms', '/sign-up'].map((path) => [path, 404]));
  for (const path of ['/', '/en', '/de', '/plans/en', '/terms/de', '/sign-up/en']) {
    const { status, text, headers } = await get(path);
    expect([path, status, headers['set-cookie']]).toEqual([path, 200, undefined]);
    expect(text, path).not.toMatch(/<script|style="|src="http|href="http/);
  }
  const whole = await Promise.all(['/', '/privacy/style.css', '/privacy/site.css'].map((path) => get(path)));
  expect(whole.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(whole.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(60_000);
  expect((await get('/', { cookie: 'candor_session=whoever' })).text).not.toContain('One place to ask');
  expect((await anonymous(house, tenants.globex.host)('GET', '/plans')).status).toBe(404);
  const nowhere = await anonymous(house, 'nobody.localhost')('GET', '/', undefined, { headers: { accept: 'text/html' } });
  expect([nowhere.status, nowhere.text]).toEqual([404, expect.stringContaining('No company has this address')]);
});

test('prices are those of the plans, in both languages, and the terms carry version and date', async () => {
  const plans = (await get('/plans/en')).text;
  for (const said of ['$19', '$39', 'up to 25', '>20 GB<', '>1,000 GB<', 'working hours, outages at any time', '/sign-up/en?plan=team'])
    expect(plans).toContain(said);
  expect((await get('/plans/de')).text).toContain('bis 25');
  // The pages of the policy lead there too; at the address of a company nothing is for sale.
  readPolicyAnew();
  const head = async (host: string, path: string) =>
    /<header[\s\S]*?<\/header>/.exec((await anonymous(house, host)('GET', path)).text)?.[0] ?? '';
  for (const path of ['/privacy/de', '/privacy/versions/de', '/privacy/proofs/de'])
    expect(await head(tenants.acme.host, path)).toContain('href="/plans/de">Preise</a><a href="/privacy/de"');
  expect(await head(tenants.globex.host, '/privacy/de')).not.toContain('/plans');
  const terms = (await get('/terms/en')).text;
  for (const said of ['Version 2026-11, of 26 November 2026', 'id="agreement"', 'id="processing"', '/privacy/processing/en'])
    expect(terms).toContain(said);
  expect((await get('/terms/de?version=2026-11')).text).toContain('Auftragsverarbeitungsvertrag');
  expect((await get('/terms/en?version=1999-01')).status).toBe(404);
  for (const address of ['/terms/en"', '/terms/en#processing"']) expect((await get('/sign-up/en')).text).toContain(address);
});

test('the words that were accepted are under a fingerprint that nobody can put other words to', async () => {
  const { text } = await get('/terms/en');
  for (const { kind, fingerprint } of documentsOfVersion('2026-11') ?? []) {
    // A change of the words needs a new version: this is the one that contracts name.
    expect([kind, fingerprint.toString('hex').slice(0, 16)]).toEqual([kind, pinned[kind]]);
    expect(text).toContain(fingerprint.toString('hex'));
  }
});

test('S09 nobody who signs a company up is asked for an address or a telephone number', async () => {
  const fields = [...(await get('/sign-up/en')).text.matchAll(/ name="(\w+)"/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'viewport' && name !== 'description');
  expect(new Set(fields)).toEqual(new Set(['plan', 'company', 'slug', 'givenName', 'familyName', 'email', 'country', 'locale', 'terms']));
});

async function letterTo(email: string): Promise<string> {
  const { rows } = await house.owner.query<{ text: string }>(
    'select body_text as text from app.outbound_mail where recipient = $1 order by id desc limit 1',
    [email],
  );
  return /\/sign-up\/confirm\/\S+/.exec(rows[0]?.text ?? '')?.[0] ?? '';
}

test('Nora signs her company up: the letter’s link founds nothing by being looked at, and by her press a tenant with her, a department, a trial and its contract', async () => {
  expect((await post('/sign-up/de', nora)).headers['location']).toBe('/sign-up/de?asked');
  const link = await letterTo(nora.email);
  for (const _look of [1, 2]) expect((await get(link)).text).toContain('Initech GmbH einrichten');
  expect(await countOf("installation.tenant where slug = 'initech'")).toBe(0);
  expect((await post(link, { password: 'short' })).status).toBe(422);
  expect((await post(link, { password }, { origin: 'https://evil.example' })).status).toBe(403);

  const pressed = await Promise.all([post(link, { password }), post(link, { password })]);
  for (const { status, text } of pressed) expect([status, text]).toEqual([200, expect.stringContaining('Initech GmbH ist bereit')]);
  expect((await get(link)).text).toContain('ist bereit');
  const ask = <T>(method: string, path: string, body?: unknown, headers = {}) =>
    send<T>(house.port, 'initech.localhost', method, `/api/v1${path}`, body, { headers });
  const session = await ask('POST', '/session', { email: nora.email, password });
  const cookie = String(session.headers['set-cookie']).split(';', 1)[0] ?? '';
  const me = await ask<{ person: { locale: string; timeZone: string } }>('GET', '/session', undefined, { cookie });
  expect(me.body.person).toMatchObject({ locale: 'de-DE', timeZone: 'Europe/Berlin' });
  expect((await ask('POST', '/departments', { name: 'Finance' }, { cookie })).status).toBe(201);
  expect((await ask('POST', '/tickets', { title: 'First', team: 'Service-Desk' }, { cookie })).status).toBe(201);
  const { rows } = await house.owner.query(
    `select s.plan, s.state, c.kind, c.document_version, c.customer, p.email from installation.tenant t join app.subscription s on s.tenant_id = t.id
     join app.contract c on c.tenant_id = t.id join app.person p on p.tenant_id = t.id and p.id = c.accepted_by where t.slug = 'initech' order by c.kind`,
  );
  const contract = { plan: 'team', state: 'trial', document_version: '2026-11', customer: 'Initech GmbH', email: nora.email };
  expect(rows).toEqual([
    { ...contract, kind: 'agreement' },
    { ...contract, kind: 'processing' },
  ]);
  expect(
    await countOf("app.event e join installation.tenant t on t.id = e.tenant_id where t.slug = 'initech' and e.type = 'tenant.founded'"),
  ).toBe(1);
});

test('Nora’s new company begins with everything optional off: nothing instructed, nothing allowed, nobody counted, no permission on', async () => {
  const host = 'initech.localhost';
  const session = await send(house.port, host, 'POST', '/api/v1/session', { email: nora.email, password });
  const headers = { cookie: String(session.headers['set-cookie']).split(';', 1)[0] ?? '' };
  const read = async <T>(path: string) => (await send<T>(house.port, host, 'GET', `/api/v1${path}`, undefined, { headers })).body;
  const { items } = await read<{ items: { purpose: string; standing: string }[] }>('/me/choices');
  expect(items.map(({ purpose, standing }) => [purpose, standing])).toEqual(consentPurposes.map((purpose) => [purpose, 'undecided']));
  expect((await read<{ inApp: { isOn: boolean }[] }>('/me/messages')).inApp.filter(({ isOn }) => isOn)).toEqual([]);
  expect(await read('/me/usage/counting')).toMatchObject({ on: false });
  expect((await read<{ items: { on: boolean }[] }>('/me/device-permissions')).items.filter(({ on }) => on)).toEqual([]);
  expect(await countOf("app.instruction i join installation.tenant t on t.id = i.tenant_id where t.slug = 'initech'")).toBe(0);
});

test('a name that is taken, reserved or no name is refused beside its field, and so are a letter too old and what nobody accepted', async () => {
  for (const slug of ['globex', 'www', 'a', 'Not A Name', '-x', 'xn--80ak6aa92e']) {
    const { status, text } = await post('/sign-up/en', { ...nora, slug });
    expect([slug, status, /id="slug-wrong"/.test(text)]).toEqual([slug, 422, true]);
    await house.owner.query('delete from app.sign_in_throttle');
  }
  const { terms: _none, ...unaccepted } = nora;
  expect((await post('/sign-up/en', { ...unaccepted, slug: 'late' })).text).toContain('id="terms-wrong"');
  await post('/sign-up/en', { ...nora, slug: 'late' });
  const link = await letterTo(nora.email);
  shiftClock(25 * 3_600_000);
  expect([(await get(link)).status, (await post(link, { password })).status]).toEqual([404, 404]);
});

test('what two ask for is the first one’s who confirms, and the other is told', async () => {
  for (const email of ['one@rival.example', 'two@rival.example']) await post('/sign-up/en', { ...nora, slug: 'rival', email });
  const [one, two] = [await letterTo('one@rival.example'), await letterTo('two@rival.example')];
  expect((await post(two, { password })).status).toBe(200);
  expect((await post(one, { password })).status).toBe(409);
  expect(await countOf("installation.address where host = 'rival.localhost'")).toBe(1);
});

test('asking again makes the earlier letter void; the answer tells nothing of who is known, and the fourth from one address waits', async () => {
  await post('/sign-up/en', { ...nora, slug: 'again' });
  const first = await letterTo(nora.email);
  await post('/sign-up/en', { ...nora, slug: 'again' });
  expect((await get(first)).status).toBe(404);
  expect((await post('/sign-up/en', { ...nora, slug: 'other' })).headers['location']).toBe('/sign-up/en?asked');
  expect((await post('/sign-up/en', { ...nora, slug: 'fourth' })).status).toBe(429);
});

test('what nobody confirmed is forgotten after seven days, and no tenant is made by anybody else', async () => {
  await post('/sign-up/en', { ...nora, slug: 'forgotten', email: 'late@initech.example' });
  shiftClock(6 * 86_400_000);
  await sweepSignUps.run(tenants.acme.id);
  expect(await countOf("app.sign_up where slug = 'forgotten'")).toBe(1);
  shiftClock(8 * 86_400_000);
  await sweepSignUps.run(tenants.acme.id);
  expect(await countOf('app.sign_up')).toBe(0);
  await house.owner.query('begin');
  const found = (tenant: string) =>
    house.owner.query(
      `select set_config('app.tenant', '${tenant}', true), app.found_tenant('${tenant}', 'mallory.localhost', '2026-11-26')`,
    );
  await expect(found(tenants.globex.id)).rejects.toThrow('Only the operator');
  await house.owner.query('rollback; begin');
  await expect(found(tenants.acme.id)).rejects.toThrow('Nobody has confirmed this');
  await house.owner.query('rollback');
});
