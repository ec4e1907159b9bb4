import type { Locator, Page } from 'playwright-core';
import { expectNoAxeViolations } from './accessibility.ts';
import { people } from './cast.ts';
import { as } from './client.ts';
import type { TestHouse } from './house.ts';
import { offer } from './offer.ts';

/** A request type of the catalog, and a request of Ada for it. */
export async function askForALaptop(house: TestHouse): Promise<string> {
  await offer(house);
  const fields = { model: 'light', boss: people.leila.id, cost: 129_900, day: '2026-12-01' };
  const ticket = { requestType: 'new-laptop', title: 'Laptop for the new office', fields };
  return (await (await as(house, 'ada')).post<{ number: string }>('/tickets', ticket)).body.number;
}

/** Shuts the message that it goes in a moment: whoever does so wants no eight seconds to take it back. */
export const sendAtOnce = (page: Page): Promise<void> =>
  page
    .getByRole('region', { name: 'Messages' })
    .locator('div', { hasText: 'in a moment' })
    .getByRole('button', { name: 'Dismiss' })
    .first()
    .click();

/** The same of each message that still waits. */
export async function sendAllAtOnce(page: Page): Promise<void> {
  const waiting = page
    .getByRole('region', { name: 'Messages' })
    .locator('div', { hasText: 'in a moment' })
    .getByRole('button', { name: 'Dismiss' });
  await waiting.first().waitFor();
  // One may go by itself while the press is on its way.
  while ((await waiting.count()) > 0)
    await waiting
      .first()
      .click({ timeout: 2000 })
      .catch(() => undefined);
}

/** Until it holds, at most thirty seconds. */
export async function soon(check: () => Promise<void>): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** As if one had copied a screenshot. */
export const pastePicture = (into: Locator, name: string): Promise<void> =>
  into.evaluate(async (element, called) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 120 });
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('nothing to paint on');
    paint.fillStyle = '#c0271b';
    for (let at = 0; at < 32; at += 1) paint.fillRect(at * 10, 120 - ((at * 37) % 100), 8, 100);
    const bytes = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    const carried = new DataTransfer();
    carried.items.add(new File([bytes ?? ''], called, { type: 'image/png' }));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  }, name);

/** From the menu of what one does less often. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name }).click();
}

/** What opened is clean on desktop and phone. */
export async function clean(page: Page): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size);
    await expectNoAxeViolations(page);
  }
}
