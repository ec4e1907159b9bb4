import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, vi } from 'vitest';
import { measure } from '../../src/capabilities/controls/measure.ts';
import { runCampaigns } from '../../src/capabilities/policy/campaign/run.ts';
import { offerRights } from '../../src/capabilities/rights/service/offer.ts';
import { machine } from '../../src/kernel/access/access.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { transact } from '../../src/kernel/db/transact.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { type PersonName, people, tenants } from '../support/cast.ts';
import { answers } from '../support/choices.ts';
import { as } from '../support/client.ts';
import { askAnewWhoKnocks, openHouse } from '../support/house.ts';
import { lookFaults } from '../support/looks.ts';
import { announceMaterial, makeOperator, showAll } from '../support/policy.ts';

const house = openHouse({ pages: true });
const { at, open, enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
const everybody = async () => Object.values(tenants);
const day = 86_400_000;
const acmes = ['ada', 'bob', 'eve', 'noah', 'hana', 'leila', 'wanda', 'tom', 'petra'] as const satisfies readonly PersonName[];

/** One proof failed and one is too old; Ada waits for her data; a change is being told; some allowed news; statistics reached too far. */
beforeAll(async () => {
  vi.stubEnv('CANDOR_DATA', house.dataFolder);
  await makeOperator(house);
  await showAll();
  await announceMaterial(house);
  for (const second of [1, 2]) await showAll(['S44.e2e'], new Date(Date.now() + second * 1000));
  await house.owner.query("update app.policy_proof set ran_at = $1, held_at = $1 where assertion = 'S11.database'", [
    new Date(Date.now() - day),
  ]);
  for (const id of [tenants.acme.id, tenants.globex.id, tenants.acme.id]) await runCampaigns(id, everybody);
  await offerRights(tenants.acme.id);
  askAnewWhoKnocks();
  const asked = { requestType: 'privacy-access', title: 'A copy of my data', fields: { scope: 'all' }, channel: 'portal' };
  await (await as(house, 'ada')).post('/tickets', asked);
  await peopleAnswer();
  await controlsLookAMonth();
  const reach = { ...machine(tenants.acme.id, 'usageStatistics'), kind: 'person', id: people.noah.id } as const;
  await transact(reach, ({ tx }) => tx.rows(sql`select email from app.person`)).catch(() => undefined);
}, 120_000);

/** All refused news five weeks ago; five have allowed them since. */
async function peopleAnswer(): Promise<void> {
  for (const name of acmes) await answers(await as(house, name), 'news', 'refused');
  await house.owner.query(`alter table app.consent_event disable trigger all;
    update app.consent_event set at = at - interval '5 weeks'; alter table app.consent_event enable trigger all`);
  for (const name of acmes.slice(0, 9)) await answers(await as(house, name), 'features', 'given');
  for (const name of acmes.slice(0, 5)) await answers(await as(house, name), 'news', 'given');
}

/** A month of looks, in which backups failed on two days. */
async function controlsLookAMonth(): Promise<void> {
  await writeFile(join(house.dataFolder, 'last-backup'), '');
  await measure({ tenantId: tenants.acme.id, tenants: everybody });
  await house.owner.query(
    `insert into app.control_day (tenant_id, control, day, held, gaps, failed)
     select c.tenant_id, c.control, $1::date - d, case when c.verdict = 'gap' then 0 else 24 end, case when c.verdict = 'gap' then 24 else 0 end,
       case when c.control = 'backups' and d in (9, 10) then 6 else 0 end
     from app.control_check c, generate_series(1, 27) d where d <> 20`,
    [new Date()],
  );
}

async function looksWell(page: Page, name: string): Promise<void> {
  await expect.poll(() => lookFaults(page), { message: name }).toEqual([]);
  await expectNoAxeViolations(page);
  await picture(page, name);
  await page.setViewportSize(phone);
  await expect.poll(() => lookFaults(page), { message: `${name} on a phone` }).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

browserTest(
  'Petra sees at a glance what is not proved, not answered and not in order, and goes where it leads',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'petra', '/admin');
    await page.getByRole('navigation').first().getByRole('link', { name: 'At a glance' }).click();
    await page.getByRole('link', { name: /Proofs of the policy.*1 failed · 1 ran too long ago/ }).waitFor();
    await page.getByRole('link', { name: /Requests by right.*1.*The nearest day is/ }).waitFor();
    await page.getByRole('link', { name: /Refused access.*1/ }).waitFor();
    await page.getByText('Usage statistics reached for person').waitFor();
    await page.getByText(/of 11 active people reached/).waitFor();
    await page.getByRole('list', { name: 'Told who holds their data' }).getByText('still to be sent').waitFor();
    const news = page.getByRole('listitem').filter({ hasText: 'News about the service by e-mail' });
    await news.getByText('not told').first().waitFor();
    await looksWell(page, 'privacy-officer');
    await page.getByRole('heading', { name: 'Consent' }).scrollIntoViewIfNeeded();
    await page.getByRole('region', { name: 'Consent' }).evaluate((part) => part.scrollIntoView());
    await picture(page, 'privacy-officer-consent');

    await page.getByRole('link', { name: /Proofs of the policy/ }).click();
    await page.getByText('2 statements').waitFor();
    await page.getByText('S44', { exact: true }).click();
    await page.getByRole('list', { name: 'How S44 is shown' }).getByText('planted').waitFor();
    await looksWell(page, 'privacy-officer-proofs');
  },
);

browserTest(
  'Petra searches the inventory, opens an entry, and takes the record of processing with her',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'petra', '/admin/inventory');
    const table = page.getByRole('grid', { name: 'Inventory' });
    await table.getByRole('row').nth(5).waitFor();
    await looksWell(page, 'privacy-officer-inventory');
    await page.getByRole('searchbox').fill('app.person.email');
    await table.getByText('app.person.email', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('candor_session');
    await table.getByText('__Host-candor_session').click();
    await page
      .getByRole('dialog')
      .getByText(/Keeps a person signed in/)
      .waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'privacy-officer-entry');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('nothing is called like this');
    await page.getByText('No entry is like this.').waitFor();

    await open(page, '/admin/record');
    await page.getByRole('heading', { name: 'As processor (Art. 30(2) GDPR)' }).waitFor();
    await page.getByText('Acme and Globex').waitFor();
    await looksWell(page, 'privacy-officer-record');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('record-of-processing.csv');
  },
);

browserTest('Petra reads what protects what is held, and answers for what no probe can see', { timeout: 120_000 }, async ({ page }) => {
  await enter(page, 'petra', '/admin/controls');
  await page.getByRole('heading', { name: 'Backups' }).waitFor();
  await expect.poll(() => page.getByRole('list', { name: 'Controls' }).getByRole('listitem').count()).toBe(10);
  await looksWell(page, 'privacy-officer-controls');
  await page.getByRole('button', { name: 'Answer for it' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /What was done/ }).fill('Volume settings looked at: AES-256, key with the provider');
  await expect.poll(() => dialog.getByRole('button', { name: 'Answer for it', exact: true }).isDisabled()).toBe(true);
  await expectNoAxeViolations(page);
  await picture(page, 'privacy-officer-answer');
});

browserTest(
  'in German she reads the same screens, and Tom, who runs the tenant, finds none of them',
  { timeout: 120_000 },
  async ({ page }) => {
    await enter(page, 'petra', '/admin/privacy');
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('de')));
    await page.reload();
    await page.getByRole('heading', { name: 'Datenschutz auf einen Blick' }).waitFor();
    for (const place of ['privacy', 'proofs', 'inventory', 'record', 'controls']) {
      await open(page, `/admin/${place}`);
      await looksWell(page, `privacy-officer-${place}-de`);
    }
    await page.evaluate(() => localStorage.setItem('candor.language', JSON.stringify('en')));
    await page.context().clearCookies();
    await enter(page, 'tom', '/admin');
    const rail = page.getByRole('navigation').first();
    await rail.getByRole('link', { name: 'Usage' }).waitFor();
    expect(await rail.getByRole('link', { name: /At a glance|Proofs|Inventory|Record of processing|Controls/ }).count()).toBe(0);
    await page.goto(at('/admin/privacy'));
    await page.getByRole('heading', { name: 'Doesn’t exist, or isn’t shared with you.' }).waitFor();
  },
);
