import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { runCampaigns } from '../../src/capabilities/policy/campaign/run.ts';
import { mailWatch } from '../../src/kernel/mail/send.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { people, tenants } from '../support/cast.ts';
import { settled } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { announceMaterial, makeOperator, showAll } from '../support/policy.ts';

const everyone = async () => Object.values(tenants);
const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
const both = [tenants.acme.id, tenants.globex.id, tenants.acme.id];
const refused = Object.assign(new Error('550 No such mailbox'), { code: 'EENVELOPE', responseCode: 550 });

/** A material change was announced; Ada's letter and Gus's came back. */
beforeAll(async () => {
  await makeOperator(house);
  await showAll();
  await announceMaterial(house);
  for (const id of both) await runCampaigns(id, everyone);
  const lost: string[] = [people.ada.email, people.gus.email];
  const deliver = ({ recipient }: { recipient: string }) =>
    lost.includes(recipient) ? Promise.reject(refused) : Promise.resolve('plain' as const);
  for (const id of both) await mailWatch({ deliver }).run(id);
  for (const id of both) await runCampaigns(id, everyone);
});

const line = (page: Page) => page.getByRole('complementary', { name: 'Change of the privacy policy' });

browserTest('Petra sees who was reached, signs for one of Globex, and is told at once', { timeout: 90_000 }, async ({ page }) => {
  await enter(page, 'petra', '/admin/policy?part=campaign');
  await page.getByRole('heading', { name: 'Privacy policy, version 2' }).waitFor();
  await page.getByText('Globex · 1 of 2 active people reached (50 %)').waitFor();
  await page.getByText('Ada Lindqvist').waitFor();
  expect(await page.getByText('Gus Gold').count()).toBe(0);
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-campaign');
  await page.getByRole('button', { name: 'Sign for Globex' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Answer for 1 person of Globex').waitFor();
  await dialog.getByLabel('Why it may come into force').fill('Short');
  await expect.poll(() => dialog.getByRole('button', { name: 'Sign', exact: true }).isDisabled()).toBe(true);
  await dialog.getByLabel('Why it may come into force').fill('The mailbox is gone; they were told on the phone.');
  await expectNoAxeViolations(page);
  await picture(page, 'admin-policy-exception');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Signed for 1 by Petra Silva').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Sign for Globex' }).count()).toBe(0);
});

browserTest('Ada, whose letter came back, is shown what changes and says that she has read it', { timeout: 90_000 }, async ({ page }) => {
  await enter(page, 'ada', '/');
  const dialog = page.getByRole('dialog', { name: /changes on/ });
  await dialog.getByText('the letter came back').waitFor();
  await dialog.locator('ins').getByText('14').waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'policy-notice-dialog');
  await dialog.getByRole('button', { name: 'Later' }).click();
  await line(page).getByRole('button', { name: 'I have read it' }).click();
  await line(page).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('searchbox').first().waitFor();
  const { rows } = await house.owner.query('select acknowledged_at is not null as said from app.policy_notice where person_id = $1', [
    people.ada.id,
  ]);
  expect(rows).toEqual([{ said: true }]);
  expect(await settled(page)).toEqual([]);
  expect(await line(page).count()).toBe(0);
});

browserTest(
  'Eve sees one calm line on the desk and on a phone, opens what changes, and goes on working',
  { timeout: 90_000 },
  async ({ page }) => {
    await enter(page, 'eve', '/desk');
    await line(page).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await expectNoAxeViolations(page);
    await picture(page, 'policy-notice-line');
    await page.setViewportSize(phone);
    await line(page).getByRole('button', { name: 'What changes' }).click();
    await page.getByRole('dialog').getByText('is no consent').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  },
);
