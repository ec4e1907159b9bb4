import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** WCAG 2.2 at level AA, with all that it includes. */
const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page as it stands now, one line a place. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Evaluated, not added as a script: our own content security policy refuses foreign scripts, also from a test.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (values) => (Reflect.get(window, 'axe') as typeof axe).run(document, { runOnly: { type: 'tag', values } }),
    wcag22aa,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html}`));
}

export async function expectNoAxeViolations(page: Page): Promise<void> {
  // React Aria's announcer names what was just closed or replaced by its id, for seven seconds.
  await expect.poll(() => page.locator('[data-live-announcer] [role=img]').count(), { timeout: 15_000 }).toBe(0);
  expect(await axeViolations(page), `axe at ${page.url()}`).toEqual([]);
}
