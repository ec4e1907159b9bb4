import type { Locator, Page, Route } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { twoLostLetters } from '../support/admin-world.ts';
import { askForApproval } from '../support/approval-world.ts';
import { published } from '../support/articles.ts';
import { browserTest, expectComplaint } from '../support/browser.ts';
import { oneOfEach, type PersonName, password, people, tenants, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { belongTo, fileName, goTo, keep, settled, strangersOf } from '../support/crawl.ts';
import { fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { lookFaults, nameFaults } from '../support/looks.ts';
import { type Landmarks, noLandmarks, placesOf, routes, surfaceOf } from '../support/places.ts';
import { askForThings, offerServices } from '../support/portal-world.ts';
import { counted, patience, sharedOut } from '../support/proofs.ts';
import { undeclaredIn } from '../support/stores.ts';
import { everybodyWalks, faultsOf, isNotThere, seenBy, signedIn } from '../support/walk.ts';

const house = openHouse({ pages: true });
let acme: Landmarks;
let globex: Landmarks;

beforeAll(async () => {
  await offerServices(house);
  const { waiting, delivered, underway } = await askForThings(house);
  await twoLostLetters();
  const numbers = await fillTheDesk(house);
  const drafts = (await (await as(house, 'tom')).get<{ items: { id: string; key: string }[] }>('/catalog/drafts')).body.items;
  const laptop = drafts.find(({ key }) => key === 'laptop');
  acme = {
    ...{ departments: ['it'], requestTypes: ['laptop', 'visit'] },
    requests: [waiting, delivered, underway],
    tickets: [numbers.at(-1) ?? ''],
    ...{ approvals: [(await askForApproval(house)).id], articles: [await published(await as(house, 'eve'), 'Connect to the VPN')] },
    problems: [(await (await as(house, 'eve')).post<{ number: string }>('/problems', { title: 'VPN certificate expired' })).body.number],
    ...{ people: [people.eve.id], workspaces: ['it'] },
    drafts: laptop ? [['it', laptop.id]] : [],
  };
  globex = { ...noLandmarks, people: [people.gus.id], workspaces: ['support'] };
}, 90_000);

const homeOf = (who: PersonName): string => `http://${tenants[people[who].tenant].host}:${house.port}`;
async function enter(page: Page, who: PersonName): Promise<void> {
  const { tenant, email } = people[who];
  await belongTo(page, house.port, { host: tenants[tenant].host, email, password });
}

/** Who opens what when every screen is looked at. */
const guides = { portal: 'ada', desk: 'eve', admin: 'tom', privacy: 'petra' } as const satisfies Record<string, PersonName>;
type Guided = keyof typeof guides;
/** Whoever runs the tenant does not answer for what its policy says. */
const ofPrivacy = [
  '/admin/privacy',
  '/admin/policy',
  '/admin/proofs',
  '/admin/inventory',
  '/admin/record',
  '/admin/controls',
  '/admin/data-reviews',
  '/admin/privacy-requests',
  '/admin/rights',
];
const guidedBy = (route: string): string => (ofPrivacy.includes(route) ? 'privacy' : surfaceOf(route));

const looks = [
  ['desktop', 'light', { width: 1440, height: 900 }],
  ['phone', 'dark', { width: 390, height: 844 }],
] as const;

browserTest.for(Object.keys(guides) as Guided[])(
  'every screen draws its shape while it waits, says when it failed, comes back whole at one press, and axe finds nothing: %s',
  { timeout: patience(120_000) },
  async (guided, { page }) => {
    expectComplaint(page, /500/);
    await enter(page, guides[guided]);
    const server = await holdServer(page);
    const faults: string[] = [];
    const all = routes.filter((route) => guidedBy(route) === guided).flatMap((route) => placesOf(route, acme));
    const places = sharedOut(all, 'first');
    for (const [turn, path] of places.entries()) {
      const found = [...(await waitsAndFails(page, server, path)), ...(await looked(page, path, turn))];
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  },
);

/** Axe takes longer than all else; a sample asks it at one look of each screen, in turns, and leaves the other to `npm run prove`. */
const isAskedAt = (look: number, turn: number): boolean => counted(1, looks.length) > (look + turn) % looks.length;

async function looked(page: Page, path: string, turn: number): Promise<string[]> {
  const found: string[] = [];
  for (const [at, [device, colorScheme, size]] of looks.entries()) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await settled(page)), ...(await nameFaults(page)), ...(await lookFaults(page)));
    if (isAskedAt(at, turn)) found.push(...(await axeViolations(page)));
    await keep(page, `screens/${fileName(path)}-${device}-${colorScheme}`);
  }
  return found;
}

type Held = { answer: 'never' | 'wrong' | 'right'; readonly waiting: Route[] };
const broken = { status: 500, json: { title: 'Something broke', status: 500 } };

/** What screens ask for waits, fails or passes as the test says; what every page asks for besides passes. */
async function holdServer(page: Page): Promise<Held> {
  const held: Held = { answer: 'right', waiting: [] };
  await page.route(/\/api\/v1\/(?!session$|stream|branding|policy\/notices|status-page\/outages|me\/usage\/counting)/, async (route) => {
    if (held.answer === 'never') held.waiting.push(route);
    else if (held.answer === 'right') await route.continue();
    else await route.fulfill(broken);
  });
  return held;
}

async function waitsAndFails(page: Page, held: Held, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 });
  held.answer = 'never';
  await comeAnew(page, path);
  const shown = await page.waitForFunction(whatWaits, undefined, { timeout: patient }).then(
    (handle) => handle.jsonValue(),
    () => 'nothing',
  );
  await keep(page, `screens/${fileName(path)}-waiting`);
  const isAsking = shown !== 'still';
  held.answer = isAsking ? 'wrong' : 'right';
  await Promise.all(held.waiting.splice(0).map((route) => (isAsking ? route.fulfill(broken) : route.continue())));
  if (!isAsking) return [];
  return [...(shown === 'shape' ? [] : ['shows nothing while it waits']), ...(await triesAgain(page, held, path))];
}

/** Runs in the page: the shape of what is coming, or a screen that stands still because it asks for nothing. */
function whatWaits(): 'shape' | 'still' | undefined {
  const { state, options } = window.__TSR_ROUTER__ ?? {};
  const plain = (path = ''): string => path.replace(/(.)\/$/, '$1');
  if (plain(state?.matches.at(-1)?.pathname) !== plain(location.pathname)) return undefined;
  if (document.querySelector('[class*="skeleton"]') !== null) return 'shape';
  const { pathname, searchStr } = state?.resolvedLocation ?? {};
  const hasArrived = state?.status === 'idle' && pathname === location.pathname && searchStr === location.search;
  return hasArrived && !options?.context.queries.isFetching({ type: 'active' }) ? 'still' : undefined;
}

/** Goes to the screen as if nothing were known yet; the second try that each question gets by itself comes at once. */
async function comeAnew(page: Page, path: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(homeOf('ada') + path, { waitUntil: 'load' });
  else
    await page.evaluate(async (to) => {
      const queries = window.__TSR_ROUTER__?.options.context.queries;
      if (queries === undefined) throw new Error('The app is not there');
      queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 20 } });
      void queries.resetQueries({ predicate: ({ queryKey }: { queryKey: string[] }) => queryKey[0] !== 'session' });
      history.pushState({}, '', to);
    }, path);
}

/** Long enough for two busy cores; what is right comes sooner. */
const patient = 15_000;

/** Whether it comes to that. */
const until = (isSo: () => boolean | Promise<boolean>): Promise<boolean> =>
  expect
    .poll(isSo, { timeout: patient, interval: 30 })
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

async function triesAgain(page: Page, held: Held, path: string): Promise<string[]> {
  const retry = page.getByRole('button', { name: 'Try again' });
  const isTold = await until(async () => (await retry.count()) > 0);
  // One part may tell while another one's file is still on its way.
  await until(async () => (await nameFaults(page)).length === 0);
  const faults = await nameFaults(page);
  await keep(page, `screens/${fileName(path)}-failed`);
  if (!isTold) return ['says nothing of the failure'];
  if (!(await pressed(held, retry))) return ['takes the button away'];
  held.answer = 'right';
  await Promise.all(held.waiting.splice(0).map((route) => route.continue()));
  const isBack = await until(async () => (await retry.count()) === 0);
  return isBack ? [...faults, ...(await settled(page))] : [...faults, 'does not come back'];
}

/**
 * Presses while nothing is answered any more, so that nothing comes back by itself under the pointer. What was just asked again by itself
 * shows no button until that has failed too.
 */
async function pressed(held: Held, retry: Locator): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    held.answer = 'never';
    const isPressed = await retry
      .first()
      .click({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (isPressed) return true;
    held.answer = 'wrong';
    await Promise.all(held.waiting.splice(0).map((route) => route.fulfill(broken)));
    await until(async () => (await retry.count()) > 0);
  }
  return false;
}

let walks: ReturnType<typeof everybodyWalks> | undefined;
const walkedBy = (anotherPage: () => Promise<Page>) => (walks ??= everybodyWalks(house, acme, anotherPage));

browserTest(
  'S24.e2e wherever anybody goes, with every role there is, what they read is there and their browser asks nobody else',
  { timeout: patience(240_000) },
  async ({ anotherPage }) => {
    const all = await walkedBy(anotherPage);
    expect(faultsOf(all, 'strangers')).toEqual([]);
    // Of tickets, requests, people, forms, workspaces and drafts there is one for somebody: no place is walked past.
    const places = new Set(all.flatMap(({ found }) => found.map(({ path }) => path)));
    const seen = new Set(all.flatMap(({ found }) => found.filter(({ isThere }) => isThere).map(({ path }) => path)));
    expect([...places].filter((path) => !seen.has(path))).toEqual([]);
    for (const { who, found } of all)
      expect([who, found.some(({ path, isThere }) => isThere && /REQ|INC/.test(path))]).toEqual([who, true]);
  },
);

browserTest(
  'S27 wherever anybody goes, with every role there is, their browser holds in its five stores what is registered',
  { timeout: patience(240_000) },
  async ({ anotherPage }) => {
    expect(faultsOf(await walkedBy(anotherPage), 'held')).toEqual([]);
  },
);

browserTest(
  'who sees which screen is as written down: what one may not see is not there, and nothing of it is asked for',
  { timeout: patience(240_000) },
  async ({ anotherPage }) => {
    const all = await walkedBy(anotherPage);
    const line = (first: string, cells: readonly string[]): string =>
      [first.padEnd(28), ...cells.map((cell) => cell.padEnd(6))].join(' ').trimEnd();
    const lines = signedIn.map((route) => {
      const [first = route] = placesOf(route, acme);
      return line(
        route,
        all.map((one) => seenBy(one, route, first)),
      );
    });
    await expect(`${[line('route', oneOfEach), ...lines].join('\n')}\n`).toMatchFileSnapshot('./screens.txt');
    expect(faultsOf(all, 'wrong')).toEqual([]);
  },
);

browserTest('a company where nothing is yet draws what is empty, with a next step', { timeout: 120_000 }, async ({ page }) => {
  await (await as(house, 'gina')).post('/roles', { personId: people.gina.id, role: 'teamLead', workspaceId: workspaces.support.id });
  await enter(page, 'gina');
  const strangers = strangersOf(page);
  const faults: string[] = [];
  const all = signedIn.flatMap((route) => (guidedBy(route) === 'privacy' ? [] : placesOf(route, globex)));
  const places = sharedOut(all, 'third');
  for (const path of places) {
    const found = [...(await goTo(page, homeOf('gina'), path)), ...(await nameFaults(page)), ...(await lookFaults(page))];
    if (await isNotThere(page)) found.push('is not there');
    found.push(...(await undeclaredIn(page)), ...strangers.splice(0));
    await keep(page, `empty/${fileName(path)}`);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

browserTest('without a network the app says so, on every surface', { timeout: 60_000 }, async ({ page }) => {
  expectComplaint(page, /ERR_INTERNET_DISCONNECTED|ERR_FAILED|preload CSS|dynamically imported/);
  await enter(page, 'wanda');
  await goTo(page, homeOf('wanda'), '/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  // What did not arrive once comes when it is asked for again.
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.getByText('The words of this language did not arrive.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await page.locator('html[lang=de]').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang=en]').waitFor();

  await page.context().setOffline(true);
  await page.evaluate((to) => history.pushState({}, '', to), `/requests/${acme.requests[0]}`);
  await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor();
  await page.context().setOffline(false);
  // The network is back: the same page comes, not the front page.
  await page
    .getByRole('link', { name: 'Try again' })
    .or(page.getByRole('button', { name: 'Try again' }))
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'VPN drops in the Lyon office' }).waitFor();

  await page.context().setOffline(true);
  for (const path of ['/requests', '/desk/all', '/admin/people']) {
    await page.goto(`${homeOf('wanda')}${path}`);
    await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor();
    expect(await page.title()).toBe('Offline');
  }
});
