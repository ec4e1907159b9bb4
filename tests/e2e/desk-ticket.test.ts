import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import * as desk from '../support/at-desk.ts';
import { browserTest, expectComplaint, picture, withPictures } from '../support/browser.ts';
import { people } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { changed, fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { askForALaptop, choose, clean, pastePicture, sendAtOnce, soon } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
const numbers: string[] = [];
let asked = '';

beforeAll(async () => {
  numbers.push(...(await fillTheDesk(house)));
  const eve = await as(house, 'eve');
  const body = '<p>Hello {{requester.givenName}}, about {{ticket.number}}: please restart it once.</p>';
  await eve.post('/canned-responses', { name: 'Restart', body }, { 'idempotency-key': crypto.randomUUID() });
  asked = await askForALaptop(house);
});

type Ticket = {
  state: string;
  tags: string[];
  team: { name: string } | null;
  mergedInto: string | null;
  followUpAt: string | null;
  links: unknown[];
  watchers: { person: { name: string }; shared: boolean }[];
  messages: { id: string; kind: string; html: string; text: string }[];
  attachments: { messageId: string; name: string; inline: boolean; internal: boolean }[];
};
const ticketOf = async (number: string, who: 'eve' | 'ada' | 'hana' = 'eve'): Promise<Ticket> =>
  (await (await as(house, who)).get<Ticket>(`/tickets/${number}`)).body;
const drafts = async (): Promise<string[]> =>
  (await (await as(house, 'eve')).get<{ items: { place: string }[] }>('/drafts')).body.items.map(({ place }) => place);

const atDesk = (page: Page, path: string) => desk.atDesk(page, house, 'eve', path);
const goTo = (page: Page, number: string) => desk.goTo(page, house, `/desk/all/${number}`);

browserTest(
  'Eve begins a reply with a picture and a file, ends it in another browser, and Ada gets all of it',
  {
    timeout: 240_000,
  },
  async ({ page, anotherPage }) => {
    const number = numbers.at(-1) ?? '';
    await atDesk(page, `/desk/all/${number}`);
    await page.keyboard.press('r');
    const text = page.getByRole('textbox', { name: 'Reply to Ada' });
    // Letters typed before the editor has taken the focus would be keys of the desk.
    await page.locator('[role=textbox][aria-label^="Reply to Ada"]:focus').waitFor();
    await page.keyboard.type('The peaks are the drops.');
    await pastePicture(text, 'peaks.png');
    await text.getByRole('img', { name: 'peaks.png' }).waitFor();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Attach a file' }).click();
    await (await choosing).setFiles([
      { name: 'gateway-2.log', mimeType: 'text/plain', buffer: Buffer.from('key renegotiated\n'.repeat(400)) },
      { name: 'wrong.txt', mimeType: 'text/plain', buffer: Buffer.from('no') },
    ]);
    const along = page.getByRole('list', { name: 'Goes along' });
    await along.getByText('gateway-2.log').waitFor();
    await page.getByRole('button', { name: 'Remove wrong.txt' }).click();
    await picture(page, 'desk-ticket-reply');
    await clean(page);
    // Kept while she wrote, it may lack what came last.
    const kept = async () => (await (await as(house, 'eve')).get(`/drafts/${number}:reply`)).text;
    await expect.poll(kept).toMatch(/The peaks are the drops\..*peaks\.png.*gateway-2\.log/s);
    await expect.poll(kept).not.toContain('wrong.txt');
    expect(await drafts()).toEqual([`${number}:reply`]);

    const other = await anotherPage();
    await atDesk(other, '/desk/all');
    await other.getByRole('listitem').filter({ hasText: number }).getByText('draft').waitFor();
    await goTo(other, number);
    const found = other.getByRole('textbox', { name: 'Reply to Ada' });
    await found.getByText('The peaks are the drops.').waitFor();
    await found.getByRole('img', { name: 'peaks.png' }).waitFor();
    await other.getByRole('list', { name: 'Goes along' }).getByText('gateway-2.log').waitFor();
    await goTo(other, numbers[0] ?? '');
    await goTo(other, number);
    await found.getByText('The peaks are the drops.').waitFor();
    await other.keyboard.press('r');
    await other.locator('[role=textbox]:focus').waitFor();
    await other.keyboard.press('Control+Enter');
    await sendAtOnce(other);
    await soon(async () => expect((await ticketOf(number, 'ada')).messages.at(-1)?.text).toContain('The peaks are the drops.'));
    const { messages, attachments } = await ticketOf(number, 'ada');
    const own = attachments.filter(({ messageId }) => messageId === messages.at(-1)?.id);
    expect(own.map(({ name, inline, internal }) => [name, inline, internal]).toSorted()).toEqual([
      ['gateway-2.log', false, false],
      ['peaks.png', true, false],
    ]);
    await expect.poll(() => drafts()).toEqual([]);
    await other.getByRole('region', { name: 'Conversation' }).getByRole('link', { name: 'gateway-2.log' }).waitFor();

    await page.reload();
    await page.getByRole('region', { name: 'Conversation' }).getByRole('link', { name: 'gateway-2.log' }).waitFor();
    await soon(async () => expect((await page.getByRole('textbox', { name: 'Reply to Ada' }).textContent())?.trim()).toBe(''));
    await expect.poll(() => page.getByRole('list', { name: 'Goes along' }).count()).toBe(0);
  },
);

browserTest('Eve notes for Noah, inserts an answer, tags, links, merges and takes it back', { timeout: 240_000 }, async ({ page }) => {
  const [number = '', other = ''] = [numbers[1], numbers[3]];
  await atDesk(page, `/desk/all/${number}`);
  await page.keyboard.press('n');
  await page.locator('[role=textbox][aria-label^="Internal note"]:focus').waitFor();
  await page.keyboard.type('Can you look, @Noa');
  await page.getByRole('option', { name: /Noah Fischer/ }).click();
  await page.keyboard.type(' please?');
  await picture(page, 'desk-ticket-note');
  await page.getByRole('button', { name: 'Add internal note' }).click();
  await sendAtOnce(page);
  await soon(async () => expect((await ticketOf(number)).messages.at(-1)?.html).toContain(people.noah.id));

  await page.keyboard.press('r');
  await page.locator('[role=textbox][aria-label^="Reply to"]:focus').waitFor();
  await page.getByRole('button', { name: 'Insert an answer' }).click();
  await page.getByRole('menuitem', { name: 'Restart' }).click();
  await page.getByText(`Hello Ada, about ${number}: please restart it once.`).waitFor();
  await page.getByRole('button', { name: 'Send to Ada' }).click();
  await sendAtOnce(page);
  await soon(async () => expect((await ticketOf(number, 'ada')).messages.at(-1)?.text).toContain(`about ${number}`));

  await page.getByRole('button', { name: 'Tag' }).click();
  await page.getByRole('textbox', { name: 'Add a tag' }).fill('intranet');
  await clean(page);
  await page.keyboard.press('Enter');
  await soon(async () => expect((await ticketOf(number)).tags).toEqual(['intranet']));

  await choose(page, 'Link to another ticket');
  await page.getByRole('combobox', { name: 'Other ticket' }).fill(other);
  await page.getByRole('option').filter({ hasText: other }).click();
  await clean(page);
  await picture(page, 'desk-ticket-link');
  await page.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByRole('button', { name: `Remove the link to ${other}` }).click();
  await soon(async () => expect((await ticketOf(number)).links).toEqual([]));

  await choose(page, 'Merge into another ticket');
  await page.getByRole('combobox', { name: 'Other ticket' }).fill(other);
  await page.getByRole('option').filter({ hasText: other }).click();
  await clean(page);
  await picture(page, 'desk-ticket-merge');
  await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByRole('article', { name: other }).waitFor();
  await expect.poll(() => ticketOf(number)).toMatchObject({ mergedInto: other, state: 'closed' });
  // The message of what was done before may still stand above it.
  const told = page.getByRole('region', { name: 'Messages' }).locator('div', { hasText: `${number} was merged into ${other}.` });
  await told.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await ticketOf(number)).toMatchObject({ mergedInto: null, state: 'new' }));
});

browserTest('Eve decides who follows a ticket, and reads what was answered in words', { timeout: 240_000 }, async ({ page }) => {
  expectComplaint(page, /409/);
  await atDesk(page, `/desk/all/${asked}`);
  const answers = page.getByRole('region', { name: 'Answers' });
  await answers.getByText('Light, 13 inches').waitFor();
  for (const told of ['Who agrees?', 'Leila Nwosu', '€1,299', '1 December 2026']) await answers.getByText(told, { exact: true }).waitFor();

  const eve = await as(house, 'eve');
  const { version } = (await eve.get<{ version: number }>(`/tickets/${asked}`)).body;
  await eve.patch(`/tickets/${asked}`, { fields: { model: 'heavy' } }, { 'if-match': `"${version}"` });
  await page.getByRole('button', { name: /1 change/ }).click();
  await page.getByText(/Light, 13 inches → Strong, 16 inches/).waitFor();
  await picture(page, 'desk-ticket-chosen');

  const list = page.getByRole('region', { name: 'Watch list' });
  const add = async (words: string, name: string) => {
    await list.getByRole('button', { name: 'Add somebody' }).click();
    await page.getByRole('combobox', { name: 'Add somebody' }).fill(words);
    await page.getByRole('option', { name }).click();
  };
  await add('Noa', 'Noah Fischer');
  await list.getByText('Noah Fischer').waitFor();
  await list.getByRole('button', { name: 'Watch', exact: true }).click();
  await list.getByText('Eve Haddad').waitFor();
  await add('Bob', 'Bob Okafor');
  await page.getByRole('alert').getByText('Bob Okafor cannot see this ticket').waitFor();
  await expect.poll(async () => (await ticketOf(asked)).watchers).toHaveLength(2);
  await expectNoAxeViolations(page);
  await picture(page, 'desk-ticket-watch');
  const letBobIn = page.getByRole('button', { name: 'Let Bob read the comments' });
  // Turning to a phone for the picture shuts what was open.
  if (!(await letBobIn.isVisible())) await add('Bob', 'Bob Okafor');
  await letBobIn.click();
  await list.getByText('let in by name').waitFor();
  await list.getByRole('button', { name: 'Take Noah Fischer off the watch list' }).click();
  await soon(async () =>
    expect((await ticketOf(asked)).watchers.map(({ person, shared }) => [person.name, shared])).toEqual([
      ['Eve Haddad', false],
      ['Bob Okafor', true],
    ]),
  );
  await picture(page, 'desk-ticket-context');
  // What is longer than the window scrolls within its pane: the name of the box for a task, which is only heard, once made all of it scroll.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

browserTest('Eve holds one until a day, decides between two titles, prints, and hands one over', { timeout: 240_000 }, async ({ page }) => {
  const [number = '', second = ''] = [numbers[4], numbers[5]];
  // Whoever was there says that they leave; it is out of their sight by then.
  expectComplaint(page, /412|presence/);
  await atDesk(page, `/desk/all/${number}`);
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /In progress/ }).click();
  await soon(async () => expect((await ticketOf(number)).state).toBe('inProgress'));
  await page.getByRole('button', { name: 'State: In progress' }).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /On hold/ }).click();
  const hold = page.getByRole('dialog', { name: 'To On hold' });
  await hold.getByRole('button', { name: /Why does it wait/ }).click();
  await page.getByRole('option', { name: 'Awaiting vendor' }).click();
  for (const [part, value] of Object.entries({ day: '24', month: '12', year: '2030', hour: '09', minute: '30' })) {
    await hold
      .getByRole('spinbutton', { name: new RegExp(`^${part}`, 'i') })
      .first()
      .focus();
    await page.keyboard.type(value);
  }
  await clean(page);
  await picture(page, 'desk-ticket-hold');
  await hold.getByRole('button', { name: 'To On hold' }).click();
  await soon(async () => expect((await ticketOf(number)).followUpAt).toMatch(/^2030-12-24T08:30/));

  await choose(page, 'Edit the title');
  await page.getByRole('textbox', { name: 'Title' }).fill('Rooms in Vienna: list is empty');
  await changed(await as(house, 'noah'), number, { title: 'No rooms in Vienna', urgency: 2 });
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody was faster' });
  await dialog.getByText('No rooms in Vienna').waitFor();
  await clean(page);
  await picture(page, 'desk-ticket-conflict');
  await dialog.getByRole('button', { name: 'Keep theirs' }).click();
  await page.getByRole('heading', { name: 'No rooms in Vienna' }).waitFor();

  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
  if (withPictures()) await page.screenshot({ path: 'tests/pictures/desk-ticket-print.png', fullPage: true });
  await page.emulateMedia({ media: 'screen' });

  await goTo(page, second);
  await page.keyboard.press('a');
  const assign = page.getByRole('dialog', { name: 'Assign', exact: true });
  await assign.getByRole('button', { name: /Assignment group/ }).click();
  await page.getByRole('option', { name: 'People Team' }).click();
  await page.getByText(`${second} went to People Team. It is not shared with you any more.`).waitFor();
  await page.getByRole('article', { name: second }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await ticketOf(second, 'hana')).team?.name).toBe('People Team');
});

browserTest(
  'from right to left Eve reads the list, opens a ticket and answers, and nothing stands the wrong way round',
  {
    timeout: 240_000,
  },
  async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('candor.language', JSON.stringify('ar')));
    await atDesk(page, '/desk/all');
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await goTo(page, numbers.at(-1) ?? '');
    const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, width: 0 };
    const [list, ticket, context] = await Promise.all([
      box(page.getByRole('list', { name: /tickets/ })),
      box(page.getByRole('article', { name: /^INC/ })),
      box(page.getByRole('complementary', { name: 'Context' })),
    ]);
    expect(list.x).toBeGreaterThan(ticket.x);
    expect(ticket.x).toBeGreaterThan(context.x);
    await clean(page);
    await picture(page, 'desk-rtl-ticket');
    await page.keyboard.press('n');
    await page.locator('[role=textbox][aria-label^="Internal note"]:focus').waitFor();
    await page.keyboard.type('Gateway 2 renegotiates keys every 300 s.');
    await picture(page, 'desk-rtl-note');
    await page.keyboard.press('Control+Enter');
    await choose(page, 'Link to another ticket');
    await clean(page);
    await picture(page, 'desk-rtl-link');
    await page.keyboard.press('Escape');
    for (const look of ['table', 'board']) {
      await desk.goTo(page, house, `/desk/groups-open?as=${look}`);
      await page.getByText('Rooms in Vienna').or(page.getByText('No rooms in Vienna')).first().waitFor();
      await expectNoAxeViolations(page);
      await picture(page, `desk-rtl-${look}`);
    }
  },
);
