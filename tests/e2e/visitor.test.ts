import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { CaseRow } from '../../src/capabilities/cases/contract.ts';
import { axeViolationsInBothThemes, expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, picture, undecidedTest } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { acmeOffice } from '../support/reporting-office.ts';
import { instructUsage } from '../support/usage.ts';

const house = openHouse({ pages: true });
beforeAll(() => instructUsage(house));
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;
const refusedToday = () => `candor_visitor=refused.${new Date().toISOString().slice(0, 10)}`;
const question = (page: Page) => page.getByRole('region', { name: 'May we count which pages you visit?' });
const cookies = async (page: Page): Promise<string[]> => (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);

async function expectAlike(page: Page): Promise<void> {
  const buttons = ['Refuse', 'Allow'].map((name) => question(page).getByRole('button', { name, exact: true }));
  const looks = () =>
    Promise.all(
      buttons.map(async (button) => {
        const box = await button.boundingBox();
        const drawn = await button.evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).font]);
        return JSON.stringify([box?.width, box?.height, box?.y, ...drawn]);
      }),
    );
  // Letters that come between the two looks move one of them.
  await expect.poll(async () => new Set(await looks()).size).toBe(1);
}

describe('a visitor', () => {
  undecidedTest('refuses at sign-in with one press, and is asked nothing more, anywhere', { timeout: 90_000 }, async ({ page }) => {
    await page.goto(at('/sign-in'));
    await question(page).waitFor();
    expect(await cookies(page)).toEqual([]);
    await expectAlike(page);
    await expectNoAxeViolations(page);
    await picture(page, 'visitor-sign-in');
    await question(page).getByRole('button', { name: 'Refuse' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Noted: nothing is counted.').waitFor();
    await expect.poll(() => cookies(page)).toEqual([refusedToday()]);
    for (const path of ['/sign-in', '/forgot', '/privacy/en']) {
      await page.goto(at(path));
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await question(page).count()).toBe(0);
    }
  });

  undecidedTest('reads the policy without script or cookie, and says yes there by a form', { timeout: 90_000 }, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(at('/privacy/en'));
    await question(page).waitFor();
    expect(await context.cookies()).toEqual([]);
    await question(page).getByRole('button', { name: 'Allow' }).click();
    // The address stays the same: only the next page has the way back.
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    expect(await question(page).count()).toBe(0);
    expect((await context.cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual([
      'candor_visitor=given.0',
      expect.stringMatching(/^candor_visit=[0-9a-f-]{36}$/),
    ]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(async () => (await context.cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual([refusedToday()]);
    await context.close();
  });

  browserTest('whose browser refuses reads that it was honoured, before anything is drawn', { timeout: 90_000 }, async ({ page }) => {
    await page.setExtraHTTPHeaders({ 'sec-gpc': '1' });
    for (const path of ['/sign-in', '/privacy/en']) {
      await page.goto(at(path));
      await page.getByText('Opt-out preference signal honored.').waitFor();
      expect(await question(page).count()).toBe(0);
      await expectNoAxeViolations(page);
    }
    await picture(page, 'visitor-signal');
    expect(await cookies(page)).toEqual([]);
  });

  undecidedTest(
    'whose browser says no to scripts alone reads that it was honoured, and what they allowed is over',
    { timeout: 90_000 },
    async ({ page }) => {
      await page.goto(at('/privacy/en'));
      await question(page).getByRole('button', { name: 'Allow' }).click();
      await page.getByRole('button', { name: 'Take it back' }).waitFor();
      await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }));
      await page.goto(at('/sign-in'));
      await page.getByText('Opt-out preference signal honored.').waitFor();
      expect(await question(page).count()).toBe(0);
      await expect.poll(() => cookies(page)).toEqual([refusedToday()]);
      await page.goto(at('/privacy/en'));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([await question(page).count(), await page.getByRole('button', { name: 'Take it back' }).count()]).toEqual([0, 0]);
    },
  );

  undecidedTest('is asked on the policy’s page beside it, not over it', { timeout: 90_000 }, async ({ page }) => {
    await page.goto(at('/privacy/en'));
    await question(page).waitFor();
    await expectAlike(page);
    await expectNoAxeViolations(page);
    await picture(page, 'visitor-privacy');
  });
});

browserTest(
  'somebody reports without a name and without a script, comes back with the code, and their browser keeps nothing',
  { timeout: 90_000 },
  async ({ page }) => {
    await acmeOffice(house);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(at('/report/en'));
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await picture(page, 'reporting-office');
    await page.getByRole('textbox', { name: 'What happened' }).fill('Invoices are paid twice');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('heading', { name: 'Your report was received' }).waitFor();
    const code = await page.locator('code').textContent();
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: 'Read the answer and write again' }).click();
    await page.getByRole('textbox', { name: 'Your code' }).fill(code?.toLowerCase() ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Your message' }).fill('In March, too');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('The office was told.').waitFor();
    expect(await page.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Invoices are paid twice'),
      expect.stringContaining('In March, too'),
    ]);
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
    expect([page.url(), await cookies(page)]).toEqual([at('/report/follow-up/en'), []]);

    const noah = await as(house, 'noah');
    const { reference } = (await noah.get<{ items: CaseRow[] }>('/cases')).body.items[0] ?? { reference: '' };
    await noah.post(`/cases/${reference}/messages`, { kind: 'reply', body: 'It came.' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await arriveAs(page, house, 'noah');
    await page.goto(at(`/desk/cases/${reference}`));
    const days = page.getByRole('region', { name: 'Answer by' });
    await days.getByText(/^done on/).waitFor();
    expect(await axeViolationsInBothThemes(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await picture(page, 'reporting-desk');
    await days.getByRole('button', { name: 'They were told what came of it' }).click();
    await expect.poll(() => days.getByText(/^done on/).count()).toBe(2);
  },
);
