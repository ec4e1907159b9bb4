import type { Page } from 'playwright-core';
import { registry } from '../../src/apps/server/registry.ts';

/** What the register lets a browser hold, each kind by its names; and whether the service needs it. */
const declared: ReadonlyMap<string, boolean> = new Map([
  ...Object.entries(registry.cookies).map(([name, { essential }]) => [`cookie ${name}`, essential] as const),
  ...Object.entries(registry.browserKeys).map(
    ([name, { essential }]) => [name.includes(' ') ? name : `localStorage candor.${name}`, essential] as const,
  ),
]);

/** What this browser holds at the page's address and the register does not name: cookies, and the five stores of the page. */
export async function undeclaredIn(page: Page): Promise<string[]> {
  const held = await heldBy(page);
  return held.filter((one) => !declared.has(one) && !(one.startsWith('caches candor-') && declaresCaches)).map((one) => `holds ${one}`);
}

/** What it holds that the service would not need: nothing, as long as its person allowed nothing. */
export const optionalIn = async (page: Page): Promise<string[]> => (await heldBy(page)).filter((one) => declared.get(one) === false);

async function heldBy(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  return [...cookies, ...(await page.evaluate(storesHere))];
}

const declaresCaches = Object.keys(registry.browserKeys).some((name) => name.startsWith('caches '));

/** Runs in the page. */
async function storesHere(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker.getRegistrations();
  const running = workers
    .flatMap(({ active, installing, waiting }) => [active, installing, waiting])
    .flatMap((one) => one?.scriptURL ?? []);
  return [
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...databases.map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((name) => `caches ${name}`),
    ...running.map((url) => `serviceWorker ${new URL(url).pathname}`),
  ];
}
