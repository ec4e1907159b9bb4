import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { TicketPage } from '../../src/capabilities/tickets/contract.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { type PersonName, people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const at = (path: string): string => `http://acme.localhost:${house.port}${path}`;

async function enter(page: Page, who: PersonName, path: string): Promise<void> {
  await arriveAs(page, house, who);
  await page.goto(at(path));
}

async function fillBoth(page: Page, label: string, english: string, german: string): Promise<void> {
  await page.getByRole('textbox', { name: `${label} (English)` }).fill(english);
  await page.getByRole('textbox', { name: `${label} (German)` }).fill(german);
}

async function addField(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a field' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A choice, and a text that is asked for one of its options only. */
async function designForm(page: Page): Promise<void> {
  await addField(page, 'One choice');
  await fillBoth(page, 'Question', 'Which screen', 'Welcher Bildschirm');
  await fillBoth(page, 'Option 1', '24 inch', '24 Zoll');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await fillBoth(page, 'Option 2', 'Something else', 'Etwas anderes');
  await addField(page, 'Long text');
  await fillBoth(page, 'Question', 'Which one, and why', 'Welcher, und warum');
  const shown = page.getByRole('group', { name: 'Shown when' });
  await shown.getByRole('button', { name: 'Add a condition' }).click();
  await shown.getByRole('button', { name: /Value/ }).click();
  // What is kept meanwhile shuts nothing.
  await page.getByText(/^Draft kept/).waitFor();
  await page.getByRole('option', { name: 'Something else' }).click();
}

/** On a busy machine what waits for its turn comes later than what was drawn meanwhile. */
const lateTimers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { setTimeout } = window;
    const late = (run: TimerHandler, after = 0, ...given: unknown[]) => setTimeout(run, after + 20, ...given);
    Object.assign(window, { setTimeout: late });
  });

describe('Wanda publishes a new service in one sitting', () => {
  browserTest('from nothing to a ticket in the right team', { timeout: 120_000 }, async ({ page, anotherPage }) => {
    await lateTimers(page);
    await enter(page, 'wanda', '/admin/w/it');
    await page.getByText('Nothing is offered here yet.').waitFor();
    await picture(page, 'admin-services-empty');
    await page.getByRole('button', { name: 'Offer a new service' }).click();
    await fillBoth(page, 'Name', 'Screens', 'Bildschirme');
    await fillBoth(page, 'One sentence about it', 'Something to look at', 'Etwas zum Hinsehen');
    await page.getByRole('button', { name: 'Offer it' }).click();
    await page.getByRole('button', { name: 'Add a request type' }).click();
    await fillBoth(page, 'Name', 'New screen', 'Neuer Bildschirm');
    await fillBoth(page, 'One sentence about it', 'Delivered to your desk', 'Bis an den Tisch geliefert');
    await page.getByRole('button', { name: 'Design the form' }).click();

    await page.getByRole('heading', { level: 1, name: 'New screen' }).waitFor();
    await designForm(page);
    await page.getByRole('button', { name: 'Another person' }).click();
    await page.getByRole('combobox', { name: 'Look at it as' }).fill('Bob');
    await page.getByRole('option', { name: /Bob Okafor/ }).click();
    await page.getByText('As Bob Okafor sees it').waitFor();
    await page.getByText('1 field is hidden for these answers').waitFor();
    await page.getByRole('region', { name: 'Preview' }).getByText('Something else').click();
    await page.getByRole('textbox', { name: /Which one, and why/ }).waitFor();
    await page.getByText(/^Draft kept/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-designer');

    await page.getByRole('tab', { name: 'Properties' }).click();
    await choose(page, /Team that gets it/, 'Network');
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await page.getByText('Version 1 is in use now.').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-properties');

    const bob = await anotherPage();
    await enter(bob, 'bob', '/');
    await bob.getByRole('searchbox').fill('screen');
    await bob.getByRole('link', { name: /New screen/ }).click();
    await bob.getByText('Something else').click();
    await bob.getByRole('textbox', { name: /Which one, and why/ }).fill('A round one, for the globe');
    await bob.getByRole('button', { name: 'Send' }).click();
    await bob.getByText(/REQ\d+ is on its way to IT\./).waitFor();
    const { body } = await (await as(house, 'leila')).get<TicketPage>('/tickets?team=Network&q=screen');
    expect(body.items.map(({ title }) => title)).toEqual(['New screen']);
  });
});

describe('Tom looks after the company', () => {
  browserTest('tries out an import of people and sees which rows are wrong', { timeout: 60_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin/people/import');
    const csv = 'email,givenName,familyName\nnew.one@acme.example,New,One\nnot an address,Bad,Row\n';
    await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: 'Try it out' }).click();
    await page.getByText('Nothing is changed yet.').waitFor();
    await page.getByRole('cell', { name: 'email' }).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-import');
    const { rowCount } = await house.owner.query("select from app.person where email = 'new.one@acme.example'");
    expect(rowCount).toBe(0);
    await page.getByRole('button', { name: 'Import 1 row' }).click();
    await page.getByText('This is what the import did:').waitFor();
  });

  browserTest('is told at once that a colour is too light, and which one is taken', { timeout: 60_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin/branding');
    await page.getByRole('textbox', { name: /Colour of buttons/ }).fill('#ffcc00');
    await page.getByText(/Too light/).waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-branding');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/#ffcc00 was too light/).waitFor();
  });

  browserTest('records that presence is instructed, and withdraws it', { timeout: 60_000 }, async ({ page }) => {
    await enter(page, 'tom', '/admin/instructions');
    await page.getByText('Off: there is no instruction').waitFor();
    await expectNoAxeViolations(page);
    await picture(page, 'admin-instructions-off');
    const presence = page.getByRole('region', { name: 'Who is on a ticket' });
    const record = presence.getByRole('button', { name: 'Record and switch on' });
    await expect.poll(() => record.isDisabled()).toBe(true);
    await presence.getByRole('textbox', { name: 'Instruction' }).fill('To avoid double replies. Works agreement 7 of 2026.');
    await record.click();
    await presence.getByText('Tom Berg').first().waitFor();
    await picture(page, 'admin-instructions-on');
    await page.getByRole('button', { name: 'Withdraw and switch off' }).click();
    await page.getByText('Off: there is no instruction').waitFor();
  });

  browserTest('sees both values when somebody else changed the same field', { timeout: 60_000 }, async ({ page }) => {
    await enter(page, 'tom', `/admin/people/${people.ada.id}`);
    await page.getByRole('textbox', { name: 'Given name' }).fill('Adelheid');
    const tom = await as(house, 'tom');
    const { body } = await tom.get<{ version: number }>(`/people/${people.ada.id}`);
    await tom.patch(`/people/${people.ada.id}`, { givenName: 'Adele' }, { 'if-match': `"${body.version}"` });
    expectComplaint(page, /412/);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody changed the same thing meanwhile').waitFor();
    await expect.poll(() => page.locator('q').allTextContents()).toEqual(['Adele', 'Adelheid']);
    await expectNoAxeViolations(page);
    await picture(page, 'admin-both-values');
    await page.getByRole('button', { name: 'Keep yours' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Adelheid Lindqvist' }).waitFor();
  });
});

browserTest('the administration is not there for Bob, and not for Wanda what only Tom may run', { timeout: 60_000 }, async ({ page }) => {
  await enter(page, 'bob', '/admin');
  await page.getByText('Doesn’t exist, or isn’t shared with you.').waitFor();
  await enter(page, 'wanda', '/admin/branding');
  await page.getByText('Doesn’t exist, or isn’t shared with you.').waitFor();
  await enter(page, 'wanda', '/admin/w/hr');
  await page.getByText('Doesn’t exist, or isn’t shared with you.').waitFor();
});
