import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { picture, undecidedTest } from '../support/browser.ts';
import { forgetConsent, may } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
afterEach(() => forgetConsent(house));

async function open(page: Page, name: 'ada' | 'bob' = 'ada'): Promise<void> {
  await arriveAs(page, house, name);
  await page.goto(at('/me/privacy/choices'));
  await page.getByRole('heading', { name: 'Count which pages I use' }).waitFor();
}

const pairOf = (page: Page, title: string) => page.getByRole('group', { name: title });
const news = 'News about the service by e-mail';

undecidedTest(
  'Ada allows one thing by keyboard, takes it back with one press too, and keeps a receipt',
  { timeout: 90_000 },
  async ({ page }) => {
    await open(page);
    const pair = pairOf(page, news);
    const [refuse, allow] = [pair.getByRole('button', { name: 'Don’t allow' }), pair.getByRole('button', { name: 'Allow', exact: true })];
    await expect.poll(() => Promise.all([refuse, allow].map((button) => button.getAttribute('aria-pressed')))).toEqual(['false', 'false']);
    const [left, right] = await Promise.all([refuse.boundingBox(), allow.boundingBox()]);
    expect([left?.height, Math.abs((left?.width ?? 0) - (right?.width ?? 9)) <= 1]).toEqual([right?.height, true]);
    const looks = (one: typeof refuse) =>
      one.evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).font]);
    expect(await looks(refuse)).toEqual(await looks(allow));

    await allow.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^You allow 1 of 4\./).waitFor();
    await expect.poll(async () => [await allow.getAttribute('aria-pressed'), await may('ada')]).toEqual(['true', true]);
    await page.getByText('What this means').last().click();
    await expectNoAxeViolations(page);
    await picture(page, 'me-privacy-choices');

    const section = page.getByRole('region', { name: news });
    const [download] = await Promise.all([page.waitForEvent('download'), section.getByRole('link', { name: 'Receipt' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^receipt-.*\.jsonld$/);

    await page.keyboard.press('Escape');
    await refuse.focus();
    await page.keyboard.press('Space');
    await page.getByText(/^You allow 0 of 4\./).waitFor();
    await expect.poll(async () => [await refuse.getAttribute('aria-pressed'), await may('ada')]).toEqual(['true', false]);
    const history = page.getByRole('list', { name: 'What you said' }).getByRole('listitem');
    await expect.poll(() => history.allInnerTexts()).toEqual([expect.stringContaining('Taken back'), expect.stringContaining('Allowed')]);
  },
);

undecidedTest(
  'Bob’s browser says no for him: he is told that it was honoured, and nothing waits for a press',
  { timeout: 90_000 },
  async ({ page }) => {
    await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
    await open(page, 'bob');
    await page.getByText('Opt-out preference signal honored.').waitFor();
    for (const button of await pairOf(page, news).getByRole('button').all()) await expect.poll(() => button.isDisabled()).toBe(true);
    await page.getByText('Refused by Global Privacy Control').first().waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'me-privacy-signal');
    await expect.poll(() => may('bob')).toBe(false);
  },
);

undecidedTest(
  'Ada ticks by keyboard which news reach her and how; what is owed to her has no box',
  { timeout: 90_000 },
  async ({ page }) => {
    await open(page);
    const table = page.getByRole('region', { name: 'Which messages reach you' }).getByRole('table');
    await table.waitFor();
    await expect.poll(() => table.getByRole('checkbox').count()).toBe(4);
    for (const box of await table.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
    await table.getByRole('checkbox', { name: 'News, By e-mail' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => may('ada')).toBe(true);
    await table.getByRole('checkbox', { name: 'New features and offers, In the product' }).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(async () => (await as(house, 'ada').then((ada) => ada.get('/me/messages'))).text)
      .toContain('"class":"features","isOn":true');
    expect(await may('ada', 'features')).toBe(false);
    await table.scrollIntoViewIfNeeded();
    await expectNoAxeViolations(page);
    await picture(page, 'me-privacy-messages');
  },
);

undecidedTest('Ada reads her choices in German', { timeout: 90_000 }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => localStorage.setItem('candor.language', '"de"'));
  await page.reload();
  await page.getByRole('heading', { name: 'Neuigkeiten zum Dienst per E-Mail' }).waitFor();
  await pairOf(page, 'Neuigkeiten zum Dienst per E-Mail').getByRole('button', { name: 'Nicht erlauben' }).click();
  await page.getByText(/^Abgelehnt am .*\./).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'me-privacy-german');
});
