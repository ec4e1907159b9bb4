import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { approvalLetters, requestsToApprove } from '../../src/capabilities/approvals/jobs.ts';
import { sweepNews } from '../../src/capabilities/consent/messages/send.ts';
import { documentVersion } from '../../src/capabilities/subscription/shared/plans.ts';
import { catchUpAll } from '../../src/kernel/events/subscribe.ts';
import { consentPurposes } from '../../src/kernel/shared/purposes.ts';
import { published } from '../support/articles.ts';
import { browserTest, refusedTest, undecidedTest } from '../support/browser.ts';
import { password, people, teams, tenants, workspaces } from '../support/cast.ts';
import { answers, may } from '../support/choices.ts';
import { anonymous, as } from '../support/client.ts';
import { arriveAs, settled, strangersOf } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { untilReadable } from '../support/log.ts';
import { routes, surfaceOf } from '../support/places.ts';
import { announceMaterial, identity, makeOperator, readPolicyAnew, showAll } from '../support/policy.ts';
import { sharedOut } from '../support/proofs.ts';
import { acmeOffice } from '../support/reporting-office.ts';
import { optionalIn, undeclaredIn } from '../support/stores.ts';
import { instructUsage } from '../support/usage.ts';
import { drawnPages, walk } from '../support/walk.ts';

const house = openHouse({ pages: true });
beforeAll(() => instructUsage(house));
const at = (path: string): string => `http://${tenants.acme.host}:${house.port}${path}`;
/** With what the pages are filled: the way out of a letter, the links to a new password, to answer by and to found a company by, and an article. */
const secrets = new Map<string, string>();

/** Acme runs the installation, offers the service, and has published a policy and a change of it; Nora signs up, and Noah gets news by letter. */
beforeAll(async () => {
  await makeOperator(house);
  await showAll();
  const petra = await announceMaterial(house);
  await petra.put('/policy/identity', { ...identity, noticeDays: 14, offersService: true }, { 'if-match': '"2"' });
  readPolicyAnew();
  await acmeOffice(house);
  await answers(await as(house, 'noah'), 'news', 'given');
  await (await as(house, 'tom')).post('/news', { class: 'news', title: 'New floor plan', body: 'It is on the wall.' });
  await sweepNews.run(tenants.acme.id);
  const stranger = anonymous(house);
  await stranger('POST', '/api/v1/password/resets', { email: people.bob.email });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await stranger('POST', '/sign-up/en', undefined, { headers, raw: new URLSearchParams(nora).toString() });
  secrets.set('/unsubscribe/:secret', await linkTo(people.noah.email, /\/unsubscribe\/\S+/));
  await askEve();
  const article = await openToAll();
  secrets.set('/kb/$number', article);
  secrets.set('/kb/plain/:number', article.replace('/kb/', '/kb/plain/'));
  secrets.set('/vote/:token', await linkTo(people.eve.email, /\/vote\/\S+/));
  secrets.set('/set-password', await linkTo(people.bob.email, /\/set-password#\S+/));
  secrets.set('/sign-up/confirm/:secret', await linkTo(nora.email, /\/sign-up\/confirm\/\S+/));
});

/** Eve is asked to approve what Ada wants, and gets a link to answer by. */
async function askEve(): Promise<void> {
  const wanda = await as(house, 'wanda');
  const both = (en: string) => ({ en, de: `${en} (de)` });
  const words = { name: both('Screens'), summary: both('To look at') };
  const service = (
    await wanda.post<{ id: string }>('/catalog/services', { workspace: workspaces.it.id, key: 'screens', icon: 'laptop', ...words })
  ).body.id;
  const approvals = { steps: [{ approvers: [{ kind: 'person', person: people.eve.id }] }] };
  const draft = { ...words, team: teams.desk.id, form: { elements: [] }, approvals };
  const { id, version } = (await wanda.post<{ id: string; version: number }>('/catalog/drafts', { service, key: 'screen', draft })).body;
  await wanda.put(`/catalog/drafts/${id}/publication`, undefined, { 'if-match': `"${version}"` });
  await (await as(house, 'ada')).post('/tickets', { requestType: 'screen', title: 'A screen', fields: {} });
  for (const follows of [requestsToApprove, approvalLetters]) {
    await untilReadable(house);
    await catchUpAll(tenants.acme.id, follows);
  }
}

/** Eve writes how long the desk is open, for whoever comes by. */
async function openToAll(): Promise<string> {
  const number = await published(await as(house, 'eve'), 'Opening hours', { visibility: 'public' });
  await (await as(house, 'tom')).put('/knowledge-site', { open: true });
  return `/kb/${number}`;
}

/** What leads on from the one letter to somebody. */
async function linkTo(email: string, link: RegExp): Promise<string> {
  const { rows } = await house.owner.query<{ text: string }>(
    "select coalesce(unsubscribe, '') || ' ' || body_text as text from app.outbound_mail where recipient = $1",
    [email],
  );
  return link.exec(rows[0]?.text ?? '')?.[0] ?? '';
}

const nora = {
  ...{ company: 'Initech GmbH', slug: 'initech', givenName: 'Nora', familyName: 'First', email: 'nora@initech.example' },
  ...{ plan: 'team', country: 'DE', locale: 'en', terms: documentVersion },
};

/** Every page for everybody: those that the server draws, out of its own router, and those of the app. */
function forEverybody(): string[] {
  const all = [...drawnPages(house.printedRoutes), ...routes.filter((route) => surfaceOf(route) === 'public')];
  return all.map((address) => {
    const path = secrets.get(address) ?? address;
    if (/[:$]/.test(path)) throw new Error(`Say in stores.test.ts what fills ${address}`);
    return path;
  });
}

/** What is wrong with what a browser holds and asks for at each. */
async function readsAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const strangers = strangersOf(page);
  const faults: string[] = [];
  for (const path of paths) {
    const reply = await page.goto(at(path));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (reply !== null && reply.status() >= 400) faults.push(`${path} is not there`);
    faults.push(...(await undeclaredIn(page)).map((fault) => `${path}: ${fault}`));
  }
  return [...faults, ...strangers];
}

undecidedTest(
  'S24.e2e on no page for everybody does a browser hold or ask for what nobody declared: of a visitor who says nothing, then yes, and of Tom',
  { timeout: 120_000 },
  async ({ page, anotherPage }) => {
    const paths = forEverybody();
    expect(paths).toEqual(expect.arrayContaining(['/', '/plans', '/terms/de', '/contact-us', '/privacy/versions/de', '/sign-in']));
    expect([paths.length > 40, paths.filter((path) => /[\w-]{30}/.test(path)).length]).toEqual([true, 4]);
    expect(await readsAll(page, paths)).toEqual([]);
    await page.goto(at('/privacy/en'));
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    // The same page again in the other language, or with a stroke at its end, is one page.
    const once = paths.filter((path) => !/\/de$|.\/$/.test(path));
    expect(await readsAll(page, sharedOut(once, 'first'))).toEqual([]);
    expect(await optionalIn(page)).toEqual(['cookie candor_visit']);
    const toms = await anotherPage();
    await arriveAs(toms, house, 'tom');
    expect(await readsAll(toms, sharedOut(once, 'third'))).toEqual([]);
  },
);

const stranger = 'http://stats.kestrel.localhost/p.gif';

/** Runs in the page: as soon as somebody comes to a request, something is kept in each of the stores and another host is asked. */
function plants(picture: string): void {
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, to) => {
    push(state, unused, to);
    if (!/^\/requests\/\w+/.test(String(to))) return;
    // As a page does it: its shape stands there until all of it is.
    const coming = Object.assign(document.createElement('i'), { className: 'skeleton' });
    document.body.append(coming);
    const kept = [cookieStore.set('tracker', '1'), caches.open('pages-seen')];
    const opened = new Promise((done) => Object.assign(indexedDB.open('profile'), { onsuccess: done }));
    void Promise.all([...kept, opened]).then(() => coming.remove());
    localStorage.setItem('visits', '1');
    sessionStorage.setItem('visit', '1');
    new Image().src = picture;
  };
}

browserTest(
  'S27 what a page keeps or asks for that nobody registered is found by the walk, in each store, also where only one request does it',
  { timeout: 90_000 },
  async ({ browser }) => {
    const asked = { type: 'incident', title: 'Badge opens no door', team: 'Service Desk', description: 'Since Monday.' };
    const { number } = (await (await as(house, 'ada')).post<{ number: string }>('/tickets', asked)).body;
    // The page's own policy alone would stop the picture; and the worker of the product throws away what it does not know when it begins.
    const context = await browser.newContext({ locale: 'en-GB', bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    await arriveAs(page, house, 'ada');
    await page.addInitScript(plants, stranger);
    await page.route(stranger, (route) => route.abort());
    const [before, there] = await walk(page, at(''), ['/requests', `/requests/${number}`]);
    expect(before).toMatchObject({ isThere: true, wrong: [], held: [], strangers: [] });
    expect(there).toMatchObject({ path: `/requests/${number}`, isThere: true, wrong: [], strangers: [stranger] });
    expect(there?.held).toEqual([
      'holds cookie tracker',
      'holds localStorage visits',
      'holds sessionStorage visit',
      'holds indexedDB profile',
      'holds caches pages-seen',
    ]);
    await context.close();
  },
);

browserTest('S19 of all that the browser knows a page may do one thing, to copy, and it knows each that is forbidden', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => void (/permissions.policy/i.test(message.text()) && told.push(message.text())));
  for (const path of ['/sign-in', '/privacy/en']) {
    await page.goto(at(path));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const left = await page.evaluate(() => Reflect.get(document, 'featurePolicy').allowedFeatures());
    expect([path, left]).toEqual([path, ['clipboard-write']]);
  }
  expect(told).toEqual([]);
});

/** Ada writes to the desk about her ticket, and Eve reads it and answers: what the service is for. */
refusedTest(
  'S26 with everything optional refused Ada writes and Eve answers, and all that their browsers hold is needed for that',
  { timeout: 90_000 },
  async ({ page, anotherPage }) => {
    const told: string[] = [];
    const ada = await as(house, 'ada');
    const asked = { type: 'incident', title: 'Badge opens no door', team: 'Service Desk', description: 'Since Monday.' };
    const { number } = (await ada.post<{ number: string }>('/tickets', asked)).body;
    const eves = await anotherPage();
    for (const one of [page, eves]) one.on('request', (request) => void (new URL(request.url()).pathname === '/b' && told.push('told')));
    await arriveAs(page, house, 'ada');
    await page.goto(at(`/requests/${number}`));
    await page.locator('[contenteditable=true]').fill('It is the north door.');
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByText('You wrote').waitFor();
    await arriveAs(eves, house, 'eve');
    await eves.goto(at(`/desk/all/${number}`));
    await eves.getByText('It is the north door.').first().waitFor();
    for (const one of [page, eves]) {
      const said = await one.evaluate(async () => (await fetch('/api/v1/me/choices')).json());
      expect(said.items.map((item: { standing: string }) => item.standing)).toEqual(consentPurposes.map(() => 'refused'));
      expect([await optionalIn(one), await undeclaredIn(one)]).toEqual([[], []]);
    }
    expect(told).toEqual([]);
  },
);

undecidedTest('S26 who uses the service and says nothing has refused', { timeout: 60_000 }, async ({ page }) => {
  await arriveAs(page, house, 'bob');
  await page.goto(at('/'));
  await page.getByRole('link', { name: 'Requests' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Your requests' }).waitFor();
  expect(await Promise.all(consentPurposes.map((purpose) => may('bob', purpose)))).toEqual(consentPurposes.map(() => false));
  expect(await optionalIn(page)).toEqual([]);
});

/** As a browser whose person blocks cookies: none is kept or sent, and each of the five stores throws when it is touched. */
async function blockCookies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = (): never => {
      throw new DOMException('Denied', 'SecurityError');
    };
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, store, { get: denied });
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined });
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
  });
  await page.route('**/*', async (route) => {
    const reply = await route.fetch({ maxRedirects: 0 });
    const { 'set-cookie': _, ...headers } = reply.headers();
    await page.context().clearCookies();
    await route.fulfill({ response: reply, headers });
  });
}

browserTest(
  'S25 with cookies blocked Ada is told of the one that signing in needs, and sees no error, there or on any page for everybody',
  { timeout: 90_000 },
  async ({ page }) => {
    await blockCookies(page);
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(`${page.url()}: ${message}`));
    for (const path of ['/privacy/en', '/contact-us/en', '/forgot-password', '/requests']) {
      // Under a name that the one who fetches for the page can look up.
      await page.goto(`http://localhost:${house.port}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    }
    await page.getByLabel('E-mail').fill(people.ada.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('did not keep the one cookie that signing in needs').waitFor();
    expect(await page.getByText('do not belong together').count()).toBe(0);
    expect([thrown, await page.context().cookies()]).toEqual([[], []]);
  },
);

browserTest('S30 signing out leaves nothing in the browser but the no of a visitor', { timeout: 60_000 }, async ({ page }) => {
  await page.goto(at('/sign-in'));
  await page.getByRole('button', { name: 'Refuse' }).click();
  await page.getByText('Noted: nothing is counted.').waitFor();
  // She said it forty days ago: what is set again is no younger.
  const said = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  const [{ name, domain, path } = { name: '', domain: '', path: '' }] = await page.context().cookies();
  await page.context().addCookies([{ name, domain, path, value: `refused.${said}`, httpOnly: true, sameSite: 'Lax' }]);
  await arriveAs(page, house, 'ada');
  await page.goto(at('/'));
  // What is still asked for when she leaves is refused, as it must be.
  expect(await settled(page)).toEqual([]);
  await page.evaluate(() => localStorage.setItem('candor.theme', '"dark"'));
  await page
    .getByRole('button', { name: /Ada Lindqvist|Your account|Account/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await expect
    .poll(async () => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`))
    .toEqual([`candor_visitor=refused.${said}`]);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('candor.theme'))).toBeNull();
});
