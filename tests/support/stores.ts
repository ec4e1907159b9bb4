import type { Page } from 'playwright-core';
import { registry } from '../../src/apps/server/registry.ts';

/** What the register lets a browser hold, each kind by its names. */
const declared: ReadonlySet<string> = new Set([
  ...Object.keys(registry.cookies).map((name) => `cookie ${name}`),
  ...Object.keys(registry.browserKeys).map((name) => (name.includes(' ') ? name : `localStorage candor.${name}`)),
]);

/** What this browser holds at the page's address and the register does not name: cookies, and the five stores of the page. */
export async function undeclaredIn(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const held = [...cookies, ...(await page.evaluate(storesHere))];
  return held.filter((one) => !declared.has(one) && !(one.startsWith('caches candor-') && declaresCaches)).map((one) => `holds ${one}`);
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
