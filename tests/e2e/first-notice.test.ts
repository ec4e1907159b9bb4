import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture, undecidedTest } from '../support/browser.ts';
import { type PersonName, password, people } from '../support/cast.ts';
import { answers, forgetConsent, may, saidIn } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs, isPatient } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { instructUsage } from '../support/usage.ts';

const house = openHouse({ pages: true });
const home = (): string => `http://acme.localhost:${house.port}/`;
const notice = (page: Page) => page.getByRole('region', { name: 'May we do more than the service needs?' });
const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^Good / });
// Where it is not instructed, nobody is asked whether they may be counted.
beforeAll(() => instructUsage(house));
afterEach(() => forgetConsent(house));

/** As people do: counts what they press until they are at home and nobody asks anything any more. */
async function signInAndSay(page: Page, who: PersonName, answer: 'Not now' | 'Allow'): Promise<number> {
  await page.goto(`${home()}sign-in`);
  await page.getByLabel('E-mail').fill(people[who].email);
  await page.getByLabel('Password').fill(password);
  let presses = 0;
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    presses += 1;
  };
  await press('Sign in');
  // Home is there already, with the notice above it: nobody has to answer to get there.
  await greeting(page).waitFor();
  await page.getByRole('searchbox').first().waitFor();
  await press(answer);
  await page.getByText(answer === 'Allow' ? 'Noted: allowed.' : 'Noted: none of it happens.').waitFor();
  return presses;
}

undecidedTest(
  'S22 refusing everything at first sign-in reaches home in as many presses as allowing everything',
  { timeout: 90_000 },
  async ({ page, anotherPage }) => {
    const refused = await signInAndSay(page, 'bob', 'Not now');
    const allowed = await signInAndSay(await anotherPage(), 'ada', 'Allow');
    expect([refused, allowed]).toEqual([2, 2]);
    await expect.poll(() => Promise.all([may('bob'), may('ada'), may('ada', 'mailOpens')])).toEqual([false, true, true]);
    expect(await saidIn(house, 'bob')).toEqual([...Array(4).fill('refused by refuse'), ...Array(4).fill('requested by ask')]);
    await page.goto(home());
    await greeting(page).waitFor();
    expect(await notice(page).count()).toBe(0);
  },
);

undecidedTest(
  'the notice stands there with the first view, all off, yes and no alike, and by keyboard',
  { timeout: 90_000 },
  async ({ page }) => {
    await arriveAs(page, house, 'ada');
    // With the greeting comes the notice, not after it: nothing moves.
    await isPatient(page);
    await page.addInitScript(() => {
      new MutationObserver((_, watching) => {
        if (document.querySelector('h1') === null) return;
        watching.disconnect();
        Object.assign(globalThis, { cameWith: document.querySelector('#first-notice') !== null });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(home());
    await notice(page).waitFor();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'cameWith'))).toBe(true);
    const [no, yes] = [
      notice(page).getByRole('button', { name: 'Not now' }),
      notice(page).getByRole('button', { name: 'Allow', exact: true }).first(),
    ];
    const differs = async () => {
      const [left, right] = await Promise.all([no.boundingBox(), yes.boundingBox()]);
      return (['width', 'height', 'y'] as const).filter((side) => left?.[side] !== right?.[side]);
    };
    await expect.poll(differs).toEqual([]);
    const looks = (one: typeof no) => one.evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).font]);
    expect(await looks(no)).toEqual(await looks(yes));
    await expectNoAxeViolations(page);
    await picture(page, 'first-notice');

    await notice(page).getByText('Choose one by one').focus();
    await page.keyboard.press('Enter');
    const pairs = await notice(page).getByRole('button', { pressed: true }).count();
    expect(pairs).toBe(0);
    await notice(page)
      .getByRole('group', { name: 'News about the service by e-mail' })
      .getByRole('button', { name: 'Allow', exact: true })
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => may('ada')).toBe(true);
    await expectNoAxeViolations(page);
    await picture(page, 'first-notice-one-by-one');
    await no.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Noted, as you chose.').waitFor();
    await expect.poll(() => Promise.all([may('ada'), may('ada', 'usageStatistics')])).toEqual([true, false]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('first-notice');
  },
);

undecidedTest('who says nothing is not asked again, and the page is used as if nobody had asked', { timeout: 90_000 }, async ({ page }) => {
  await arriveAs(page, house, 'bob');
  await page.goto(home());
  await notice(page).waitFor();
  await expect.poll(() => saidIn(house, 'bob')).toEqual(Array(4).fill('requested by ask'));
  await page.getByRole('link', { name: 'Requests' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Your requests' }).waitFor();
  await page.getByRole('link', { name: 'Home' }).first().click();
  await greeting(page).waitFor();
  expect(await notice(page).count()).toBe(0);
  expect(await may('bob')).toBe(false);
});

browserTest('Bob’s browser says no for him: he reads that it was honoured, and is asked nothing', { timeout: 90_000 }, async ({ page }) => {
  await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
  await arriveAs(page, house, 'bob');
  await page.goto(home());
  await page.getByText('Opt-out preference signal honored.').waitFor();
  expect(await notice(page).count()).toBe(0);
  await expectNoAxeViolations(page);
  await picture(page, 'first-notice-signal');
});

undecidedTest(
  'Bob’s browser says no to scripts alone: it counts for his account everywhere, once, and he reads that it was honoured',
  { timeout: 90_000 },
  async ({ page, anotherPage }) => {
    await answers(await as(house, 'bob'), 'news', 'given');
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
    await arriveAs(page, house, 'bob');
    for (const path of ['', 'me/privacy/choices']) {
      await page.goto(`${home()}${path}`);
      await page.getByText('Opt-out preference signal honored.').waitFor();
      expect(await notice(page).count()).toBe(0);
    }
    await expect.poll(() => may('bob')).toBe(false);
    const said = ['withdrawn by signal', ...Array(3).fill('refused by signal'), 'given by accept'];
    await expect.poll(async () => (await saidIn(house, 'bob')).sort()).toEqual(said.sort());
    const elsewhere = await anotherPage();
    await arriveAs(elsewhere, house, 'bob');
    await elsewhere.goto(home());
    await greeting(elsewhere).waitFor();
    expect(await notice(elsewhere).count()).toBe(0);
  },
);
