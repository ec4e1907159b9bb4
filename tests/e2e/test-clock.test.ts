import { expect, vi } from 'vitest';
import { moveClock } from '../../src/kernel/clock/follow.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';

vi.stubEnv('CANDOR_TEST_CLOCK', '1');
const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const day = 86_400_000;

browserTest('on a test clock each page says so, and counts by it', { timeout: 60_000 }, async ({ page }) => {
  const ada = await as(house, 'ada');
  await ada.post('/tickets', { title: 'Printer is jammed', description: 'Paper', team: 'Network' });
  await moveClock(8 * day);
  try {
    await page.goto(`http://acme.localhost:${house.port}/sign-in`);
    await page.getByText(/Test clock: .+\. Nothing here is real\./).waitFor();
    await enter(page, 'eve', '/desk');
    await page.getByText(/Test clock: /).waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Printer is jammed' });
    await row.getByText(/^8 ?d/).first().waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'test-clock');
  } finally {
    await moveClock(0);
  }
  expect(await page.getByText(/Test clock: /).count()).toBe(1);
});
