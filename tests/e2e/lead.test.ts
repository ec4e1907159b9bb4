import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { shiftClock } from '../../src/kernel/clock/clock.ts';
import { expectNoAxeViolations } from '../support/accessibility.ts';
import { choose } from '../support/admin-world.ts';
import { browserTest, picture } from '../support/browser.ts';
import { password, people, tenants, workspaces } from '../support/cast.ts';
import { as } from '../support/client.ts';
import { agreed, hour, open, workAt } from '../support/clock-world.ts';
import { belongTo, goTo } from '../support/crawl.ts';
import { changed, fillTheDesk } from '../support/desk-scene.ts';
import { openHouse } from '../support/house.ts';
import { sendAtOnce } from '../support/ticket-scene.ts';

const house = openHouse({ pages: true });
let stuck = '';
let loose = '';

type Ticket = { number: string; assignee: { name: string } | null; messages: { text: string }[] };

/** A gateway that went from team to team and now waits for its maker longer than was agreed, and a ticket that nobody has taken. */
beforeAll(async () => {
  await fillTheDesk(house);
  const [ada, eve] = [await as(house, 'ada'), await as(house, 'eve')];
  const open = async (title: string) => {
    const { body } = await ada.post<Ticket>('/tickets', { type: 'incident', title, team: 'Network', description: 'Since Monday.' });
    return body.number;
  };
  stuck = await open('Gateway 2 in Lyon loses its certificate every night');
  loose = await open('Guest Wi-Fi in the lobby asks twice for the code');
  for (const team of ['Service Desk', 'Network', 'Service Desk', 'Network']) await changed(eve, stuck, { team });
  await changed(eve, stuck, { state: 'inProgress' });
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await changed(eve, stuck, { state: 'onHold', holdReason: 'awaitingVendor', followUpAt: tomorrow });
  const passed = new Date(Date.now() - 3 * 3_600_000);
  await house.owner.query('update app.ticket set follow_up_at = $1 where follow_up_at is not null', [passed]);
}, 90_000);

/** How many the rail says a queue holds now. */
const counted = async (page: Page, queue: string): Promise<number> =>
  Number(/\d+$/.exec((await page.getByRole('link', { name: new RegExp(`^${queue}`) }).textContent()) ?? '')?.[0]);

browserTest('Leila finds what is about to stall, gives it to Eve and sees the count fall', { timeout: 120_000 }, async ({ page }) => {
  await belongTo(page, house.port, { host: tenants.acme.host, email: people.leila.email, password });
  await goTo(page, `http://${tenants.acme.host}:${house.port}`, '/desk');
  await expect.poll(() => counted(page, 'On hold, follow-up due')).toBe(1);
  await expect.poll(() => counted(page, 'My groups’ open'), { message: 'the VPN, its task and the two' }).toBe(4);
  const unassigned = 3;
  await expect.poll(() => counted(page, 'Unassigned'), { message: 'the task and the two' }).toBe(unassigned);

  // By keyboard to what should have moved by now.
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.getByRole('heading', { level: 1, name: 'On hold, follow-up due' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: stuck }).waitFor();
  await page.keyboard.press('j');
  const ticket = page.getByRole('article', { name: stuck });
  await ticket.getByText(/4 hops/).waitFor();
  await expectNoAxeViolations(page);
  await picture(page, 'lead-stalling');

  await page.keyboard.press('a');
  await page
    .getByRole('dialog', { name: 'Assign' })
    .getByRole('button', { name: /Assignee/ })
    .click();
  await page.getByRole('option', { name: 'Eve Haddad' }).click();
  await expect.poll(async () => (await seenByEve(stuck)).assignee?.name).toBe('Eve Haddad');
  // Escape shuts what lies on top: the list first, then the dialog.
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  // Where the list had the focus, for a moment nothing has.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Assign' }).waitFor({ state: 'hidden' });
  await ticket.getByRole('region', { name: 'Conversation' }).focus();
  await page.keyboard.press('n');
  await page.locator('[role=textbox][aria-label^="Internal note"]:focus').waitFor();
  await page.keyboard.type('Eve, please ring the maker today: the contract says two days.');
  await page.keyboard.press('Control+Enter');
  await sendAtOnce(page);
  await expect.poll(async () => (await seenByEve(stuck)).messages.at(-1)?.text ?? '').toContain('ring the maker');
  await expect.poll(() => counted(page, 'Unassigned')).toBe(unassigned - 1);

  // Eve works elsewhere; what Leila looks at follows by itself.
  const eve = await as(house, 'eve');
  await changed(eve, stuck, { state: 'inProgress' });
  await changed(eve, loose, { assignee: 'me' });
  await expect.poll(() => counted(page, 'On hold, follow-up due')).toBe(0);
  await expect.poll(() => counted(page, 'Unassigned')).toBe(unassigned - 2);
});

const seenByEve = async (number: string): Promise<Ticket> => (await (await as(house, 'eve')).get<Ticket>(`/tickets/${number}`)).body;

const reason = { en: 'A supplier was late', de: 'Ein Lieferant war zu spät' };
const macro = { name: 'Ask the maker', actions: { addTags: ['maker'], workNote: '<p>{{ticket.number}}: the maker was rung.</p>' } };

browserTest(
  'Leila says why something was missed, makes a macro, and runs it by its name, by keyboard',
  { timeout: 120_000 },
  async ({ page }) => {
    const [wanda, leila, eve] = [await as(house, 'wanda'), await as(house, 'leila'), await as(house, 'eve')];
    await agreed(wanda, { minutes: 60, name: { en: 'Resolve within an hour', de: 'Lösung in einer Stunde' } });
    expect((await wanda.post('/breach-reasons', { workspace: workspaces.it.id, name: reason })).status).toBe(201);
    const late = await open(eve);
    expect((await leila.post('/macros', { ...macro, workspaceId: workspaces.it.id })).status).toBe(201);
    shiftClock(2 * hour);
    await workAt(house);
    await page.clock.setSystemTime(Date.now() + 2 * hour);
    await belongTo(page, house.port, { host: tenants.acme.host, email: people.leila.email, password });
    await goTo(page, `http://${tenants.acme.host}:${house.port}`, '/desk/breaches');
    const missed = page.getByRole('region', { name: 'What was missed' }).last();
    await missed.getByRole('row').filter({ hasText: late.number }).getByText('Resolve within an hour').waitFor();
    await picture(page, 'lead-breaches');
    await expectNoAxeViolations(page);
    const say = page.getByRole('button', { name: `Say why: ${late.number}` });
    await say.focus();
    await page.keyboard.press('Enter');
    const why = page.getByRole('dialog', { name: `Say why it was missed: ${late.number}` });
    await choose(page, /Reason/, 'A supplier was late');
    await picture(page, 'lead-breach-reason');
    await expectNoAxeViolations(page);
    await why.getByRole('button', { name: 'Save' }).press('Enter');
    await why.waitFor({ state: 'detached' });
    await page.getByText('Everything that was missed in this period is explained.').waitFor();

    await page.getByRole('link', { name: 'Macros' }).press('Enter');
    await page.getByText('Ask the maker').waitFor();
    await picture(page, 'lead-macros');
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Make a macro' }).press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await picture(page, 'lead-macro-new');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');

    await goTo(page, `http://${tenants.acme.host}:${house.port}`, `/desk/all/${late.number}`);
    await page.getByRole('article', { name: late.number }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').pressSequentially('the maker');
    // What the server finds comes later, and may come before it: Enter takes the one that is marked.
    await page.getByRole('option', { name: /Ask the maker/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    const run = page.getByRole('dialog', { name: 'Run a macro' });
    await run.getByText(`${late.number}: the maker was rung.`).waitFor();
    await picture(page, 'lead-macro');
    await expectNoAxeViolations(page);
    await run.getByRole('button', { name: 'Change 1 ticket' }).press('Enter');
    await run.waitFor({ state: 'detached' });
    await expect.poll(async () => (await eve.get<{ tags: string[] }>(`/tickets/${late.number}`)).body.tags).toEqual(['maker']);
    shiftClock(0);
  },
);
