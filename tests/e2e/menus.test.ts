import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, expectComplaint } from '../support/browser.ts';
import { arriveAs } from '../support/crawl.ts';
import { fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
beforeAll(async () => void (await fillTheDesk(house)));

async function atTheList(page: Page): Promise<void> {
  await arriveAs(page, house, 'eve', 'localhost');
  await page.goto(`http://localhost:${house.port}/desk/unassigned`);
  await page.locator('li[data-row]').first().waitFor();
}

const buttonOf = (page: Page) => page.getByRole('button', { name: 'View' });

describe('a part of an older release that is gone', () => {
  browserTest(
    'is told at once on every page, with the way to load the page anew, and Eve goes on where she was',
    { timeout: 60_000 },
    async ({ page }) => {
      expectComplaint(page, /table-view|dynamically imported|status of 404/);
      const gone = /\/assets\/table-view-[^/]*\.js$/;
      await page.route(gone, (route) => route.fulfill({ status: 404 }));
      await atTheList(page);
      const offer = page.getByRole('button', { name: 'Load the page anew' });
      expect(await offer.count()).toBe(0);
      // Within the page: one that is opened anew has its files from the service worker, which no test stands before.
      await page.evaluate(() => history.pushState({}, '', '/desk/unassigned?as=table'));
      await page.getByText('A part of this page did not arrive. There may be a newer version.').waitFor();
      await expectNoAxeViolations(page);
      // Leading elsewhere does not mend it: it stays until the page is loaded anew.
      await page.evaluate(() => history.pushState({}, '', '/requests'));
      await page.getByRole('heading', { level: 1, name: 'Your requests' }).waitFor();
      await offer.waitFor();
      await page.evaluate(() => history.back());
      await page.unroute(gone);
      await offer.click();
      await page.getByRole('table').or(page.getByRole('grid')).first().waitFor();
      await expect.poll(async () => [new URL(page.url()).search, await offer.count()]).toEqual(['?as=table', 0]);
    },
  );
});

describe('the menu of a view', () => {
  browserTest('opens to keys and to a mouse, and leads Eve back to its button', async ({ page }) => {
    await atTheList(page);
    const entries = page.getByRole('menuitem');
    for (const [key, at] of [['ArrowDown', 0] as const, ['ArrowUp', -1] as const, ['Enter', 0] as const, [' ', 0] as const]) {
      await buttonOf(page).focus();
      await page.keyboard.press(key);
      await page.locator('[role=menuitem]:focus').waitFor();
      await expect.poll(() => entries.nth(at).evaluate((entry) => entry === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.locator('button[aria-haspopup=menu][aria-expanded=false]:focus').waitFor();
      await expect.poll(() => buttonOf(page).evaluate((button) => button === document.activeElement)).toBe(true);
    }
    await buttonOf(page).click();
    await page.getByRole('menu', { name: 'View' }).waitFor();
    expect(await page.locator('[role=menuitem]:focus').count()).toBe(0);
  });

  browserTest('pressed before its file is there it opens as soon as it is', async ({ page }) => {
    const file: { come: () => void } = { come: () => undefined };
    const there = new Promise<void>((done) => {
      file.come = done;
    });
    await page.route(/\/assets\/ticket-[^/]*\.js$/, async (route) => {
      await there;
      await route.continue();
    });
    await atTheList(page);
    await buttonOf(page).click();
    await page.locator('button[aria-haspopup=menu][aria-expanded=true]').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
    file.come();
    await page.getByRole('menu', { name: 'View' }).waitFor();
  });
});
