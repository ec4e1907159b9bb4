import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture, undecidedTest } from '../support/browser.ts';
import { answers, forgetConsent } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { counted, forgetUsage, instructUsage, look, opened, others, tell, viewsOf } from '../support/usage.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
afterEach(async () => {
  await forgetConsent(house);
  await forgetUsage(house);
});

/** Everything that a page asks of the collector, and whether it fetches what would tell. */
function listen(page: Page): { told: string[]; fetched: string[] } {
  const heard = { told: [] as string[], fetched: [] as string[] };
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/b') heard.told.push(request.postData() ?? '');
    if (/beacon/.test(pathname)) heard.fetched.push(pathname);
  });
  return heard;
}

const stores = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const caches = await window.caches.keys();
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, caches, databases]);
  });

/** As when one turns to another tab, and back. */
const turn = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** Runs in the page before all else. What tells hears of faults that nobody caught, and of turning away; before that it would miss both. */
function marksWhoTells(): void {
  const { addEventListener } = window;
  window.addEventListener = function hears(this: Window, ...heard: Parameters<typeof addEventListener>): void {
    if (heard[0] === 'unhandledrejection') Object.assign(window, { tells: true });
    addEventListener.apply(this, heard);
  } as typeof addEventListener;
}

/** Until the app has asked whether it may tell, and was told no: what would tell is fetched after that answer only. */
async function walk(page: Page): Promise<void> {
  await page.goto(at('/requests'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.goto(at('/me'), { waitUntil: 'commit' });
  // Of this page: what the one before it asked is gone with it.
  const asked = page.waitForResponse('**/api/v1/me/usage/counting').then((reply): Promise<unknown> => reply.json());
  await page.locator('a[href="/me/security"]').click();
  await page.waitForURL('**/me/security');
  expect(await asked).toMatchObject({ on: false });
  await page.waitForFunction(() => new Promise((drawn) => requestIdleCallback(() => drawn(true))));
  await turn(page, 'hidden');
}

undecidedTest(
  'S28 who says nothing, says no, or whose browser says no sends nothing to the collector',
  { timeout: 120_000 },
  async ({ page }) => {
    await instructUsage(house);
    const heard = listen(page);
    await arriveAs(page, house, 'ada');
    await walk(page);
    await answers(await as(house, 'ada'), 'usageStatistics', 'refused');
    await walk(page);
    await answers(await as(house, 'ada'), 'usageStatistics', 'given');
    await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
    await walk(page);
    expect(heard).toEqual({ told: [], fetched: [] });
    expect(await viewsOf(house, 'ada')).toEqual([]);
  },
);

undecidedTest(
  'S15 S16 of Ada, who allows it, only what was visible is told, and her browser holds no number',
  { timeout: 120_000 },
  async ({ page }) => {
    await instructUsage(house);
    const ada = await counted(house, 'ada');
    const heard = listen(page);
    await arriveAs(page, house, 'ada');
    await page.clock.install();
    await page.addInitScript(marksWhoTells);
    await page.goto(at('/requests'));
    await expect.poll(() => heard.fetched.length).toBe(1);
    await page.waitForFunction(() => Reflect.get(window, 'tells') === true);
    await page.clock.fastForward(2500);
    await turn(page, 'hidden');
    await page.clock.fastForward(600_000);
    await turn(page, 'visible');
    await turn(page, 'hidden');
    await expect.poll(() => viewsOf(house, 'ada')).toHaveLength(1);
    const [view] = await viewsOf(house, 'ada');
    expect([view?.['page'], view?.['begins'], Number(view?.['seconds']) < 60]).toEqual(['/requests', true, true]);
    const { body } = await ada.get<{ number: string }>('/me/usage');
    expect(body.number).toMatch(/^[0-9a-f-]{36}$/);
    expect(await stores(page)).not.toContain(body.number);
    expect(heard.told.join()).not.toContain(body.number);
  },
);

browserTest('Ada reads what is held of her, and resets it', { timeout: 120_000 }, async ({ page }) => {
  await instructUsage(house);
  const ada = await counted(house, 'ada');
  for (const which of ['/', '/requests', '/requests/$number', '/me/privacy'])
    await tell(house, ada, look({ page: which, ...(which === '/' ? { vitals: { lcp: 910, inp: 48 } } : {}) }));
  await opened(house, 'ada', 'Your request is solved');
  await arriveAs(page, house, 'ada');
  await page.goto(at('/me/privacy'));
  await page.getByRole('link', { name: 'How did I use it?' }).click();
  await page.getByRole('heading', { name: 'How did I use it?', exact: true }).waitFor();
  await page.getByRole('row', { name: /A request/ }).waitFor();
  await page.getByRole('row', { name: /Your request is solved/ }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'me-usage');
  await page.getByRole('button', { name: 'Reset and delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset and delete' }).click();
  await page.getByText('Nothing is held.').waitFor();
  await page.getByText('None.', { exact: true }).waitFor();
  expect(await viewsOf(house, 'ada')).toEqual([]);
  await picture(page, 'me-usage-reset');
});

browserTest(
  'Tom records the instruction with its grounds, and reads sums of five people but of no four',
  { timeout: 120_000 },
  async ({ page }) => {
    await arriveAs(page, house, 'tom');
    await page.goto(at('/admin/usage'));
    await page.getByText('Nothing is counted: your organisation has not instructed it.').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-usage-off');
    await page.getByRole('link', { name: 'To the instructions' }).click();
    const part = page.getByRole('region', { name: 'Use of the pages' });
    await part.getByRole('textbox', { name: 'Instruction' }).fill('Count the use of pages, to mend the slow ones.');
    const record = part.getByRole('button', { name: 'Record and switch on' });
    await expect.poll(() => record.isDisabled()).toBe(true);
    await part.getByText('Works agreement (Art. 88 GDPR)').click();
    await part.getByText('Concluded', { exact: true }).click();
    await part.getByRole('textbox', { name: 'Which one, or why none' }).fill('Works agreement 9 of 2026');
    await expectNoAxeViolations(page);
    await picture(page, 'admin-instructions-usage');
    await record.click();
    await part.getByText('Concluded: Works agreement 9 of 2026').waitFor();

    await others(house, 4);
    await page.goto(at('/admin/usage'));
    await page.getByText('Not yet enough: fewer than five people.').first().waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await others(house, 6);
    await others(house, 6, '/desk/$queue/$number');
    await page.reload();
    await page
      .getByRole('row', { name: /Requests/ })
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-usage');
  },
);
