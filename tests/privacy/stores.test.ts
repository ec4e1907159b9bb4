import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { publicPages } from '../../src/capabilities/policy/pages/pages.ts';
import { consentPurposes } from '../../src/kernel/shared/purposes.ts';
import { browserTest, expectComplaint, refusedTest, undecidedTest } from '../support/browser.ts';
import { type PersonName, password, people, tenants } from '../support/cast.ts';
import { may } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs, goTo, strangersOf } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { placesOf, routes, surfaceOf } from '../support/places.ts';
import { optionalIn, undeclaredIn } from '../support/stores.ts';
import { instructUsage } from '../support/usage.ts';

const house = openHouse({ pages: true });
beforeAll(() => instructUsage(house));
const at = (path: string): string => `http://${tenants.acme.host}:${house.port}${path}`;
const nothing = { departments: [], requestTypes: [], requests: [], tickets: [], people: [], workspaces: [], drafts: [] };
const plain = routes.filter((route) => surfaceOf(route) !== 'public').flatMap((route) => placesOf(route, nothing));

async function walks(page: Page, who: PersonName): Promise<string[]> {
  expectComplaint(page, /40[34]/);
  const strangers = strangersOf(page);
  await arriveAs(page, house, who);
  const faults: string[] = [];
  for (const path of plain) {
    await goTo(page, at(''), path);
    faults.push(...(await undeclaredIn(page)).map((fault) => `${who} at ${path}: ${fault}`));
  }
  return [...faults, ...strangers];
}

browserTest(
  'S24 wherever Ada, Eve, Tom and Petra go, their browser holds what is registered and asks nobody else',
  { timeout: 180_000 },
  async ({ anotherPage }) => {
    expect(plain.length).toBeGreaterThan(15);
    for (const who of ['ada', 'eve', 'tom', 'petra'] as const) expect(await walks(await anotherPage(), who)).toEqual([]);
  },
);

const app = routes.filter((route) => surfaceOf(route) === 'public').flatMap((route) => placesOf(route, nothing));
const drawn = [...Object.keys(publicPages).map((path) => `/privacy${path}`), '/contact-us/', '/unsubscribe/nothing'];

browserTest(
  'S24 on no page for everybody does a visitor’s browser hold or ask for what nobody declared',
  { timeout: 90_000 },
  async ({ page }) => {
    expectComplaint(page, /404/);
    const strangers = strangersOf(page);
    const faults: string[] = [];
    expect([app.length > 1, drawn.length > 5]).toEqual([true, true]);
    for (const path of [...app, ...drawn]) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      faults.push(...(await undeclaredIn(page)).map((fault) => `${path}: ${fault}`));
    }
    expect([...faults, ...strangers]).toEqual([]);
  },
);

browserTest(
  'S27 what nobody registered is found in each of them, and so is a stranger',
  { timeout: 60_000 },
  async ({ page, anotherPage }) => {
    expectComplaint(page, /kestrel|Content Security|violates/);
    await page.goto(at('/sign-in'));
    expect(await undeclaredIn(page)).toEqual([]);
    await page.context().addCookies([{ name: 'tracker', value: '1', url: at('/') }]);
    // The worker of the product throws away what it does not know when it begins.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForTimeout(1000);
    await page.evaluate(async () => {
      localStorage.setItem('visits', '1');
      sessionStorage.setItem('visit', '1');
      await caches.open('pages-seen');
      await new Promise((done) => Object.assign(indexedDB.open('profile'), { onsuccess: done }));
    });
    expect(await undeclaredIn(page)).toEqual([
      'holds cookie tracker',
      'holds localStorage visits',
      'holds sessionStorage visit',
      'holds indexedDB profile',
      'holds caches pages-seen',
    ]);
    // In a browser of its own, where no worker of the product answers for the planted page.
    const other = await anotherPage();
    expectComplaint(other, /kestrel/);
    const strangers = strangersOf(other);
    const picture = 'http://stats.kestrel.localhost/p.gif';
    await other.route(at('/planted'), (route) => route.fulfill({ contentType: 'text/html', body: `<img src="${picture}" alt="">` }));
    await other.goto(at('/planted'));
    await expect.poll(() => strangers).toContain(picture);
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

browserTest(
  'S25 with cookies blocked Ada is told of the one that signing in needs, and sees no error',
  { timeout: 60_000 },
  async ({ page }) => {
    await page.addInitScript(() => {
      const refused = {
        get: () => {
          throw new DOMException('Denied', 'SecurityError');
        },
      };
      Object.defineProperty(window, 'localStorage', refused);
      Object.defineProperty(window, 'sessionStorage', refused);
    });
    await page.route('**/api/v1/session', async (route) => {
      const reply = await route.fetch();
      const { 'set-cookie': _, ...headers } = reply.headers();
      await page.context().clearCookies();
      await route.fulfill({ response: reply, headers });
    });
    await page.goto(`http://localhost:${house.port}/sign-in`);
    await page.getByLabel('E-mail').fill(people.ada.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('alert').getByText('did not keep the one cookie that signing in needs').waitFor();
    expect(await page.getByText('do not belong together').count()).toBe(0);
  },
);

browserTest('S30 signing out leaves nothing in the browser but the no of a visitor', { timeout: 60_000 }, async ({ page }) => {
  await page.goto(at('/sign-in'));
  await page.getByRole('button', { name: 'Refuse' }).click();
  await page.getByText('Noted: nothing is counted.').waitFor();
  await arriveAs(page, house, 'ada');
  await page.goto(at('/'));
  await page.evaluate(() => localStorage.setItem('candor.theme', '"dark"'));
  await page
    .getByRole('button', { name: /Ada Lindqvist|Your account|Account/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await expect
    .poll(async () => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`))
    .toEqual(['candor_visitor=refused']);
  expect(await page.evaluate(() => localStorage.getItem('candor.theme'))).toBeNull();
});
