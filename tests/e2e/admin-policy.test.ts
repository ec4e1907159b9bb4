import { beforeAll, beforeEach, expect } from 'vitest';
import type { IdentityReply } from '../../src/capabilities/policy/contract.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { answer, forgetPolicies, identity, makeOperator, petraReady, publishes, showAll } from '../support/policy.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const phone = { width: 390, height: 844 };

beforeAll(() => makeOperator(house));
beforeEach(async () => {
  await forgetPolicies(house);
  await showAll();
});

browserTest('Petra says who answers, sees that all is proved, and publishes, in one sitting', { timeout: 60_000 }, async ({ page }) => {
  const { authority: _, offices: __, ...known } = identity;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const ownDays = [{ date: tomorrow, name: { en: 'Stocktaking', de: 'Inventur' } }];
  await answer(await as(house, 'petra'), { ...known, hours: { ...known.hours, ownDays } }, 0);
  await enter(page, 'petra', '/admin');
  await page.getByRole('link', { name: 'Privacy policy', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Who answers' }).click();
  await page.getByText('2 more have to be set before anything may be published.').waitFor();
  await page.getByLabel('Supervisory authority for complaints').fill('the Illinois Attorney General');
  await page.getByRole('button', { name: 'Add an office' }).click();
  await page.getByLabel('City').fill('Chicago');
  await page.getByLabel('Country').first().fill('us');
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-identity');
  await page.getByRole('button', { name: 'Add a break' }).click();
  await page.getByRole('button', { name: 'Add a weekday' }).click();
  const preview = page.getByRole('region', { name: 'What visitors read now, and in the next two weeks' });
  await preview.getByText('08:00 – 12:00, 13:00 – 17:00').first().waitFor();
  await preview.getByText('Stocktaking').waitFor();
  await preview.scrollIntoViewIfNeeded();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-hours');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('more have to be set').waitFor({ state: 'detached' });
  const hours = async () => (await (await as(house, 'petra')).get<IdentityReply>('/policy/identity')).body.settings.hours;
  await expect.poll(hours).toMatchObject({ breaks: [{ from: '12:00', to: '13:00' }], otherDays: [{ day: 6, from: '08:00' }], ownDays });

  await page.getByRole('tab', { name: 'Publish' }).click();
  await page.getByText('It can be published.').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Nothing differs from the latest version.').waitFor();
  await page.getByRole('tab', { name: 'Versions' }).click();
  await page.getByText('In force').waitFor();
  await page.getByRole('heading', { name: 'Version 1' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-versions');
});

browserTest('Petra publishes what her own organisation decides, and everybody reads it on its page', async ({ page }) => {
  await petraReady(house);
  await enter(page, 'petra', '/admin/policy?part=notice');
  await page.getByText('It can be published.').waitFor();
  await page.getByText('Nothing is published yet.').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('heading', { name: 'Version 1' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-notice');
  await page.setViewportSize(phone);
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Read the notice' }).click();
  await page.getByRole('heading', { name: 'What Acme decides' }).waitFor();
  await page.getByText('Version 1, in force since').waitFor();
});

browserTest('what is red is named with the sentence that rests on it, and Petra can publish without that', async ({ page }) => {
  const petra = await petraReady(house);
  await publishes(petra);
  for (const second of [1, 2]) await showAll(['S44.e2e'], new Date(Date.now() + second * 1000));
  await answer(petra, { ...identity, phone: '+1 312 555 0143' });
  await enter(page, 'petra', '/admin/policy?part=publish');
  await page.getByText('cannot be published yet').waitFor();
  await page.getByText('Log lines lie on the operator’s servers').waitFor();
  await page.getByText('S44.e2e: planted').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-publish');
  await page.getByRole('button', { name: 'Publish without what is not proved' }).click();
  await page.getByRole('dialog').getByText('Log lines lie on the operator’s servers').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  type Versions = { items: { number: number; change: { removed: string[] } }[] };
  const newest = async () => (await petra.get<Versions>('/policy/versions')).body.items[0];
  await expect.poll(newest).toMatchObject({ number: 2, change: { removed: ['retention.logs'] } });
});

browserTest(
  'Petra reads the source with its reading, on a phone too, and finds what is not proved',
  { timeout: 60_000 },
  async ({ page }) => {
    for (const second of [1, 2]) await showAll(['S44.e2e'], new Date(Date.now() + second * 1000));
    await enter(page, 'petra', '/admin/policy');
    await expect.poll(() => page.getByRole('article').count()).toBeGreaterThanOrEqual(62);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-policy-reading');
    await page.getByRole('button', { name: /Show/ }).click();
    await page.getByRole('option', { name: 'Not proved now' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
    await page.getByRole('article', { name: 'S44' }).waitFor();
    await page.setViewportSize(phone);
    await expectNoAxeViolations(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  },
);

browserTest('Tom, who runs the tenant, is not let in; Petra sees the policy and neither the log nor lost mail', async ({ page }) => {
  await enter(page, 'petra', '/admin');
  const rail = page.getByRole('navigation').first();
  await rail.getByRole('link', { name: 'Privacy policy' }).waitFor();
  expect(await page.getByRole('link', { name: /Undelivered mail|^Log/ }).count()).toBe(0);
  await page.context().clearCookies();
  await enter(page, 'tom', '/admin/policy');
  await page.getByRole('heading', { name: 'Doesn’t exist, or isn’t shared with you.' }).waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
});
