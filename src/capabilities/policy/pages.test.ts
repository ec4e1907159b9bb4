import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectNoAxeViolations } from '../../../tests/support/accessibility.ts';
import { browserTest, expectComplaint, picture } from '../../../tests/support/browser.ts';
import { tenants } from '../../../tests/support/cast.ts';
import { anonymous, as } from '../../../tests/support/client.ts';
import { openHouse } from '../../../tests/support/house.ts';
import { identity, makeOperator, showAll } from '../../../tests/support/policy.ts';
import { lookAtControls } from '../controls/public.ts';
import { dpvTerms } from './pages/dpv.ts';
import { forgetPolicy } from './pages/shown.ts';
import { statements } from './statements/statements.ts';

const house = openHouse();
const ask = (path: string, headers: Record<string, string> = {}, host: string = tenants.acme.host) =>
  anonymous(house, host)('GET', path, undefined, { headers });
const paths = ['/privacy', '/privacy/versions', '/privacy/proofs', '/privacy/processing', '/privacy/notice', '/privacy/notice/versions'];

let hash = '';
beforeAll(async () => {
  await makeOperator(house);
  await showAll();
  // With its measures, as an installation shows it.
  await lookAtControls({ tenantId: tenants.acme.id, tenants: async () => Object.values(tenants) });
  const petra = await as(house, 'petra');
  await petra.put('/policy/identity', identity, { 'if-match': '"0"' });
  hash = (await petra.post<{ hash: string }>('/policy/versions', {})).body.hash;
  await petra.put('/policy/identity', { ...identity, phone: '+1 312 555 0143' }, { 'if-match': '"1"' });
  await petra.post('/policy/versions', { effectiveAt: '2098-01-01T00:00:00Z' });
});
beforeEach(forgetPolicy);

test('S60.e2e anybody reads the policy, no cookie is set, and its fingerprint is the one in the chain', async () => {
  const { status, text, headers } = await ask('/privacy');
  expect([status, headers['set-cookie'], text.includes(hash)]).toEqual([200, undefined, true]);
  const data = await ask('/privacy.json');
  expect([data.status, data.headers['set-cookie'], data.text.includes(`urn:sha256:${hash}`)]).toEqual([200, undefined, true]);
  expect(
    await house.owner.query("select encode(hash, 'hex') as hash from app.policy_version where number = 1").then(({ rows }) => rows[0].hash),
  ).toBe(hash);
});

test('programs look up which policy holds, where its chain ends, and whom to tell of a weakness, at every address and without a cookie', async () => {
  const { rows } = await house.owner.query(
    "select number, encode(hash, 'hex') as sha256 from app.policy_version order by number desc limit 1",
  );
  for (const host of [tenants.acme.host, tenants.globex.host]) {
    const { status, body, headers } = await ask('/.well-known/privacy/policy.json', {}, host);
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(body).toMatchObject({ policy: { number: 1, sha256: hash }, chainHead: rows[0], read: `http://${host}/privacy` });
    const { text, headers: of } = await ask('/.well-known/security.txt', {}, host);
    expect([of['content-type'], of['set-cookie']]).toEqual(['text/plain; charset=utf-8', undefined]);
    const said = new Map(text.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]));
    expect(text).toContain(`Contact: mailto:${identity.privacyEmail}\nContact: http://${host}/contact-us/\n`);
    expect(Date.parse(said.get('Expires') ?? '') - Date.now()).toBeGreaterThan(170 * 86_400_000);
    expect(said.get('Canonical')).toBe(`http://${host}/.well-known/security.txt`);
  }
  expect((await ask('/.well-known/security.txt', {}, 'nobody.localhost')).status).toBe(404);
});

describe('every public page', () => {
  test.each(paths)('%s is there without sign-in, script, cookie or anything from elsewhere, small, in both languages', async (path) => {
    const styled = Buffer.byteLength((await ask('/privacy/style.css')).text);
    expect(styled).toBeGreaterThan(5000);
    for (const host of [tenants.acme.host, tenants.globex.host]) {
      const english = await ask(path, { 'accept-language': 'fr, en-GB;q=0.8, de;q=0.5' }, host);
      const german = await ask(path, { 'accept-language': 'de-AT,en;q=0.5' }, host);
      for (const { status, text, headers } of [english, german]) {
        expect([status, headers['set-cookie'], String(headers['content-type'])]).toEqual([200, undefined, 'text/html; charset=utf-8']);
        expect(text).not.toMatch(/<script|https?:\/\/|style="/);
        expect(Buffer.byteLength(text) + styled).toBeLessThan(60_000);
      }
      expect([english.text.includes('<html lang="en"'), german.text.includes('<html lang="de"')]).toEqual([true, true]);
      expect((await ask(`${path}/de`, {}, host)).text).toBe(german.text);
    }
  });

  test('a browser that has it already gets no bytes again', async () => {
    const { headers } = await ask('/privacy');
    expect((await ask('/privacy', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
    expect((await ask('/privacy/de', { 'if-none-match': String(headers['etag']) })).status).toBe(200);
  });

  test('on an address of nobody there is nothing', async () => expect((await ask('/privacy', {}, 'nobody.localhost')).status).toBe(404));
});

describe('the policy', () => {
  test('each sentence tells its class and the time of its last proof; what is not built is not claimed', async () => {
    const { text } = await ask('/privacy/en');
    const sentences = [...text.matchAll(/<div class="sentence[^>]*>.*?<\/div>/g)].map(([one]) => one);
    expect(sentences.length).toBeGreaterThan(50);
    for (const one of sentences)
      expect(one).toMatch(/(Enforced|Tested), \d\d:\d\d|Attested by the privacy officer until 31 December 2099|Not yet built/);
    const claimed = new Set(sentences.map((one) => one.match(/href="\/privacy\/proofs\/en#(S\d\d)"/)?.[1]).filter(Boolean));
    expect([...claimed].sort()).toEqual(statements.filter(({ built }) => built).map(({ id }) => id));
    const unbuilt = sentences.filter((one) => one.includes('Not yet built')).map((one) => one.match(/id="([^"]+)"/)?.[1]);
    expect(unbuilt).toEqual(['retention.rules', 'transfer.offices', 'transfer.countries']);
    expect(text.match(/Nothing is stated here yet/g)).toHaveLength(3);
    expect(text).not.toMatch(/100%|anytime|not limited to/);
    expect(text).toContain('href="mailto:privacy@operator.example"');
    expect(text).toContain('<th scope="row">candor_session</th>');
    expect(text).not.toContain('555 0143');
  });

  test('one red run changes nothing; the second shows since when it is not proved, and the next green one takes it back', async () => {
    const shown = async () => {
      forgetPolicy();
      return (await ask('/privacy/en')).text.match(/id="retention.logs".*?<\/div>/)?.[0] ?? '';
    };
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000);
    await showAll(['S44.e2e'], at(1));
    expect(await shown()).toContain('Tested, ');
    await showAll(['S44.e2e'], at(2));
    expect(await shown()).toMatch(/Not currently proved since \d\d:\d\d/);
    expect((await ask('/privacy/proofs/en')).text).toMatch(/S44\.e2e[\s\S]{0,200}Not currently proved since/);
    await showAll([], at(3));
    expect(await shown()).toContain('Tested, ');
  });

  test('with newer proofs it is made anew, and knows already how times are written: that took most of the time of a page', async () => {
    const sentence = async (): Promise<string> => {
      forgetPolicy();
      return (await ask('/privacy/en')).text.match(/id="retention.logs".*?<\/div>/)?.[0] ?? '';
    };
    await showAll([], new Date(Date.now() + 3_600_000));
    const before = await sentence();
    await showAll([], new Date(Date.now() + 7_200_000));
    const formatters = vi.spyOn(Intl, 'DateTimeFormat');
    const after = await sentence();
    expect([after === before, after.includes('Tested, '), formatters.mock.calls]).toEqual([false, true, []]);
    formatters.mockRestore();
  });

  test('at the address of Globex it names what Globex decides; at the operator’s it does not', async () => {
    expect((await ask('/privacy/en', {}, tenants.globex.host)).text).toContain('those of Globex');
    expect((await ask('/privacy/en')).text).not.toContain('those of Acme');
    const notice = (await ask('/privacy/notice/en', {}, tenants.globex.host)).text;
    expect(notice).toContain('Globex is the controller of these data');
    expect(notice).not.toContain(identity.company);
  });

  test('a version that is to come stands among the versions with its difference, not in the policy', async () => {
    const { text } = await ask('/privacy/versions/en');
    expect(text).toMatch(/Wording, takes effect on/);
    expect(text).toMatch(/<del>0142[^<]*<\/del> <ins>0143/);
  });

  test('programs read it in the words of the W3C Data Privacy Vocabulary', async () => {
    const { body } = await ask('/privacy.json');
    expect(body).toMatchObject({
      '@type': 'dpv:PrivacyNotice',
      'dpv:hasDataController': { 'dpv:hasName': identity.company },
      'dpv:hasProcess': expect.arrayContaining([
        expect.objectContaining({ '@id': '#service', 'dpv:hasPurpose': { '@id': 'dpv:ServiceProvision' } }),
      ]),
    });
    const named = [...JSON.stringify(body).matchAll(/"((?:dpv|pd):[A-Za-z]+)"/g)].map(([, term]) => term ?? '');
    expect(new Set(named).size).toBeGreaterThan(25);
    expect(named.filter((term) => !(dpvTerms as readonly string[]).includes(term))).toEqual([]);
  });
});

browserTest('axe finds nothing wrong with any of them, without a script and on a phone too', { timeout: 90_000 }, async ({ page }) => {
  expectComplaint(page, /icon\.svg/);
  for (const path of paths) {
    await page.goto(`http://globex.localhost:${house.port}${path}/de`);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await page.goto(`http://globex.localhost:${house.port}/privacy/en`);
  await picture(page, 'policy');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoAxeViolations(page);
  await page.goto(`http://globex.localhost:${house.port}/privacy/de`);
  await picture(page, 'policy-german');
  await page.goto(`http://globex.localhost:${house.port}/privacy/versions/en`);
  await picture(page, 'policy-versions');
});
