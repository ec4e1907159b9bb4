import { globSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';
import { storesIn } from '../../bin/stores.mjs';
import { registry } from '../../src/apps/server/registry.ts';
import type { HeldReply } from '../../src/capabilities/my-data/contract.ts';
import { publicPages } from '../../src/capabilities/policy/pages/pages.ts';
import { recipients } from '../../src/kernel/net/recipients.ts';
import { privacyFaults } from '../../src/kernel/privacy/gate.ts';
import { heldIn } from '../../src/kernel/privacy/inventory.ts';
import { password, people, tenants } from '../support/cast.ts';
import { anonymous, as, send } from '../support/client.ts';
import { examined } from '../support/examined.ts';
import { openHouse } from '../support/house.ts';
import { marked } from '../support/traces.ts';
import { counted, instructUsage } from '../support/usage.ts';

const house = openHouse();
const { program, found, placesOf } = examined(house);
const browser = 'Mozilla/5.0 (X11; Linux x86_64; kestrelphone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.55 Safari/537.36';

/** A browser that tells forty things about itself that nobody asked for. */
const talkative = () => ({
  ...Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`x-told-${at}`, marked(`header${at}`)])),
  referer: `https://kestrel.example/${marked('from')}`,
  'accept-language': 'de-kestrel',
  'x-forwarded-for': '203.0.113.77',
  'sec-ch-ua': `"${marked('brand')}";v="141"`,
  'sec-ch-ua-model': marked('model'),
  dnt: marked('dnt'),
  from: `${marked('person')}@kestrel.example`,
  'user-agent': `${browser} ${marked('agent')}`,
});

/** Every file that the installation has written. */
async function filesOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
}

test('S18 of forty headers on every kind of call only what the register lists is kept: browser family and version; no log and no file holds another', async () => {
  await instructUsage(house);
  const headers = talkative();
  const { cookie } = await counted(house, 'ada');
  const host = tenants.acme.host;
  const signedIn = await send(program().port, host, 'POST', '/api/v1/session', { email: people.ada.email, password }, { headers });
  const call = (method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    send(program().port, host, method, path, body, { headers: { ...headers, cookie, ...more } });
  const statuses = [
    signedIn.status,
    (await call('POST', '/api/v1/session', { email: people.ada.email, password: 'wrong' })).status,
    (await call('POST', '/api/v1/tickets', { title: 'A plain title' })).status,
    (await call('POST', '/api/v1/tickets', { title: '' })).status,
    (await call('GET', '/api/v1/tickets?limit=nothing')).status,
    (await call('GET', '/nowhere', undefined, { accept: 'text/html' })).status,
    (await call('GET', '/privacy/en', undefined, { accept: 'text/html' })).status,
    (await call('POST', '/b', { page: '/', begins: true, seconds: 3, version: '0.1.0' })).status,
    (await call('GET', '/api/v1/people/export.csv')).status,
  ];
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect([statuses[0], statuses[2]]).toEqual([201, 201]);

  expect(await placesOf('kestrel')).toEqual([]);
  expect(await placesOf('203.0.113')).toEqual([]);
  await expect.poll(() => program().said()).toContain('/people');
  expect(program().said()).not.toMatch(/kestrel|203\.0\.113/);
  expect(await filesOf(house.dataFolder)).not.toMatch(/kestrel|203\.0\.113/);

  // What is allowed is found: a zero counts only where something would have made it another number.
  expect(await placesOf('A plain title')).toContain('app.ticket');
  const places = await placesOf('Chrome 141');
  expect(places).toContain('app.session');
  const registered = heldIn(registry).filter(({ said }) => said.category === 'user.device.browser');
  expect(places.filter((place) => !registered.some(({ table }) => place.startsWith(table)))).toEqual([]);
});

const pagesAndAnswers = [
  '/',
  '/healthz',
  '/nowhere',
  '/b',
  '/contact-us/en',
  '/plans/en',
  '/terms/en',
  '/privacy.json',
  '/api/v1/branding',
];

test('S19 every page and every answer denies what a browser may be asked for, and allows none of it to anybody but copying', async () => {
  const paths = [...pagesAndAnswers, ...Object.keys(publicPages).map((path) => `/privacy${path}`), '/api/v1/session', '/api/v1/nowhere'];
  const ada = await as(house, 'ada');
  const answers = await Promise.all([
    ...paths.map((path) => anonymous(house)('GET', path)),
    ...['/me', '/tickets', '/people', '/nowhere'].map((path) => ada.get(path)),
    ada.post('/tickets', { title: '' }),
  ]);
  for (const { headers } of answers) {
    const said = String(headers['permissions-policy']);
    expect(said).toMatch(/^([a-z0-9-]+=\(\)|clipboard-write=\(self\))(, ([a-z0-9-]+=\(\)|clipboard-write=\(self\)))*$/);
    const isPage = String(headers['content-type']).startsWith('text/html');
    const always = ['camera', 'microphone', 'geolocation', 'accelerometer', 'gyroscope', 'usb'];
    for (const feature of [...always, ...(isPage ? ['magnetometer', 'serial', 'hid', 'idle-detection'] : [])])
      expect(said).toContain(`${feature}=()`);
  }
});

/** Whatever makes a browser ask a person for something. */
const prompting =
  /requestPermission\(|getUserMedia|getDisplayMedia|getCurrentPosition|watchPosition|requestMIDIAccess|navigator\.(usb|hid|serial|bluetooth)|[Pp]ushManager|IdleDetector|queryLocalFonts|showOpenFilePicker|requestStorageAccess|wakeLock/;

test('S19 nothing asks a browser for a permission but the one button that says why, when it is pressed', () => {
  const asking = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .filter((path) => prompting.test(readFileSync(path, 'utf8')));
  expect(asking).toEqual(['src/capabilities/rights/ui/permissions.tsx']);
  const source = ts.createSourceFile('x.tsx', readFileSync(asking[0] ?? '', 'utf8'), ts.ScriptTarget.Latest, true);
  const within: string[] = [];
  const visit = (node: ts.Node, inside: string): void => {
    const name = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) ? (node.name?.getText() ?? inside) : inside;
    if (ts.isCallExpression(node) && node.expression.getText() === 'Notification.requestPermission') within.push(name);
    // At first load effects run, and what stands in the body of a component does.
    if (ts.isCallExpression(node) && node.expression.getText() === 'useEffect') expect(node.getText()).not.toMatch(prompting);
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(source, '');
  expect(within).toHaveLength(1);
});

test('S21 nothing lies in a browser that the register does not name', () => {
  expect(Object.keys(registry.cookies).sort()).toEqual(found().cookies);
  expect(privacyFaults(registry, { ...found(), browserKeys: [...found().browserKeys, 'visits'] })).toEqual([
    'unclassified-browserKeys visits',
  ]);
  expect(privacyFaults(registry, { ...found(), cookies: [...found().cookies, 'tracker'] })).toEqual(['unclassified-cookies tracker']);
});

/** Which file puts something down outside the database, and what that is: a store has its driver, and there is no other. */
const drivers = {
  'src/apps/cli/import-command.ts': 'names of columns of an import, for whoever runs it',
  'src/apps/cli/seed/seed.ts': 'who one may be in the demo',
  'src/kernel/events/anchors.ts': 'heads of the log, outside the database',
  'src/kernel/files/local-storage.ts': 'files, where no storage is set',
  'src/kernel/files/receive.ts': 'a file on its way in',
  'src/kernel/files/sealed.ts': 'the same, as noise, where it is sealed',
  'src/kernel/mail/post.ts': 'letters, where no mail server is set',
};

test('S21 each store of the server has its driver, a file of ours by name; what lies elsewhere goes to a recipient of the register', async () => {
  const puts = /\b(writeFile|writeFileSync|createWriteStream|appendFile|appendFileSync|copyFile|cp|mkdtemp|rename)\(|\bopen\([^)]*'[wa]/;
  const writing = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .filter((path) => /from 'node:fs/.test(readFileSync(path, 'utf8')) && puts.test(readFileSync(path, 'utf8')));
  expect(writing.sort()).toEqual(Object.keys(drivers).sort());
  // Whoever holds something for us elsewhere is in the register with what goes there and why; the page of each person names those that are set.
  for (const name of Object.keys(recipients)) expect([name, registry.hosts[name]?.because]).toEqual([name, expect.stringMatching(/.{10}/)]);
  const places = async () => (await (await as(house, 'ada')).get<HeldReply>('/me/data')).body.places;
  expect(await places()).toEqual(['database', 'files', 'browser']);
  vi.stubEnv('CANDOR_SMTP_URL', 'smtp://mail.example');
  vi.stubEnv('CANDOR_S3_ENDPOINT', 'https://s3.example');
  expect(await places()).toEqual(['database', 's3', 'smtp', 'browser']);
  vi.unstubAllEnvs();
});

test('S21 each of the five stores of a browser, and its cookies, is seen where somebody uses it without registering it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'candor-stores-'));
  await mkdir(join(home, 'src/kernel/web'), { recursive: true });
  const planted = {
    localStorage: "localStorage.setItem('visits', '1');",
    sessionStorage: "sessionStorage.setItem('visits', '1');",
    indexedDB: "indexedDB.open('visits');",
    caches: "void caches.open('visits');",
    serviceWorker: "void navigator.serviceWorker.register('/tracker.js');",
  };
  for (const [store, text] of Object.entries(planted)) {
    await writeFile(join(home, 'src/kernel/web/tracker.ts'), `${text}\n`);
    const seen = storesIn(home).browserKeys;
    const faults = privacyFaults(registry, { ...found(), browserKeys: [...found().browserKeys, ...seen] });
    expect([store, faults.filter((fault) => fault.startsWith('unclassified-browserKeys')).length > 0]).toEqual([store, true]);
  }
  await rm(home, { recursive: true });
});
