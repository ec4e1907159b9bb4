import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { browserTest } from '../support/browser.ts';
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

describe('the menu of a view', () => {
  browserTest('opens to keys and to a mouse, and leads Eve back to its button', async ({ page }) => {
    await atTheList(page);
    const entries = page.getByRole('menuitem');
    for (const [key, at] of [['ArrowDown', 0] as const, ['ArrowUp', -1] as const, ['Enter', 0] as const, [' ', 0] as const]) {
      await buttonOf(page).focus();
      await page.keyboard.press(key);
      await page.locator('[role=menuitem]:focus').waitFor();
      expect(await entries.nth(at).evaluate((entry) => entry === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.locator('button[aria-haspopup=menu][aria-expanded=false]:focus').waitFor();
      expect(await buttonOf(page).evaluate((button) => button === document.activeElement)).toBe(true);
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
