import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import * as desk from '../support/at-desk.ts';
import { bar, drawsOwnCross, isSound, pictures } from '../support/at-desk.ts';
import { browserTest, expectComplaint, withPictures } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { changed, fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
beforeAll(async () => {
  numbers.push(...(await fillTheDesk(house)));
});

type Ticket = { state: string; open: boolean; mergedInto: string | null; links: { kind: string; ticket: { number: string } }[] };

const atDesk = (page: Page, name: 'eve' | 'leila', path: string) => desk.atDesk(page, house, name, path);
const goTo = (page: Page, path: string) => desk.goTo(page, house, path);
/** From the menu of the list. */
const choose = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};
const pick = async (dialog: Locator, label: RegExp, option: string): Promise<void> => {
  await dialog.getByRole('button', { name: label }).click();
  await dialog.page().getByRole('option', { name: option, exact: true }).click();
};
const ticketOf = async (number: string): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;

describe('the list side of the desk: many at once', () => {
  browserTest('Eve ticks by keyboard, previews a change of state, applies it and takes it back', { timeout: 120_000 }, async ({ page }) => {
    await atDesk(page, 'eve', '/desk/groups-open');
    const rows = page.getByRole('listitem').filter({ hasText: /INC/ });
    await rows.first().getByRole('link').focus();
    await page.keyboard.press('x');
    for (const at of [1, 2]) {
      await page.keyboard.press('ArrowDown');
      await rows.nth(at).getByRole('link').and(page.locator(':focus')).waitFor();
    }
    await page.keyboard.press('Shift+X');
    await bar(page).getByText('3 selected').waitFor();
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(3);
    await isSound(page, 'ticked');
    await bar(page).getByRole('button', { name: 'Select all 13' }).click();
    await bar(page).getByText('13 selected').waitFor();
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });

    for (const number of numbers.slice(0, 2)) await page.getByRole('checkbox', { name: `Select ${number}` }).check({ force: true });
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Change 2 tickets' });
    await dialog.getByText('Nothing changes before you choose.').waitFor();
    await pick(dialog, /State/, 'On hold');
    await pick(dialog, /Why does it wait/, 'Awaiting requester');
    await expect.poll(() => dialog.getByRole('button', { name: 'Change 2 tickets' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Comment to the requester' }).fill('Does it still happen?');
    await dialog.getByText(/2 will change/).waitFor();
    await isSound(page, 'bulk');
    await dialog.getByRole('button', { name: 'Change 2 tickets' }).click();
    await page.getByText('2 tickets changed.').waitFor();
    await expect.poll(async () => (await ticketOf(numbers[0] ?? '')).state).toBe('onHold');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 tickets are as they were.').waitFor();
    await expect.poll(async () => (await ticketOf(numbers[0] ?? '')).state).toBe('new');
  });

  browserTest('Eve merges three into one, links two, and takes both back', { timeout: 120_000 }, async ({ page }) => {
    await atDesk(page, 'eve', '/desk/groups-open?as=table');
    const [one = '', two = '', three = ''] = numbers;
    const tick = async (...ticked: string[]) => {
      for (const number of ticked) await page.getByRole('checkbox', { name: `Select ${number}` }).check({ force: true });
    };
    await tick(one, two, three);
    await bar(page).getByRole('button', { name: 'Merge' }).click();
    const merge = page.getByRole('dialog', { name: 'Merge into one' });
    await merge.getByRole('radio', { name: new RegExp(two) }).check({ force: true });
    await isSound(page, 'merge');
    await merge.getByRole('button', { name: 'Merge 2 tickets' }).click();
    await page.getByText(`2 tickets were merged into ${two}.`).waitFor();
    await expect.poll(() => ticketOf(one)).toMatchObject({ mergedInto: two });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 tickets are as they were.').waitFor();
    await expect.poll(() => ticketOf(three)).toMatchObject({ mergedInto: null, open: true });

    await tick(one, two);
    await bar(page).getByRole('button', { name: 'Link' }).click();
    await page.getByRole('button', { name: 'Link 1 ticket' }).click();
    await page.getByText(`1 ticket was linked with ${one}.`).waitFor();
    await expect.poll(async () => (await ticketOf(two)).links).toMatchObject([{ kind: 'related', ticket: { number: one } }]);
  });
});

describe('the list side of the desk: saved views', () => {
  browserTest(
    'Eve saves a view with conditions, opens it as she left it, changes it and removes it',
    { timeout: 120_000 },
    async ({ page }) => {
      await atDesk(page, 'eve', '/desk/groups-open?as=table&by=priority&sort=priority');
      await page.getByRole('row', { name: /P1|P2/ }).first().waitFor();
      await choose(page, 'Save as a view');
      const dialog = page.getByRole('dialog', { name: 'Save as a view' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Urgent ones');
      await dialog.getByRole('button', { name: 'Add a condition' }).click();
      await dialog.getByText('Hops', { exact: true }).last().click();
      await isSound(page, 'save-view');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('“Urgent ones” was saved.').waitFor();
      await page.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
      await page.getByRole('columnheader', { name: 'Hops' }).waitFor();
      await expect.poll(() => page.getByRole('columnheader', { name: 'Priority' }).getAttribute('aria-sort')).toBe('ascending');
      await page.getByRole('button', { name: /^Group: Priority/ }).waitFor();
      await page.getByRole('row').filter({ hasText: /INC/ }).first().waitFor();
      await isSound(page, 'view');

      await choose(page, 'Edit this view');
      const edit = page.getByRole('dialog', { name: 'Edit this view' });
      await edit.getByRole('textbox', { name: 'Name' }).fill('Burning');
      await pick(edit, /How it is shown/, 'Board');
      await edit.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: 'Burning' }).waitFor();
      const gone = page.url();
      await page.getByRole('group', { name: 'Board' }).waitFor();
      await choose(page, 'Remove this view');
      await page.getByRole('dialog', { name: 'Remove “Burning”?' }).getByRole('button', { name: 'Remove this view' }).click();
      await page.getByText('“Burning” was removed.').waitFor();
      await page.getByRole('link', { name: /Burning/ }).waitFor({ state: 'detached' });
      expectComplaint(page, /422 GET|status of 422/);
      await page.goto(gone);
      await page.getByText('Doesn’t exist, or isn’t shared with you.').waitFor();
      await page.getByRole('link', { name: 'My groups’ open', exact: true }).click();
      await page.waitForURL(/groups-open/);
      await page.getByText(/^INC/).first().waitFor();
    },
  );

  browserTest(
    'Leila shares a view with her team; Eve may use it, and reads who may change it',
    { timeout: 90_000 },
    async ({ page, anotherPage }) => {
      await atDesk(page, 'leila', '/desk/groups-open');
      await choose(page, 'Save as a view');
      const dialog = page.getByRole('dialog', { name: 'Save as a view' });
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Network now');
      await pick(dialog, /Who may use it/, 'My team');
      await pick(dialog, /Which team/, 'Network');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await page.getByText('“Network now” was saved.').waitFor();

      const other = await anotherPage();
      await atDesk(other, 'eve', '/desk/groups-open');
      await other.getByRole('link', { name: /Network now/ }).click();
      await other.getByRole('heading', { level: 1, name: 'Network now' }).waitFor();
      await other.getByRole('button', { name: 'View', exact: true }).click();
      await other.getByText('A team shares it; who leads the team may change it.').waitFor();
    },
  );
});

describe('the list side of the desk: board', () => {
  browserTest('a card moves by keyboard and by mouse, and what the move needs is asked', { timeout: 120_000 }, async ({ page }) => {
    const [, , , four = '', , six = ''] = numbers;
    await atDesk(page, 'eve', '/desk/all?as=board&type=incident');
    const card = (number: string) => page.getByRole('button', { name: new RegExp(number) });
    await card(four).press('Space');
    await page.keyboard.press('ArrowRight');
    await page.getByText(`${four} is lifted, over In progress.`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`${four} is now: In progress.`).waitFor();
    await expect.poll(async () => (await ticketOf(four)).state).toBe('inProgress');
    await isSound(page, 'board');

    await card(six).dragTo(page.getByRole('region', { name: 'Resolved' }));
    const dialog = page.getByRole('dialog', { name: 'To Resolved' });
    await pick(dialog, /Resolution code/, 'Solved');
    await dialog.getByRole('textbox', { name: 'Resolution notes' }).fill('All is set up.');
    await isSound(page, 'board-asks');
    await dialog.getByRole('button', { name: 'To Resolved' }).click();
    await page.getByText(`${six} is now: Resolved.`).waitFor();
    await expect.poll(async () => (await ticketOf(six)).state).toBe('resolved');

    const eve = await as(house, 'eve');
    await eve.post(`/tickets/${four}/tasks`, { title: 'Order the badge', assignee: 'me' });
    await goTo(page, '/desk/my-tasks?as=board');
    await page.getByRole('region', { name: 'Pending' }).waitFor();
    await page.getByRole('region', { name: 'Open', exact: true }).getByText('Order the badge').waitFor();
    await expect.poll(() => page.getByRole('region', { name: 'Resolved' }).count()).toBe(0);
  });
});

describe('the list side of the desk: ways out and beside', () => {
  browserTest(
    'a list goes out as CSV and onto paper; a second ticket opens beside the first; the palette leads on',
    { timeout: 120_000 },
    async ({ page }) => {
      const [one = '', two = ''] = numbers;
      await atDesk(page, 'eve', '/desk/all?sort=number');
      await page.getByRole('button', { name: 'View', exact: true }).click();
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Export as CSV' }).click()]);
      const text = await readFile(await file.path(), 'utf8');
      expect(text).toContain(one);
      await page.getByRole('link', { name: new RegExp(one) }).click();
      await page.getByRole('article', { name: one }).waitFor();
      await page.getByRole('link', { name: new RegExp(two) }).focus();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('article', { name: two }).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('beside')).toBe(two);
      await isSound(page, 'beside');
      await page.getByRole('button', { name: 'Close the second ticket' }).click();
      await page.getByRole('article', { name: two }).waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search or do' }).fill('merge');
      await page.getByRole('option', { name: 'Merge into another ticket' }).click();
      await page.getByRole('dialog', { name: 'Merge into another ticket' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search or do' }).fill('About to');
      await page.getByRole('option', { name: /About to stall/ }).click();
      await page.getByRole('heading', { level: 1, name: 'About to stall' }).waitFor();
      await page.getByRole('link', { name: 'New ticket' }).waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Table' }).getAttribute('aria-pressed')).toBe('true');
      const asksToChoose = page.getByText('Choose a ticket on the left');
      await goTo(page, '/desk/all?as=split');
      await asksToChoose.waitFor();
      await goTo(page, '/desk/stalling?as=split');
      await page.getByText('Nothing waits in this queue.').waitFor();
      await expect.poll(() => asksToChoose.count()).toBe(0);

      const words = page.getByRole('searchbox', { name: 'Words' });
      await words.pressSequentially('zeppelin');
      await page.getByRole('button', { name: 'Clear the filter' }).waitFor();
      expect(await words.evaluate((box) => box === document.activeElement), 'the list narrows while one types on').toBe(true);
      expect(await drawsOwnCross(page), 'there is one cross, the one with a name').toBe(false);
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      await expect.poll(() => words.inputValue(), { message: 'what is cleared does not stay in the box' }).toBe('');

      await goTo(page, '/desk/all?as=table');
      const shown = page.getByRole('row').filter({ hasText: one });
      const heightOfRow = async () => (await shown.boundingBox())?.height;
      await shown.waitFor();
      await expect.poll(heightOfRow).toBe(36);
      await page.getByRole('button', { name: 'View', exact: true }).click();
      await page.getByRole('menuitemradio', { name: 'Comfortable rows' }).click();
      await expect.poll(heightOfRow).toBe(44);
      await page.reload();
      await shown.waitFor();
      await expect.poll(() => heightOfRow()).toBe(44);
      await isSound(page, 'comfortable-rows');
      await page.evaluate(() => void Object.assign(window, { print: () => undefined }));
      await choose(page, 'Print the list');
      await page.emulateMedia({ media: 'print' });
      const paper = page.getByRole('region', { name: 'Print the list' });
      await paper.getByRole('row').filter({ hasText: one }).waitFor();
      await expect.poll(() => page.getByRole('navigation').first().isVisible()).toBe(false);
      if (withPictures()) await page.screenshot({ path: join(pictures, 'desk-list-print.png'), fullPage: true });
    },
  );
});

describe('the list side of the desk: phone and calendar', () => {
  browserTest('on a phone Eve finds queues in the drawer, ticks tickets, and axe finds nothing', { timeout: 120_000 }, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await atDesk(page, 'eve', '/desk/groups-open');
    await page.getByRole('button', { name: 'Open the menu' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: /Unassigned/ }).click();
    await drawer.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Unassigned' }).waitFor();
    await choose(page, 'Tick tickets');
    await page.getByRole('checkbox').first().check({ force: true });
    await isSound(page, 'phone-ticked');
    await bar(page).getByRole('button', { name: 'Assign' }).click();
    await page.getByRole('dialog', { name: 'Change 1 ticket' }).getByText('Nothing changes before you choose.').waitFor();
    await isSound(page, 'phone-bulk');
  });

  browserTest('the calendar shows what is due and what to look at again, week by week', { timeout: 90_000 }, async ({ page }) => {
    const [, , three = '', , five = ''] = numbers;
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const eve = await as(house, 'eve');
    // In the week that is shown, also late on a Sunday: then it was due two hours ago.
    const dayIn = (hours: number) => new Date(inHours(hours)).toLocaleDateString('en', { weekday: 'short', timeZone: 'Europe/Berlin' });
    await changed(eve, three, { dueAt: inHours(dayIn(0) === 'Sun' && dayIn(2) === 'Mon' ? -2 : 2) });
    await changed(eve, five, { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: inHours(7 * 24) });
    await atDesk(page, 'eve', '/desk/all?as=calendar');
    await page.getByRole('link', { name: new RegExp(three) }).waitFor();
    await isSound(page, 'calendar-week');
    await page.getByRole('button', { name: 'The week after' }).click();
    await page.getByRole('link', { name: new RegExp(`Look again.*${five}`) }).waitFor();
    await page.getByRole('button', { name: 'Today' }).click();
    await page.getByRole('button', { name: 'Month', exact: true }).click();
    await expect.poll(() => page.getByRole('list', { name: 'Calendar' }).locator(':scope > li').count()).toBeGreaterThan(27);
    await isSound(page, 'calendar-month');
    await page.getByRole('link', { name: new RegExp(three) }).press('Enter');
    await page.getByRole('article', { name: three }).waitFor();
  });
});
