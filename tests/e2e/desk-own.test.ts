import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import * as desk from '../support/at-desk.ts';
import { bar, isSound } from '../support/at-desk.ts';
import { browserTest } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { arriveAs } from '../support/crawl.ts';
import { fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { askForALaptop } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
beforeAll(async () => {
  numbers.push(...(await fillTheDesk(house)));
});

const atDesk = (page: Page, name: 'eve' | 'leila', path: string) => desk.atDesk(page, house, name, path);
const goTo = (page: Page, path: string) => desk.goTo(page, house, path);
/** From the menu of the list. */
const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

describe('a desk of one’s own: columns', () => {
  browserTest(
    'Eve puts the columns in her order, by keyboard, by drag and by click; link, file and saved view keep it',
    { timeout: 90_000 },
    async ({ page }) => {
      await atDesk(page, 'eve', '/desk/groups-open?as=table');
      const headers = async (): Promise<string[]> =>
        (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
      await page.getByRole('columnheader', { name: 'Title' }).waitFor();
      await page.getByRole('button', { name: 'Columns' }).click();
      const choice = page.getByRole('dialog', { name: 'Columns' });
      const grip = (name: string) => choice.getByRole('button', { name: `Move ${name}`, exact: true });
      await grip('State').press('ArrowUp');
      await choice.getByText('State is now 4 of 9.').waitFor({ state: 'attached' });
      await page.keyboard.press('Home');
      await choice.getByText('State is now 1 of 9.').waitFor({ state: 'attached' });
      await grip('Due').dragTo(choice.getByText('Number', { exact: true }), { targetPosition: { x: 10, y: 2 } });
      await choice.getByText('Due is now 3 of 9.').waitFor({ state: 'attached' });
      await choice.getByText('Changed', { exact: true }).hover();
      await choice.getByRole('button', { name: 'Move Changed up' }).click();
      await choice.getByRole('checkbox', { name: 'Hops' }).press('Space');
      await grip('Hops').waitFor();
      await choice.getByRole('checkbox', { name: 'Requester' }).press('Space');
      await grip('Requester').waitFor({ state: 'detached' });
      await isSound(page, 'columns');
      await page.keyboard.press('Escape');
      const inOrder = ['State', 'Priority', 'Due', 'Number', 'Title', 'Group', 'Changed', 'Assignee', 'Hops'];
      await expect.poll(headers).toEqual(inOrder);

      await page.getByRole('button', { name: 'View', exact: true }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Export as CSV' }).click()]);
      const [first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
      expect(first).toBe('\u{feff}State,Priority,Due,Number,Title,Assignment group,Updated,Assigned to,Hops');

      await choose(page, 'Save as a view');
      const dialog = page.getByRole('dialog', { name: 'Save as a view' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('My order');
      await dialog.getByRole('button', { name: 'Move Number', exact: true }).press('Home');
      await isSound(page, 'columns-saved');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Table' }).click();
      await expect.poll(headers).toEqual(['Number', 'State', 'Priority', 'Due', 'Title', 'Group', 'Changed', 'Assignee', 'Hops']);
    },
  );
});

describe('a desk of one’s own: people and request types', () => {
  browserTest(
    'Eve narrows to what Ada asked by one request type, saves that with a person of her choice, and finds both again',
    { timeout: 120_000 },
    async ({ page }) => {
      const number = await askForALaptop(house);
      await atDesk(page, 'eve', '/desk/groups-open?as=table');
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('menuitem', { name: 'By person or request type…' }).click();
      const more = page.getByRole('dialog', { name: 'By person or request type…' });
      await more.getByRole('combobox', { name: 'Requester' }).fill('Ada');
      await page.getByRole('option', { name: /Ada/ }).click();
      await more.getByRole('combobox', { name: 'Request type' }).click();
      await page.getByRole('group', { name: 'Hardware' }).getByRole('option', { name: 'New laptop' }).waitFor();
      await isSound(page, 'filter-more');
      await page.getByRole('option', { name: 'New laptop' }).click();
      await more.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText(/^Requester: Ada/).waitFor();
      await page.getByText('Request type: New laptop').waitFor();
      const rows = page.getByRole('row').filter({ hasText: /INC|REQ/ });
      await expect.poll(() => rows.count()).toBe(1);
      await rows.getByText(number).waitFor();

      await choose(page, 'Save as a view');
      const dialog = page.getByRole('dialog', { name: 'Save as a view' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Laptops for Ada');
      await dialog.getByRole('button', { name: 'Add a condition' }).click();
      await dialog
        .getByRole('button', { name: /Priority Field/ })
        .last()
        .click();
      await page.getByRole('option', { name: 'Opened by', exact: true }).click();
      await dialog
        .getByRole('button', { name: /is Comparison/ })
        .last()
        .click();
      await page.getByRole('option', { name: 'is none of' }).click();
      const people = dialog.getByRole('combobox', { name: 'Value' }).last();
      await people.fill('Noa');
      await page.getByRole('option', { name: /Noah/ }).click();
      await dialog.getByRole('combobox', { name: 'Value' }).last().fill('me');
      await page.getByRole('option', { name: 'me', exact: true }).click();
      await page.keyboard.press('Escape');
      await isSound(page, 'view-people');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
      await expect.poll(() => rows.count()).toBe(1);

      await choose(page, 'Edit this view');
      const edit = page.getByRole('dialog', { name: 'Edit this view' });
      await edit.getByRole('row', { name: /Noah/ }).waitFor();
      await expect
        .poll(() =>
          edit.getByRole('combobox', { name: 'Value' }).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
        )
        .toEqual(expect.arrayContaining([expect.stringMatching(/^Ada/), 'New laptop']));
    },
  );
});

describe('a desk of one’s own: keys', () => {
  browserTest(
    'Eve gives her keys other deeds: taken keys are refused, the help shows hers, and they work',
    { timeout: 120_000 },
    async ({ page, anotherPage }) => {
      await atDesk(page, 'eve', '/me/keys');
      const change = async (label: string, key: string) => {
        await page.getByRole('button', { name: new RegExp(`^${label}: `) }).click();
        await page.getByRole('button', { name: `Press a key ${label}` }).press(key);
      };
      await change('Select', 'j');
      await page.getByRole('alert').getByText('j is taken by: Next.').waitFor();
      await page.keyboard.press('Escape');
      await change('Select', 't');
      await page.getByRole('button', { name: 'Select: t' }).waitFor();
      await page.getByRole('button', { name: 'Off Label' }).click();
      await isSound(page, 'keys');
      await goTo(page, '/desk/groups-open');
      await page.keyboard.press('?');
      const help = page.getByRole('dialog', { name: 'Keys' });
      await help
        .locator('div', { has: page.getByText('Select', { exact: true }) })
        .getByText('t', { exact: true })
        .first()
        .waitFor();
      await isSound(page, 'help');
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await page.getByRole('listitem').filter({ hasText: /INC/ }).first().getByRole('link').focus();
      await page.keyboard.press('x');
      await page.keyboard.press('t');
      await bar(page).getByText('1 selected').waitFor();

      const other = await anotherPage();
      await atDesk(other, 'eve', '/desk/groups-open');
      await other.getByRole('listitem').filter({ hasText: /INC/ }).first().getByRole('link').focus();
      await other.keyboard.press('t');
      await bar(other).getByText('1 selected').waitFor();

      await goTo(page, '/me/keys');
      await page.getByRole('button', { name: 'All as usual' }).click();
      await page.getByRole('button', { name: 'Select: x' }).waitFor();
      const eve = await as(house, 'eve');
      await expect.poll(async () => (await eve.get<{ changed: object }>('/me/keys')).body.changed).toEqual({});
      await goTo(other, '/me/keys');
      await other.reload();
      await other.getByRole('button', { name: 'Select: x' }).waitFor();
    },
  );
});

describe('a desk of one’s own: what is begun', () => {
  browserTest(
    'a ticket on which Eve has begun to write is marked in list, table and on the board; Leila sees no mark',
    { timeout: 120_000 },
    async ({ page, anotherPage }) => {
      const number = numbers[3] ?? '';
      const eve = await as(house, 'eve');
      const kept = await eve.put(`/drafts/${number}:reply`, {
        content: { html: '<p>Which toner is it?</p>', files: [], at: new Date().toISOString() },
      });
      expect(kept.status).toBe(200);
      await atDesk(page, 'eve', '/desk/groups-open');
      const marked = page.getByTitle('Draft kept');
      await page.getByRole('listitem').filter({ hasText: number }).getByTitle('Draft kept').waitFor();
      expect(await marked.count()).toBe(1);
      await goTo(page, '/desk/groups-open?as=table');
      await page.getByRole('row').filter({ hasText: number }).getByTitle('Draft kept').waitFor();
      expect(await marked.count()).toBe(1);
      await isSound(page, 'draft-table');
      await goTo(page, '/desk/groups-open?as=board&type=incident');
      await page
        .getByRole('button', { name: new RegExp(number) })
        .getByTitle('Draft kept')
        .waitFor();
      await isSound(page, 'draft-board');
      const other = await anotherPage();
      await atDesk(other, 'leila', '/desk/groups-open?as=table');
      await other.getByRole('row').filter({ hasText: /INC/ }).first().waitFor();
      expect(await other.getByTitle('Draft kept').count()).toBe(0);
    },
  );
});

describe('a desk of one’s own: from right to left', () => {
  browserTest(
    'arrow keys go where they point: over the lanes of the board, along tabs, and at the edge between panes',
    { timeout: 120_000 },
    async ({ page, anotherPage }) => {
      const fromRight = () => localStorage.setItem('candor.language', JSON.stringify('ar'));
      const number = numbers[5] ?? '';
      await page.addInitScript(fromRight);
      await atDesk(page, 'eve', '/desk/groups-open?as=board&type=incident');
      await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      await page.getByRole('button', { name: new RegExp(number) }).press('Space');
      await page.keyboard.press('ArrowLeft');
      await page.getByText(`${number} is lifted, over In progress.`).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.getByText(`${number} is lifted, over New.`).waitFor();
      await page.keyboard.press('Escape');

      await goTo(page, `/desk/groups-open/${number}`);
      const edge = page.getByRole('separator').first();
      const width = async () => Number(await edge.getAttribute('aria-valuenow'));
      const before = await width();
      await edge.press('ArrowLeft');
      await expect.poll(() => width()).toBe(before + 16);
      await edge.press('ArrowRight');
      await expect.poll(() => width()).toBe(before);

      const admin = await anotherPage();
      await admin.addInitScript(fromRight);
      await arriveAs(admin, house, 'wanda', 'localhost');
      await goTo(admin, '/admin/w/it');
      const tabs = admin.getByRole('tab');
      const isChosen = async (at: number) => (await tabs.nth(at).getAttribute('aria-selected')) === 'true';
      await tabs.first().focus();
      await admin.keyboard.press('ArrowLeft');
      await expect.poll(() => isChosen(1)).toBe(true);
      await admin.keyboard.press('ArrowRight');
      await expect.poll(() => isChosen(0)).toBe(true);
    },
  );
});
