import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolationsInBothThemes } from './accessibility.ts';
import { withPictures } from './browser.ts';
import { arriveAs, goTo as follow } from './crawl.ts';
import type { TestHouse } from './house.ts';

export const pictures = resolve(import.meta.dirname, '../pictures');

/** A person of the cast at an address of the app. */
export async function atDesk(page: Page, { port }: TestHouse, name: 'eve' | 'leila' | 'noah', path: string): Promise<void> {
  await arriveAs(page, { port }, name, 'localhost');
  await goTo(page, { port }, path);
}

/** As a link leads there: to load the program anew is a second of work each time, and nothing that a person does. */
export async function goTo(page: Page, { port }: Pick<TestHouse, 'port'>, path: string): Promise<void> {
  expect(await follow(page, `http://localhost:${port}`, path), path).toEqual([]);
  // The list's name comes before the ticket beside it, and a key for a ticket that is not there yet is for nobody.
  const number = /^\/desk\/[^/?]+\/([A-Z]+\d+)/.exec(path)?.[1];
  if (number !== undefined) await page.getByRole('article', { name: number }).waitFor();
}

/** axe finds nothing in light and dark, and the screen is kept as it looks. The size stays: another would be another screen. */
export async function isSound(page: Page, name: string): Promise<void> {
  expect(await axeViolationsInBothThemes(page), name).toEqual([]);
  for (const colorScheme of withPictures() ? (['light', 'dark'] as const) : []) {
    await mkdir(pictures, { recursive: true });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(pictures, `desk-list-${name}-${colorScheme}.png`), animations: 'disabled' });
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What is shown while tickets are ticked. */
export const bar = (page: Page) => page.getByRole('region', { name: 'What is ticked' });

/** Whether the browser draws a cross of its own in a box to search in; it lies where no selector of a page reaches. */
export async function drawsOwnCross(page: Page): Promise<boolean> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  const { nodes } = await browser.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const cross = nodes.find(({ attributes }) => attributes?.includes('search-clear'));
  if (cross === undefined) throw new Error('No box to search in');
  return browser.send('DOM.getBoxModel', { nodeId: cross.nodeId }).then(
    () => true,
    () => false,
  );
}
