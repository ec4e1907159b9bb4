import { beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { type Bill, billOf } from '../support/bill.ts';
import { browserTest, picture } from '../support/browser.ts';
import { tenants } from '../support/cast.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';
import { makeOperator } from '../support/policy.ts';

const house = openHouse({ pages: true });
let bill: Bill;
beforeAll(async () => {
  bill = await billOf(house);
  const { body } = await bill.ask<{ version: number }>('GET', '/subscription');
  await bill.ask('PUT', '/subscription/plan', { plan: 'team', period: 'year', accepts: '2026-11' }, body.version);
  await house.owner.query("update app.contract set document_version = '2026-01', fingerprint = null where tenant_id = $1", [
    tenants.acme.id,
  ]);
});

browserTest('Tom reads the words before he accepts them, and again what was accepted', { timeout: 120_000 }, async ({ page }) => {
  await arriveAs(page, house, 'tom');
  await page.goto(`http://${tenants.acme.host}:${house.port}/admin/plan`);
  await page.getByRole('button', { name: 'Choose Company' }).click();
  await page.getByRole('button', { name: 'Read: Processing agreement' }).click();
  const words = page.getByRole('dialog', { name: 'Processing agreement' });
  await words.getByRole('heading', { name: '1. What it is about' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-plan-words');
  await words.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('checkbox', { name: /^I accept the agreement/ }).focus();
  await page.keyboard.press('Space');
  await picture(page, 'admin-plan-accept');
  await page.getByRole('dialog').getByRole('button', { name: 'Change the plan' }).click();
  await page.getByRole('button', { name: 'Read: Agreement, version 2026-11' }).click();
  await page.getByRole('dialog').getByText('965a48114da98394').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

browserTest('Tom reads what a smaller plan means, cancels in two clicks, and takes it back', { timeout: 120_000 }, async ({ page }) => {
  await makeOperator(house);
  await arriveAs(page, house, 'tom');
  await page.goto(`http://${tenants.acme.host}:${house.port}/admin/plan`);
  await page.getByRole('row', { name: /^Agents / }).waitFor();
  await page.getByRole('row', { name: /Globex/ }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-plan');
  await page.getByText('2 of 2').scrollIntoViewIfNeeded();
  await picture(page, 'admin-plan-all');
  await page.getByRole('button', { name: 'Choose Team' }).scrollIntoViewIfNeeded();
  await picture(page, 'admin-plan-plans');
  await page.getByRole('button', { name: 'Cancel the contract' }).scrollIntoViewIfNeeded();
  await picture(page, 'admin-plan-end');

  await page.getByRole('button', { name: 'Choose Team' }).click();
  await page.getByRole('dialog').getByText('Not part of it: Lists as XLSX').waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-plan-choose');
  await page.getByRole('dialog').getByRole('button', { name: 'Change the plan' }).click();
  await page.getByText(/^Team, Yearly, from /).waitFor();

  await page.getByRole('button', { name: 'Cancel the contract' }).click();
  await picture(page, 'admin-plan-cancel');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel it' }).click();
  await page.getByRole('button', { name: 'Take the cancellation back' }).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'admin-plan-canceled');
  await page.getByRole('button', { name: 'Take the cancellation back' }).click();
  await page.getByRole('button', { name: 'Cancel the contract' }).waitFor();
  expect(await page.getByRole('button', { name: 'Take the cancellation back' }).count()).toBe(0);
});
