import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeViolations } from '../support/accessibility.ts';
import { visitsTo } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { openHouse } from '../support/house.ts';
import { logs, offerMail, proposedBy, statusOpened } from '../support/major-world.ts';

const house = openHouse({ pages: true });
const { enter } = visitsTo(house);
const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

browserTest(
  'Leila accepts what Noah proposed in one press, tells those who wait from one text, and resolves it with what hangs below',
  { timeout: 240_000 },
  async ({ page }) => {
    const [eve, noah, tom] = [await as(house, 'eve'), await as(house, 'noah'), await as(house, 'tom')];
    await statusOpened(tom, 'public', [(await offerMail(house)).id]);
    const number = await logs(eve, 'Nobody reaches the mail');
    await logs(eve, 'Nobody reaches mail in Vienna');
    const known = await logs(eve, 'The relay of Graz is silent');

    await page.setViewportSize(desk);
    await enter(page, 'leila', `/desk/all/${number}`);
    await page.getByRole('article').waitFor();
    await page.getByRole('button', { name: 'Propose as major incident' }).waitFor();
    // Noah proposes it while Leila reads: her page tells her by itself.
    const { id } = await proposedBy(noah, number);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Stand down' }).waitFor();
    await page.getByText('This is a major incident.').waitFor();
    await page.getByText('Major', { exact: true }).waitFor();
    await picture(page, 'major-ticket');

    await enter(page, 'leila', `/desk/major/${id}`);
    await page.getByText('Nothing hangs below it yet.').waitFor();
    await page.getByRole('button', { name: 'Find similar incidents' }).click();
    await page.getByText('Nobody reaches mail in Vienna').click();
    await page.getByRole('button', { name: 'Hang one incident below it' }).click();
    await page.getByRole('link', { name: 'Nobody reaches mail in Vienna' }).waitFor();

    await page.getByRole('button', { name: 'Link an incident…' }).click();
    const byNumber = page.getByRole('dialog', { name: 'Hang an incident below it' });
    await byNumber.getByRole('combobox').fill(known);
    await page.getByRole('option', { name: /The relay of Graz is silent/ }).click();
    await byNumber.getByRole('button', { name: 'Hang below it' }).click();
    await page.getByRole('link', { name: 'The relay of Graz is silent' }).waitFor();

    await page.getByRole('button', { name: 'Write an update' }).click();
    const editor = page.getByRole('dialog', { name: 'Write an update' });
    await editor
      .getByRole('textbox', { name: /Headline outside/ })
      .first()
      .fill('Mail does not arrive');
    await editor
      .getByRole('textbox', { name: /What those who wait/ })
      .first()
      .fill('We look for the cause.');
    await editor.getByRole('combobox', { name: /What it takes away/ }).fill('Mai');
    await page.getByRole('option', { name: 'Mail' }).click();
    await editor.getByText('How much of Mail').waitFor();
    await editor.getByText('Above the portal').click();
    await editor.getByText('On the status page', { exact: true }).click();
    expect(await axeViolations(page)).toEqual([]);
    await editor.getByRole('button', { name: 'Send update' }).click();
    await editor.waitFor({ state: 'detached' });
    await picture(page, 'major-room');
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      expect(await axeViolations(page)).toEqual([]);
    }

    await page.getByRole('button', { name: 'Resolve…' }).click();
    const resolving = page.getByRole('dialog', { name: 'Resolve the major incident' });
    await resolving.getByText('Nobody reaches mail in Vienna').waitFor();
    await resolving.getByRole('textbox', { name: /Resolution notes/ }).fill('The relay was started anew.');
    await picture(page, 'major-resolve');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'ada', '/');
    await page.getByText('Mail does not arrive').waitFor();
    await picture(page, 'major-portal');
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(new URL('/status/en', page.url()).href);
    await page.getByRole('heading', { name: 'Mail does not arrive' }).waitFor();
    await picture(page, 'major-status');
    expect(await axeViolations(page)).toEqual([]);

    await enter(page, 'leila', `/desk/major/${id}`);
    await page.getByRole('button', { name: 'Resolve…' }).click();
    await resolving.getByText('Nobody reaches mail in Vienna').waitFor();
    await resolving.getByRole('textbox', { name: /Resolution notes/ }).fill('The relay was started anew.');
    await resolving.getByRole('button', { name: 'Resolve 3 incidents' }).click();
    await page.getByText('Resolved', { exact: true }).first().waitFor();
    await learns(page, id);
    await runs(page);
  },
);

/** Leila writes what was learnt, and what follows from it. */
async function learns(page: Page, id: string): Promise<void> {
  await page.getByRole('textbox', { name: /What happened/ }).fill('The relay ran out of space at night.');
  await page.getByRole('textbox', { name: /Impact/ }).fill('Two buildings had no mail for three hours.');
  await page.getByRole('textbox', { name: /Causes/ }).fill('The log of the relay was never rotated.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/Leila Nwosu wrote it last/).waitFor();
  await page.getByRole('button', { name: 'Add an action' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an action' });
  await adding.getByRole('textbox', { name: /What has to be done/ }).fill('Rotate the log of the relay');
  await adding.getByRole('button', { name: /Team/ }).click();
  await page.getByRole('option', { name: 'Network' }).click();
  await adding.getByRole('button', { name: /Who/ }).click();
  await page.getByRole('option', { name: 'Eve Haddad' }).click();
  expect(await axeViolations(page)).toEqual([]);
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('link', { name: 'Rotate the log of the relay' }).waitFor();
  await page.getByText('0 of 1 done').waitFor();
  await picture(page, 'major-review');
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    expect(await axeViolations(page)).toEqual([]);
  }
  await enter(page, 'eve', '/desk/major?shelf=toReview');
  await page.getByText('draft · 0 of 1 done').waitFor();
  await picture(page, 'major-shelves');
  expect(await axeViolations(page)).toEqual([]);
  await enter(page, 'leila', `/desk/major/${id}`);
  await page.getByRole('button', { name: 'Finish the review' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish the review' }).click();
  await page.getByText(/Leila Nwosu finished it/).waitFor();
}

/** Tom opens the status page, and Wanda says who decides. */
async function runs(page: Page): Promise<void> {
  await enter(page, 'tom', '/admin/status-page');
  await page.getByText(/Everybody, without signing in, reads exactly this/).waitFor();
  await page.getByText(/Over: Mail does not arrive/).waitFor();
  await picture(page, 'major-status-admin');
  await page.getByRole('checkbox', { name: 'Mail' }).press('Space');
  await page.getByText('No service, since none is chosen').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await enter(page, 'wanda', '/admin/w/it?part=roles');
  await page.getByRole('combobox', { name: /Named for it/ }).fill('Noah');
  await page.getByRole('option', { name: /Noah Fischer/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved').waitFor();
  await picture(page, 'major-managers');
  expect(await axeViolations(page)).toEqual([]);
}
