import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { type Deed, defaultKeys } from '../../src/kernel/web/key-map.ts';
import * as desk from '../support/at-desk.ts';
import { bar } from '../support/at-desk.ts';
import { browserTest, expectComplaint, picture } from '../support/browser.ts';
import { as } from '../support/client.ts';
import { fillTheWatchedDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { choose, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
beforeAll(async () => {
  numbers.push(...(await fillTheWatchedDesk(house)));
});

const goTo = (page: Page, path: string) => desk.goTo(page, house, path);
/** What an earlier key opened is shut, and keys are for the page again; where tickets are ticked the program is loaded anew. */
const begin = async (page: Page, path: string): Promise<void> => {
  const lying = page.locator('[role=dialog], [role=menu], [role=listbox]');
  if ((await lying.count()) > 0) await page.keyboard.press('Escape');
  await expect.poll(() => lying.count()).toBe(0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  if ((await bar(page).count()) > 0) await page.goto('about:blank');
  await goTo(page, path);
};
const atDesk = (page: Page, name: 'eve' | 'noah', path: string) => desk.atDesk(page, house, name, path);
const list = '/desk/all?sort=number';
const open = (at: number): string => `/desk/all/${numbers[at]}?sort=number`;
const ticket = (page: Page, at: number): Locator => page.getByRole('article', { name: numbers[at] ?? '' });
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' });
const writing = (page: Page, label: string): Locator => page.locator(`[role=textbox][aria-label^="${label}"]:focus`);
const row = (page: Page, at: number): Locator => page.getByRole('listitem').filter({ hasText: numbers[at] ?? '' });

type Ticket = {
  state: string;
  resolutionCode: string;
  resolutionNotes: string;
  tags: string[];
  priority: number;
  assignee: { name: string } | null;
  messages: { text: string }[];
};
const ticketOf = async (at: number): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${numbers[at]}`)).body;
const lastSaid = async (at: number): Promise<string | undefined> => (await ticketOf(at)).messages.at(-1)?.text;

/** What opens takes the focus a moment after it is seen; keys before that are for what lies beneath. */
const focusWithin = (page: Page, role: 'dialog' | 'listbox'): Promise<void> =>
  page.locator(`[role=${role}]:focus, [role=${role}] :focus`).first().waitFor();

async function write(page: Page, key: 'reply' | 'note', words: string): Promise<void> {
  await page.keyboard.press(defaultKeys[key]);
  await writing(page, key === 'reply' ? 'Reply to' : 'Internal note').waitFor();
  await page.keyboard.type(words);
}

/** Chooses what a dialog asks for first; the dialog asks for nothing that the reply itself says. */
async function answer(page: Page, label: string, option: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Send and resolve' });
  await dialog.getByRole('button', { name: new RegExp(label) }).waitFor();
  expect(await dialog.getByRole('textbox').count()).toBe(0);
  await dialog.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Where the key of a deed is pressed, and what is there afterwards and was not there before. */
interface Journey {
  readonly at: () => string;
  readonly before?: (page: Page) => Promise<unknown>;
  /** For a key that only begins. */
  readonly followedBy?: string;
  readonly shows: (page: Page) => Locator;
}

/** One for each deed that has a key: the compiler asks for the journey of a new one. */
const journeys: Record<Deed, Journey> = {
  go: { at: () => list, followedBy: 'u', shows: (page) => page.getByRole('heading', { level: 1, name: 'Unassigned' }) },
  help: { at: () => list, shows: (page) => page.getByRole('dialog', { name: 'Keys' }) },
  palette: { at: () => list, shows: (page) => page.getByRole('combobox', { name: 'Search or do' }) },
  search: { at: () => list, shows: (page) => page.getByRole('searchbox', { name: 'Words' }).and(page.locator(':focus')) },
  create: { at: () => list, shows: (page) => page.getByRole('heading', { level: 1, name: 'New ticket' }) },
  next: { at: () => open(1), shows: (page) => ticket(page, 2) },
  previous: { at: () => open(3), shows: (page) => ticket(page, 2) },
  open: { at: () => list, before: (page) => row(page, 2).getByRole('link').focus(), shows: (page) => ticket(page, 2) },
  openBeside: { at: () => open(1), before: (page) => row(page, 3).getByRole('link').focus(), shows: (page) => ticket(page, 3) },
  reply: { at: () => open(1), shows: (page) => writing(page, 'Reply to') },
  note: { at: () => open(1), shows: (page) => writing(page, 'Internal note') },
  assign: { at: () => open(1), shows: (page) => page.getByRole('dialog', { name: 'Assign', exact: true }) },
  assignToMe: { at: () => open(2), shows: (page) => messages(page).getByText(`${numbers[2]} was assigned to Eve Haddad.`) },
  priority: { at: () => open(1), shows: (page) => page.getByRole('dialog', { name: 'Priority' }) },
  state: { at: () => open(1), shows: (page) => page.getByRole('menuitem', { name: /In progress/ }) },
  label: { at: () => open(1), shows: (page) => page.locator('input:focus').and(page.getByRole('textbox', { name: 'Add a tag' })) },
  select: { at: () => list, before: (page) => row(page, 2).getByRole('link').focus(), shows: (page) => bar(page).getByText('1 selected') },
  showNew: {
    at: () => '/desk/all?sort=-createdAt',
    before: async (page) => {
      await (await as(house, 'ada')).post('/tickets', { type: 'incident', title: 'The badge reader is dark', team: 'Service Desk' });
      await page.getByText(/1 new since/).waitFor();
    },
    shows: (page) => page.getByRole('listitem').filter({ hasText: 'The badge reader is dark' }),
  },
  send: {
    at: () => open(5),
    before: (page) => write(page, 'note', 'The list is in the folder.'),
    shows: (page) => messages(page).getByText('The note is added in a moment.'),
  },
  sendAndResolve: {
    at: () => open(6),
    before: (page) => write(page, 'reply', 'The toner was empty after all.'),
    shows: (page) => page.getByRole('dialog', { name: 'Send and resolve' }),
  },
  back: { at: () => open(1), shows: (page) => page.locator('section[aria-label="Views"]:not(:has(a[aria-current]))') },
};

/** What went wrong, in a line; undefined when the key did it. */
async function pressed(page: Page, deed: Deed): Promise<string | undefined> {
  const { at, before, followedBy, shows } = journeys[deed];
  await begin(page, at());
  await page.getByRole('listitem').filter({ hasText: /INC/ }).first().waitFor();
  await before?.(page);
  if ((await shows(page).count()) > 0) return `${deed}: is there before the key`;
  await page.keyboard.press(defaultKeys[deed].replace('Mod', 'ControlOrMeta'));
  if (followedBy !== undefined) await page.keyboard.press(followedBy);
  return await shows(page)
    .waitFor()
    .then(
      () => undefined,
      () => `${deed}: ${defaultKeys[deed]} does nothing`,
    );
}

describe('the keys of the desk', () => {
  browserTest('each key does on the desk what the list of keys says', { timeout: 180_000 }, async ({ page }) => {
    await atDesk(page, 'eve', list);
    const faults: (string | undefined)[] = [];
    for (const deed of Object.keys(journeys) as Deed[]) faults.push(await pressed(page, deed));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    await goTo(page, list);
    await soon(async () => expect(await lastSaid(5)).toBe('The list is in the folder.'));
    expect([(await ticketOf(5)).state, (await ticketOf(6)).state]).toEqual(['new', 'new']);
  });

  browserTest('Eve rates, tags, finds and goes back with keys alone', { timeout: 120_000 }, async ({ page }) => {
    await atDesk(page, 'eve', open(7));
    await page.keyboard.press('p');
    await page.getByRole('dialog', { name: 'Priority' }).waitFor();
    await focusWithin(page, 'dialog');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '1 – high' }).waitFor();
    await focusWithin(page, 'listbox');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await messages(page).getByText(`${numbers[7]} was rated anew.`).waitFor();
    // Escape shuts what lies on top, and only that.
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Priority' }).waitFor({ state: 'detached' });
    await ticket(page, 7).waitFor();
    await page.keyboard.press('l');
    await page
      .locator('input:focus')
      .and(page.getByRole('textbox', { name: 'Add a tag' }))
      .waitFor();
    await page.keyboard.type('mailbox');
    await page.keyboard.press('Enter');
    await messages(page).getByText(`${numbers[7]} has other tags.`).waitFor();
    await soon(async () => expect((await ticketOf(7)).tags).toEqual(['mailbox']));

    await write(page, 'note', 'Ask legal');
    await page.keyboard.press('Escape');
    await page.locator('section[tabindex]:focus').waitFor();
    await page.getByText('Ask legal').waitFor();
    await page.keyboard.press('Escape');
    await ticket(page, 7).waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await journeys.search.shows(page).waitFor();
    await page.keyboard.type('Kassen');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: /INC/ }).count()).toBe(1);
    await row(page, 10).waitFor();
  });
});

describe('what one writes on the desk', () => {
  browserTest(
    'a reply that Eve takes back stands in the composer again, and goes once when she sends it',
    { timeout: 120_000 },
    async ({ page }) => {
      await atDesk(page, 'eve', open(8));
      const before = (await ticketOf(8)).messages.length;
      await write(page, 'reply', 'We have stopped the run.');
      await page.keyboard.press('Control+Enter');
      const toast = messages(page).locator('div', { hasText: 'Goes to Bob Okafor in a moment.' });
      const waits = page.getByRole('region', { name: 'Conversation' }).getByRole('article').filter({ hasText: 'Sending in a moment' });
      await waits.getByText('We have stopped the run.').waitFor();
      await expect.poll(() => page.getByRole('textbox', { name: 'Reply to Bob' }).textContent()).not.toContain('stopped');
      // Time stands still while the focus is there. A narrow window has another frame and its rail in a drawer; nothing is sent by that.
      await toast.getByRole('button', { name: 'Undo' }).focus();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Open the menu' }).waitFor();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Open the menu' }).waitFor({ state: 'hidden' });
      await picture(page, 'desk-keys-sending');
      await toast.getByRole('button', { name: 'Undo' }).click();
      await writing(page, 'Reply to Bob').getByText('We have stopped the run.').waitFor();
      await waits.waitFor({ state: 'detached' });
      await page.keyboard.press('End');
      await page.keyboard.type(' Nothing was paid.');
      expect((await ticketOf(8)).messages).toHaveLength(before);

      await page.keyboard.press('Control+Shift+Enter');
      await answer(page, 'Resolution code', 'Workaround');
      await picture(page, 'desk-keys-resolving');
      await page.getByRole('dialog').getByRole('button', { name: 'Send and resolve' }).click();
      await toast.getByRole('button', { name: 'Dismiss' }).click();
      await page.getByRole('button', { name: 'State: Resolved' }).waitFor();
      await soon(async () => expect(await ticketOf(8)).toMatchObject({ state: 'resolved', resolutionCode: 'workaround' }));
      const { state, messages: said } = await ticketOf(8);
      const sent = 'We have stopped the run. Nothing was paid.';
      expect([state, said.length, said.at(-1)?.text]).toEqual(['resolved', before + 1, sent]);
      expect(await ticketOf(8)).toMatchObject({ resolutionCode: 'workaround', resolutionNotes: sent });
      await expect.poll(async () => (await page.getByRole('textbox', { name: 'Reply to Bob' }).textContent())?.trim()).toBe('');
    },
  );

  browserTest(
    'while Noah writes Eve reads so, what he writes and no longer than he does',
    { timeout: 120_000 },
    async ({ page, anotherPage }) => {
      const other = await anotherPage();
      await Promise.all([atDesk(page, 'eve', open(9)), atDesk(other, 'noah', open(9))]);
      await write(other, 'reply', 'The letters');
      const told = ticket(page, 9).getByRole('status');
      await told.getByText('Noah is typing a reply').waitFor();
      await page.getByRole('img', { name: 'Noah Fischer' }).waitFor();
      await picture(page, 'desk-keys-typing');
      await other.keyboard.press('Escape');
      await told.getByText('Noah is typing').waitFor({ state: 'detached' });
      await write(other, 'note', 'Same as last year.');
      await told.getByText('Noah is typing an internal note').waitFor();
      expect(
        await ticket(other, 9)
          .getByRole('status')
          .getByText(/is typing/)
          .count(),
      ).toBe(0);
      await other.keyboard.press('Control+Enter');
      await told.getByText('Noah is typing').waitFor({ state: 'detached' });
    },
  );
});

describe('two agents at one ticket', () => {
  browserTest(
    'Eve and Noah have one ticket open: of different fields both edits stay, of the same one the second of them chooses, and both read the same',
    { timeout: 120_000 },
    async ({ page, anotherPage }) => {
      const other = await anotherPage();
      expectComplaint(other, /412/);
      await Promise.all([atDesk(page, 'eve', open(6)), atDesk(other, 'noah', open(6))]);
      const title = (where: Page) => where.getByRole('textbox', { name: 'Title' });
      const both = async (words: string): Promise<void> => {
        for (const where of [page, other]) await ticket(where, 6).getByRole('heading', { name: words }).waitFor();
      };
      await choose(other, 'Edit the title');
      await title(other).fill('Read by both');
      await page.keyboard.press(defaultKeys.assignToMe);
      await soon(async () => expect((await ticketOf(6)).assignee?.name).toBe('Eve Haddad'));
      await other.getByRole('button', { name: 'Save' }).click();
      await both('Read by both');
      await ticket(other, 6).getByText('Eve Haddad').first().waitFor();

      await Promise.all([choose(page, 'Edit the title'), choose(other, 'Edit the title')]);
      await title(page).fill('As Eve has it');
      await title(other).fill('As Noah has it');
      await page.getByRole('button', { name: 'Save' }).click();
      await ticket(page, 6).getByRole('heading', { name: 'As Eve has it' }).waitFor();
      await other.getByRole('button', { name: 'Save' }).click();
      const faster = other.getByRole('dialog', { name: 'Somebody was faster' });
      await faster.getByText('As Eve has it').waitFor();
      await faster.getByRole('button', { name: 'Use mine' }).click();
      await both('As Noah has it');
      await soon(async () => expect(await ticketOf(6)).toMatchObject({ assignee: { name: 'Eve Haddad' } }));
    },
  );
});
