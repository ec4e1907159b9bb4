import type { Page } from 'playwright-core';

/** How many times slower than this machine each page is, and by how many milliseconds each answer comes later: to find tests that were only lucky. */
const rate = Number(process.env['CANDOR_SLOW'] ?? 1);
const latency = Number(process.env['CANDOR_FAR'] ?? 0);

/** Nothing, unless somebody hunts: `CANDOR_SLOW=4 CANDOR_FAR=80 npx vitest run tests/e2e/desk.test.ts`. */
export async function slowed(page: Page): Promise<void> {
  if (rate === 1 && latency === 0) return;
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  await tools.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 });
}
